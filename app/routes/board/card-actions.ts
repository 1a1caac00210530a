import { data, redirect } from 'react-router';
import type { Services } from '../../../server/services';
import { stableColour } from '../../domain/colours';
import { AppError, isAppError } from '../../domain/errors';
import { type BoardId, type CardId, parseId, type SpaceId } from '../../domain/ids';
import type { Action } from '../../domain/policies';
import type { CardActionAnswer } from '../../features/card/card-action';
import type { MemberAccess } from '../guards';

type CardServices = Pick<Services, 'cards' | 'comments' | 'labels' | 'notifications' | 'spaces'>;

/** Does what a post to a card's address asks for; expected refusals are answered by their code. */
export async function answerCardAction(
  services: CardServices,
  access: MemberAccess,
  boardId: BoardId,
  cardId: CardId,
  form: FormData,
) {
  const intent = String(form.get('intent'));
  const refuse = (code: string, status: number) => data<CardActionAnswer>({ ok: false, intent, code }, { status });
  if (!(await services.cards.read(boardId, cardId))) return refuse('card.unknown', 404);
  try {
    return await act(services, access, boardId, cardId, intent, form);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return refuse(error.code, error.status);
  }
}

async function act(
  services: CardServices,
  access: MemberAccess,
  boardId: BoardId,
  cardId: CardId,
  intent: string,
  form: FormData,
): Promise<CardActionAnswer | Response> {
  const { cards, comments, labels, notifications } = services;
  const organisationId = access.organisation.id;
  const memberId = access.member.id;
  if (intent.startsWith('space.')) return actOnSpace(services, access, boardId, cardId, intent, form);
  const place = { organisationId, boardId, cardId };
  const mine = (action: Action) => (comment: { readonly memberId: string | null }) => {
    if (!access.can(action, { isOwn: comment.memberId === memberId })) throw new AppError('forbidden', 403);
  };
  switch (intent) {
    case 'comment.add':
      await comments.add({
        ...place,
        author: access.member,
        body: form.get('body'),
        id: form.get('id'),
        thread: form.get('thread'),
      });
      return { ok: true, intent };
    case 'comment.edit': {
      const commentId = form.get('comment');
      await comments.edit({ ...place, commentId, body: form.get('body'), authorise: mine('comment.edit') });
      return { ok: true, intent };
    }
    case 'comment.delete': {
      const commentId = form.get('comment');
      await comments.delete({ ...place, commentId, byMemberId: memberId, authorise: mine('comment.delete') });
      return { ok: true, intent };
    }
    case 'comment.react': {
      const [commentId, reaction, isOn] = [form.get('comment'), form.get('reaction'), form.get('on') === 'yes'];
      await comments.react({ ...place, commentId, memberId, reaction, isOn });
      return { ok: true, intent };
    }
    case 'comment.watch': {
      const [kind, id] = [form.get('scopeKind'), String(form.get('scopeId'))];
      // A thread is found as the comment that began it, a card by the address.
      if (kind === 'thread') await comments.history(place, id);
      else if (kind !== 'card' || id !== cardId) throw new AppError('comment.unknown', 404);
      await notifications.setWatch(access.user.id, { kind, id }, form.get('level'));
      return { ok: true, intent };
    }
    case 'label.create': {
      if (!access.can('labels.edit')) throw new AppError('forbidden', 403);
      const name = String(form.get('name') ?? '');
      const labelId = await labels.create({ organisationId, memberId }, { name, colour: stableColour(name) });
      return { ok: true, intent, labelId };
    }
    case 'card.move': {
      const to = await cards.moveToBoard({
        organisationId,
        fromBoard: boardId,
        cardId,
        toBoard: form.get('board'),
        memberId,
      });
      return redirect(`/o/${organisationId}/boards/${to.boardId}/cards/${cardId}`);
    }
    default:
      throw data(null, { status: 400 });
  }
}

/** Opens, links or joins the space of a card. Of the card itself nothing is handed over. */
async function actOnSpace(
  { spaces }: CardServices,
  access: MemberAccess,
  boardId: BoardId,
  cardId: CardId,
  intent: string,
  form: FormData,
): Promise<CardActionAnswer | Response> {
  const { user, member, organisation } = access;
  const doer = { organisationId: organisation.id, memberId: member.id, userId: user.id, boardId, cardId };
  switch (intent) {
    case 'space.open': {
      const spaceId = await spaces.create(doer, { name: form.get('name'), timeZone: user.timeZone });
      return redirect(`/s/${spaceId}`);
    }
    case 'space.link': {
      const spaceId = parseId<SpaceId>(form.get('space'));
      if (!spaceId) throw new AppError('space.unknown', 404);
      await spaces.linkCard(doer, spaceId);
      return { ok: true, intent };
    }
    case 'space.unlink':
      await spaces.unlinkCard(doer);
      return { ok: true, intent };
    case 'space.join':
      return redirect(`/s/${await spaces.joinByCard({ ...doer, role: member.role })}`);
    default:
      throw data(null, { status: 400 });
  }
}
