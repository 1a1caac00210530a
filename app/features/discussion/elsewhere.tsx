import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { CalendarDays, File, FileText, type LucideIcon, MessagesSquare, Video } from 'lucide-react';
import { Link } from 'react-router';
import type { RemarkLine } from '../../../server/discussion/list-elsewhere';
import type { TargetKind } from '../../domain/discussion/remark-targets';
import { TalkMoment } from '../marks/remarks/talk-scope';

const LOOKS: Record<TargetKind, { readonly name: MessageDescriptor; readonly Icon: LucideIcon }> = {
  space: { name: msg`The space`, Icon: MessagesSquare },
  note: { name: msg`Document`, Icon: FileText },
  event: { name: msg`Event`, Icon: CalendarDays },
  file: { name: msg`File`, Icon: File },
  room: { name: msg`Meeting room`, Icon: Video },
};

/** What was said lately beside documents, events and other things of the space; each leads there. */
export function Elsewhere({ lines }: { lines: readonly RemarkLine[] }) {
  const { t, i18n } = useLingui();
  return (
    <aside aria-labelledby="elsewhere" className="min-w-0">
      <h2 id="elsewhere" className="font-semibold text-lg">{t`Elsewhere in this space`}</h2>
      {lines.length === 0 ? (
        <p className="mt-1 text-ink-muted text-sm">
          <Trans>What is said about documents and events is listed here too.</Trans>
        </p>
      ) : (
        <ul className="mt-2 flex flex-col divide-y divide-line">
          {lines.map((line) => {
            const { name, Icon } = LOOKS[line.targetKind];
            return (
              <li key={line.id}>
                <Link to={line.path} className="-mx-2 block rounded-sm px-2 py-2.5 hover:bg-hover">
                  <span className="flex items-center gap-1.5 text-ink-muted text-xs">
                    <Icon role="img" aria-label={i18n._(name)} className="size-3.5 shrink-0" />
                    <span className="min-w-0 truncate">{line.targetName}</span>
                  </span>
                  <span className="mt-0.5 line-clamp-2 block">
                    <span className="font-medium">{line.authorName}</span> {line.excerpt}
                  </span>
                  <span className="text-ink-faint text-xs">
                    <TalkMoment at={line.createdAt} />
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </aside>
  );
}
