import type { MessageDescriptor } from '@lingui/core';
import { languageOf } from '../locales/catalogue';

interface MetaArgs {
  readonly matches: readonly ({ readonly id: string; readonly loaderData?: unknown } | undefined)[];
}

/** A route's `meta`: the page's title in the reader's language, before the product's name. */
export function titled(title: MessageDescriptor): (args: MetaArgs) => { title: string }[] {
  return ({ matches }) => {
    const root = matches.find((match) => match?.id === 'root')?.loaderData;
    const locale = typeof root === 'object' && root !== null && 'locale' in root ? root.locale : null;
    return [{ title: `${languageOf(typeof locale === 'string' ? locale : 'en')._(title)} · Solmu` }];
  };
}
