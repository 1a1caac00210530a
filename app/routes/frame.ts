import type { ShouldRevalidateFunctionArgs } from 'react-router';

/**
 * The `shouldRevalidate` of a frame around the pages of one organisation or space, named by that parameter of the address. A
 * panel that opens or a filter that changes leaves the frame as it is; live changes and actions ask anew.
 */
export function staysWithin(name: 'organisationId' | 'spaceId'): (args: ShouldRevalidateFunctionArgs) => boolean {
  return ({ currentUrl, nextUrl, currentParams, nextParams, formMethod, defaultShouldRevalidate }) => {
    const stays = currentParams[name] === nextParams[name];
    const moves = currentUrl.href !== nextUrl.href;
    return stays && moves && !formMethod ? false : defaultShouldRevalidate;
  };
}
