import { data } from 'react-router';
import type { CalendarExchange } from '../../../server/calendar/ics/exchange-service';
import { isAppError } from '../../domain/errors';
import { type FeedId, parseId, type SourceId, type UserId } from '../../domain/ids';

/** What a feed can be of on the page where it is made. */
export type FeedScope = { readonly kind: 'person' | 'space' | 'organisation'; readonly subjectId: string };

/** Makes, changes and ends feeds of a person; `scope` leaves one subject alone. Null: the form says something else. */
export async function handleFeedAct(
  exchange: CalendarExchange,
  userId: UserId,
  form: FormData,
  scope: FeedScope | null,
): Promise<{ made: { subjectId: string; address: string } | null } | null> {
  const text = (name: string) => String(form.get(name) ?? '');
  try {
    switch (text('intent')) {
      case 'feed.make': {
        const of = scope ?? readScope(text('kind'), text('subject'));
        return { made: { subjectId: of.subjectId, address: await exchange.makeFeed(userId, of) } };
      }
      case 'feed.revoke':
        await exchange.revokeFeed(userId, requireId(text('feed')));
        return { made: null };
      case 'feed.cards':
        await exchange.setFeedCards(userId, requireId(text('feed')), text('on') === 'yes');
        return { made: null };
      default:
        return null;
    }
  } catch (error) {
    if (isAppError(error) && error.status === 404) throw data(null, { status: 404 });
    throw error;
  }
}

/** The id of a form; what is no id at all is as unknown as any other. */
export function requireId(text: string): string {
  const id = parseId<FeedId | SourceId>(text);
  if (!id) throw data(null, { status: 404 });
  return id;
}

function readScope(kind: string, subjectId: string): FeedScope {
  if (kind === 'person' || kind === 'space' || kind === 'organisation') return { kind, subjectId };
  throw data(null, { status: 400 });
}
