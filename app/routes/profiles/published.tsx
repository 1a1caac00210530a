import { servicesContext } from '../../context';
import { PublicProfilePage } from '../../features/profiles/public-profile-page';
import { currentUser, notFound } from '../guards';
import type { Route } from './+types/published';

/** As much of a text as a preview of a link shows. */
const SUMMARY = 200;

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { profiles, config } = context.get(servicesContext);
  // What is no address of a profile is not asked for.
  const profile = /^[a-z0-9-]{3,60}$/.test(params.slug) ? await profiles.published(params.slug) : null;
  if (!profile) throw notFound();
  const origin = config.origin ?? new URL(request.url).origin;
  return { profile, url: `${origin}/networks/${profile.slug}`, isSignedIn: currentUser(context) !== null };
}

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [{ title: 'Solmu' }, { name: 'robots', content: 'noindex' }];
  const { profile, url } = loaderData;
  const description = summaryOf(profile.about || profile.offers);
  return [
    { title: profile.name },
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: url },
    { property: 'og:type', content: 'website' },
    { property: 'og:site_name', content: 'Solmu' },
    { property: 'og:title', content: profile.name },
    { property: 'og:description', content: description },
    { property: 'og:url', content: url },
    { property: 'og:image', content: new URL('/icon-512.png', url).href },
    { name: 'twitter:card', content: 'summary' },
  ];
};

function summaryOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= SUMMARY ? line : `${line.slice(0, SUMMARY - 1).trimEnd()}…`;
}

export default function Published({ loaderData }: Route.ComponentProps) {
  return <PublicProfilePage {...loaderData} />;
}
