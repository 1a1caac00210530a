import { parseWithZod } from '@conform-to/zod/v4';
import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import * as z from 'zod';
import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import { SpaceSettings } from '../../features/spaces/settings/space-settings';
import { answerWith, refuse } from '../form-answer';
import { requireInSpace, requireSpace } from '../guards';
import { titled } from '../page-title';
import { useKeptAnswer } from '../use-kept-answer';
import type { Route } from './+types/settings';

const text = z.string().max(20_000).default('');
const schema = z.object({
  name: z.string({ error: 'name.missing' }).max(20_000),
  purpose: text,
  goal: text,
  colour: z.string({ error: 'space.choice' }),
  timeZone: z.string({ error: 'space.choice' }),
  openness: z.string({ error: 'space.choice' }),
});

export const meta: Route.MetaFunction = titled(msg`Settings of the space`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  requireInSpace(visit, 'space.govern');
  const { name, purpose, goal, colour, timeZone, openness, isArchived } = visit.space;
  const zones = Intl.supportedValuesOf('timeZone');
  return {
    space: { name, purpose, goal, colour, timeZone, openness, isArchived },
    timeZones: [...new Set(['UTC', timeZone, ...zones])].sort(),
  };
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  requireInSpace(visit, 'space.govern');
  const { spaces } = args.context.get(servicesContext);
  const form = await args.request.formData();
  switch (form.get('intent')) {
    case 'change': {
      const submission = parseWithZod(form, { schema });
      if (submission.status !== 'success') return refuse(submission);
      return answerWith(submission, { name: 'name' }, async () => {
        try {
          await spaces.change(visit, submission.value);
        } catch (error) {
          if (!isAppError(error, 'text.tooLong')) throw error;
          const { longest, field } = error.details;
          return data(submission.reply({ fieldErrors: { [String(field)]: [`text.tooLong:${longest}`] } }), 400);
        }
        return { isSaved: true as const };
      });
    }
    case 'archive':
    case 'restore':
      await spaces.archive(visit, form.get('intent') === 'archive');
      return null;
    default:
      throw data(null, { status: 400 });
  }
}

export default function Settings({ loaderData, actionData: answer }: Route.ComponentProps) {
  const actionData = useKeptAnswer(answer);
  const lastResult = actionData && !('isSaved' in actionData) ? actionData : undefined;
  return (
    <SpaceSettings {...loaderData} lastResult={lastResult} isSaved={Boolean(actionData && 'isSaved' in actionData)} />
  );
}
