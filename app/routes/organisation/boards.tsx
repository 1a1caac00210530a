import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import { requestContext, servicesContext } from '../../context';
import { type BoardId, parseId } from '../../domain/ids';
import { BoardsPage } from '../../features/boards/boards-page';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { languageOf } from '../../locales/catalogue';
import { attempt } from '../app-problem';
import { requireAbility, requireMember } from '../guards';
import { titled } from '../page-title';
import { readerOrder, starredFirst } from '../reader-order';
import type { Route } from './+types/boards';
import { defaultColumns } from './default-columns';

export const meta: Route.MetaFunction = titled(msg`Boards`);

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'board.read');
  const { boards, clock } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const inOrder = readerOrder(args.context);
  return {
    organisationId,
    boards: starredFirst(inOrder(await boards.list({ organisationId, memberId: access.member.id }))),
    now: clock.now(),
    abilities: {
      create: access.can('board.create'),
      rename: access.can('board.rename'),
      archive: access.can('board.archive'),
    },
  };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  const { boards } = args.context.get(servicesContext);
  const { locale } = args.context.get(requestContext);
  const form = await args.request.formData();
  const intent = String(form.get('intent'));
  const value = form.get('value');
  const yes = value === 'yes';
  const doer = { organisationId: access.organisation.id, memberId: access.member.id };
  const open = (id: BoardId) => redirect(`/o/${doer.organisationId}/boards/${id}`);
  const boardId = parseId<BoardId>(form.get('boardId'));

  if (intent === 'create') {
    requireAbility(access, 'board.create');
    const template = parseId<BoardId>(form.get('template'));
    const board = { ...doer, name: form.get('name') };
    return attempt(
      async () => {
        if (template) throw open(await boards.duplicate(board, template));
        throw open(await boards.create(board, defaultColumns(languageOf(locale))));
      },
      { intent },
    );
  }
  if (!boardId) throw data(null, { status: 404 });
  switch (intent) {
    case 'duplicate':
      requireAbility(access, 'board.create');
      return attempt(
        async () => {
          throw open(await boards.duplicate({ ...doer, name: value }, boardId));
        },
        { intent },
      );
    case 'rename':
      requireAbility(access, 'board.rename');
      return attempt(() => boards.rename(doer, boardId, value), { intent });
    case 'describe':
      requireAbility(access, 'board.rename');
      return attempt(() => boards.describe(doer, boardId, typeof value === 'string' ? value : ''), { intent });
    case 'star':
      requireAbility(access, 'board.star');
      return attempt(() => boards.setStarred(doer, boardId, yes), { intent });
    case 'template':
      requireAbility(access, 'board.rename');
      return attempt(() => boards.setTemplate(doer, boardId, yes), { intent });
    case 'archive':
      requireAbility(access, 'board.archive');
      return attempt(() => boards.setArchived(doer, boardId, yes), { intent });
    default:
      throw data(null, { status: 400 });
  }
}

export default function Boards({ loaderData }: Route.ComponentProps) {
  const { organisationId, boards, abilities, now } = loaderData;
  // Counts change with what happens on the boards.
  useLiveRevalidation(boards.map((board) => `activity:${board.id}`));
  return <BoardsPage {...{ organisationId, boards, abilities, now }} />;
}
