import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { isRouteErrorResponse } from 'react-router';

export interface ErrorWords {
  title: MessageDescriptor;
  /** What happened, what was kept, what to do. */
  text: MessageDescriptor;
  /** Whether the same address may work on a second try. */
  retry: boolean;
}

/** The HTTP status of something thrown; 0: the page's data or script could not be fetched. */
export function statusOf(error: unknown): number {
  if (isRouteErrorResponse(error)) return error.status;
  if (typeof navigator !== 'undefined' && navigator.onLine === false) return 0;
  const unreachable = /fetch|load failed|network|dynamically imported module/i;
  return error instanceof TypeError && unreachable.test(error.message) ? 0 : 500;
}

/** Words for an HTTP status; 0: the server cannot be reached. */
export function describeError(status: number): ErrorWords {
  switch (status) {
    case 0:
      return {
        title: msg`No connection`,
        text: msg`This page cannot be fetched just now. What you changed on a board is kept on this device and goes out when the connection is back.`,
        retry: true,
      };
    case 403:
      return {
        title: msg`Not yours to do`,
        text: msg`Your role here does not include this, so nothing was changed. Ask an owner or a lead of the organisation if you need it.`,
        retry: false,
      };
    case 404:
      return {
        title: msg`Nothing at this address`,
        text: msg`It may have been removed, or it belongs to an organisation that you are not a member of. Check the link, or start from your boards.`,
        retry: false,
      };
    case 410:
      return {
        title: msg`This organisation is being deleted`,
        text: msg`An owner asked for it. Until the deletion is carried out everything is kept, and an owner can call it off in the settings.`,
        retry: false,
      };
    case 413:
      return {
        title: msg`Too large to take in`,
        text: msg`What was sent is larger than this server accepts, so nothing of it was stored. Split it into smaller parts and send those.`,
        retry: false,
      };
    case 429:
      return {
        title: msg`Too many tries`,
        text: msg`The server takes a short break from this address. Nothing was changed; wait a minute and try again.`,
        retry: true,
      };
    default:
      return {
        title: msg`Something broke here`,
        text: msg`The fault is ours and has been noted. What was saved before is untouched; what you did last may not have been stored. Try again in a moment.`,
        retry: true,
      };
  }
}
