import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../context';
import { slugOf } from '../../domain/profiles/profile-input';
import { ProfilePage } from '../../features/profiles/profile-page';
import type { ProfileAnswer } from '../../features/profiles/use-profile-sentence';
import { attempt } from '../app-problem';
import { requireInSpace, requireSpace } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/edit';

export const meta: Route.MetaFunction = titled(msg`Profile page`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { profiles, config } = args.context.get(servicesContext);
  const [profile, isAgreed, memberNames] = await Promise.all([
    profiles.read(visit),
    profiles.agreement(visit),
    profiles.memberNames(visit),
  ]);
  const { space } = visit;
  return {
    profile,
    suggested: { name: space.name, slug: slugOf(space.name), about: space.purpose },
    origin: config.origin ?? new URL(args.request.url).origin,
    isAgreed: isAgreed === true,
    memberNames,
    canPublish: visit.can('profile.publish'),
    canAgree: isAgreed !== null && visit.can('answer'),
  };
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { profiles } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  switch (form.get('intent')) {
    case 'write': {
      requireInSpace(visit, 'profile.publish');
      const problems = await profiles.write(visit, {
        slug: text('slug'),
        name: text('name'),
        about: text('about'),
        offers: text('offers'),
        labels: text('labels'),
        contact: text('contact'),
        country: text('country'),
        fields: text('fields'),
      });
      return { ok: problems.length === 0, problems } satisfies ProfileAnswer;
    }
    case 'publish':
      requireInSpace(visit, 'profile.publish');
      return attempt(() => profiles.publish(visit, form.get('on') === 'yes'), {});
    case 'agree':
      return attempt(() => profiles.agree(visit, form.get('on') === 'yes'), {});
    default:
      throw data(null, { status: 400 });
  }
}

export default function Profile({ loaderData }: Route.ComponentProps) {
  return <ProfilePage {...loaderData} />;
}
