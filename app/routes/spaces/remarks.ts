import { data } from 'react-router';
import type { Services } from '../../../server/services';
import { servicesContext } from '../../context';
import { isTargetKind, type TargetRef } from '../../domain/discussion/remark-targets';
import { isAppError } from '../../domain/errors';
import { parseId } from '../../domain/ids';
import type { TalkAnswer } from '../../features/marks/remarks/talk';
import { readAround, readShow } from '../board/read-show';
import { notFound, requireSpace, type SpaceVisit } from '../guards';
import type { Route } from './+types/remarks';

/** What is said about one thing of a space (`?targetKind=event&targetId=…`; without them the space itself). */
export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { searchParams } = new URL(args.request.url);
  const target = readTarget(searchParams.get('targetKind') ?? 'space', searchParams.get('targetId') ?? '');
  if (!target) throw notFound();
  const { discussion } = args.context.get(servicesContext);
  try {
    return { discussion: await discussion.read(visit, target, readShow(searchParams), readAround(searchParams)) };
  } catch (error) {
    if (isAppError(error) && error.status === 404) throw notFound();
    throw error;
  }
}

/** Takes what is said anywhere in a space; expected refusals are answered by their code. */
export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const form = await args.request.formData();
  const intent = String(form.get('intent'));
  try {
    await act(args.context.get(servicesContext), visit, intent, form);
    return { ok: true, intent } satisfies TalkAnswer as TalkAnswer;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return data<TalkAnswer>({ ok: false, intent, code: error.code }, { status: error.status });
  }
}

/** What cannot reach the server is answered here, so that nothing typed is lost to an error page. */
export async function clientAction({ serverAction, request }: Route.ClientActionArgs) {
  const form = await request.clone().formData();
  try {
    return await serverAction();
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    return { ok: false, intent: String(form.get('intent')), code: 'unreachable' } satisfies TalkAnswer;
  }
}

async function act(
  { discussion, notifications }: Pick<Services, 'discussion' | 'notifications'>,
  visit: SpaceVisit,
  intent: string,
  form: FormData,
): Promise<void> {
  const remark = form.get('remark');
  const isOn = form.get('on') === 'yes';
  switch (intent) {
    case 'remark.add': {
      const target = readTarget(form.get('targetKind'), form.get('targetId'));
      if (!target) throw notFound();
      const { id, body, thread, quote, anchor, openness } = Object.fromEntries(form);
      await discussion.add(visit, { target, id, body, thread, quote, anchor, openness });
      return;
    }
    case 'remark.edit':
      return discussion.edit(visit, remark, form.get('body'));
    case 'remark.delete':
      return discussion.delete(visit, remark);
    case 'remark.react':
      return discussion.react(visit, remark, form.get('reaction'), isOn);
    case 'remark.resolve':
      return discussion.resolve(visit, remark, isOn);
    case 'remark.watch': {
      const [kind, id] = [form.get('scopeKind'), String(form.get('scopeId'))];
      await discussion.requireScope(visit, kind, id);
      return notifications.setWatch(visit.user.id, { kind, id }, form.get('level'));
    }
    default:
      throw data(null, { status: 400 });
  }
}

function readTarget(kind: unknown, id: unknown): TargetRef | null {
  if (!isTargetKind(kind)) return null;
  if (kind === 'space') return { kind, id: '' };
  const known: string | null = parseId(id);
  return known === null ? null : { kind, id: known };
}
