import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { BoardId, CardId, MemberId } from '../../domain/ids';
import { formatDay } from '../marks/date-chip';
import { todayIn } from '../marks/due-tone';
import { MemberAvatar } from '../marks/member-avatar';
import { cardTo } from './desk-address';
import { useDeskScope } from './desk-scope';

/** A comment that names the person or stands on a card of theirs. */
export interface CardRemark {
  readonly id: string;
  readonly boardId: BoardId;
  readonly cardId: CardId;
  readonly cardName: string;
  readonly authorId: MemberId | null;
  readonly authorName: string;
  readonly body: string;
  readonly at: string;
  readonly namesThem: boolean;
}

/** What others said lately, mentions first. */
export function Remarks({ remarks, isMe }: { remarks: readonly CardRemark[]; isMe: boolean }) {
  const { t, i18n } = useLingui();
  const { organisationId, members, today, timeZone } = useDeskScope();
  if (remarks.length === 0) return null;
  const sorted = remarks.toSorted((a, b) => Number(b.namesThem) - Number(a.namesThem) || (a.at > b.at ? -1 : 1));
  return (
    <section aria-labelledby="remarks">
      <h2 id="remarks" className="border-line border-b pb-1.5 font-semibold">
        {isMe ? t`Said to you and on your networks` : t`Said to them and on their networks`}
      </h2>
      <ul className="pt-1">
        {sorted.slice(0, 8).map((remark) => {
          const author = members.find(({ id }) => id === remark.authorId);
          return (
            <li key={remark.id}>
              <Link
                to={cardTo(organisationId, remark, 'discussion')}
                prefetch="intent"
                className="-mx-2 flex gap-2 rounded-sm px-2 py-1.5 hover:bg-hover"
              >
                {author ? (
                  <MemberAvatar member={author} decorative />
                ) : (
                  <span aria-hidden="true" className="size-5 shrink-0" />
                )}
                <span className="min-w-0 flex-1">
                  <span className="flex items-baseline gap-2">
                    <span className="min-w-0 flex-1 truncate text-sm">
                      <span className="font-medium">{author?.name ?? remark.authorName}</span>
                      <span className="text-ink-muted"> · {remark.cardName}</span>
                    </span>
                    <time dateTime={remark.at} className="text-ink-muted text-xs">
                      {formatDay(todayIn(timeZone, new Date(remark.at)), today, i18n.locale)}
                    </time>
                  </span>
                  <span className="line-clamp-2 text-ink-muted text-sm">{remark.body}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
