import { msg } from '@lingui/core/macro';
import { requestContext, servicesContext } from '../../context';
import { LIMITS } from '../../domain/limits';
import { DirectoryPage } from '../../features/profiles/directory-page';
import { languageOf } from '../../locales/catalogue';
import { currentUser } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/directory';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { profiles, config } = context.get(servicesContext);
  const url = new URL(request.url);
  const asked = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, LIMITS.searchText);
  const query = { text: asked('q'), country: asked('country'), field: asked('field') };
  const all = await profiles.directory({ text: '', country: '', field: '' });
  const isAsked = query.text !== '' || query.country !== '' || query.field !== '';
  const once = (words: string[]) =>
    [...new Set(words)]
      .filter((word) => word !== '')
      .sort(new Intl.Collator(context.get(requestContext).locale).compare);
  return {
    query,
    profiles: isAsked ? await profiles.directory(query) : all,
    countries: once(all.map(({ country }) => country)),
    fields: once(all.flatMap(({ fields }) => fields)),
    isEmpty: all.length === 0,
    url: `${config.origin ?? url.origin}/networks`,
    isSignedIn: currentUser(context) !== null,
  };
}

export const meta: Route.MetaFunction = (args) => {
  const [named] = titled(msg`Networks`)(args);
  const title = named?.title ?? 'Solmu';
  if (!args.loaderData || args.loaderData.isEmpty) return [{ title }, { name: 'robots', content: 'noindex' }];
  const root = args.matches[0]?.loaderData;
  const description = languageOf(root?.locale ?? 'en')._(
    msg`Networks that tell who they are, what they can do and how to reach them.`,
  );
  return [
    { title },
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: args.loaderData.url },
    { property: 'og:type', content: 'website' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:url', content: args.loaderData.url },
  ];
};

export default function Directory({ loaderData }: Route.ComponentProps) {
  return <DirectoryPage {...loaderData} />;
}
