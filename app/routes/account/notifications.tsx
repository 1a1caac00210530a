import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { data } from 'react-router';
import * as z from 'zod';
import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import { DIGESTS } from '../../domain/notifications/mail-times';
import { MailChoiceForm } from '../../features/notifications/mail-choice-form';
import { Section } from '../../ui/section';
import { requireUser } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/notifications';

export const meta: Route.MetaFunction = titled(msg`Notifications`);

const hour = z.coerce.number().int().min(0).max(23);
const schema = z.object({
  atOnce: z.stringbool().default(false),
  digest: z.enum(DIGESTS),
  digestHour: hour,
  digestDay: z.coerce.number().int().min(1).max(7),
  quiet: z.stringbool().default(false),
  quietFrom: hour,
  quietUntil: hour,
});

export async function loader({ context, request }: Route.LoaderArgs) {
  const { id, email, timeZone } = await requireUser(context, request);
  const { notifications, config } = context.get(servicesContext);
  return { choice: await notifications.mailChoice(id), email, timeZone, hasMailServer: config.smtpUrl !== null };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { id } = await requireUser(context, request);
  const read = schema.safeParse(Object.fromEntries(await request.formData()));
  if (!read.success) return data({ saved: false }, { status: 400 });
  const { quiet, quietFrom, quietUntil, ...choice } = read.data;
  const hours = quiet ? { quietFrom, quietUntil } : { quietFrom: null, quietUntil: null };
  try {
    await context.get(servicesContext).notifications.saveMailChoice(id, { ...choice, ...hours });
    return { saved: true };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return data({ saved: false }, { status: error.status });
  }
}

export default function NotificationsChoice({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLingui();
  return (
    <Section
      title={t`Mail`}
      lead={t`In Solmu you are always told. Here you choose what also comes by mail. How much you hear of a space, a document or a thread you choose there, at its bell.`}
    >
      <MailChoiceForm {...loaderData} saved={actionData?.saved ?? null} />
    </Section>
  );
}
