import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { stableColour } from '../../../domain/colours';
import { Avatar } from '../../../ui/avatar';
import { DeskPart } from './desk-part';

export interface DeskRemark {
  readonly id: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly avatarUrl: string | null;
  readonly excerpt: string;
  readonly targetKind: string;
  readonly targetName: string;
  readonly path: string;
}

/** What was said last, anywhere in the space. */
export function LatestTalk({ remarks, allTo }: { remarks: readonly DeskRemark[]; allTo: string }) {
  const { t } = useLingui();
  return (
    <DeskPart title={t`Latest discussion`} allTo={allTo} allLabel={t`Discussion`}>
      {remarks.length === 0 ? (
        <p className="text-ink-muted text-sm">
          <Trans>Nobody has said anything yet. Ask the others what they need.</Trans>
        </p>
      ) : (
        <ul className="flex flex-col gap-1">
          {remarks.map((remark) => (
            <li key={remark.id}>
              <Link to={remark.path} className="-mx-2 flex gap-2.5 rounded-sm px-2 py-1.5 hover:bg-hover">
                <Avatar
                  name={remark.authorName}
                  colour={stableColour(remark.authorId)}
                  src={remark.avatarUrl}
                  decorative
                />
                <span className="min-w-0 flex-1">
                  <span className="line-clamp-2 text-sm">
                    <span className="font-medium">{remark.authorName}</span> {remark.excerpt}
                  </span>
                  {remark.targetKind === 'space' ? null : (
                    <span className="block truncate text-ink-muted text-xs">{remark.targetName}</span>
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </DeskPart>
  );
}
