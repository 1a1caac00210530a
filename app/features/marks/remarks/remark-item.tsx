import { Trans, useLingui } from '@lingui/react/macro';
import { Ellipsis, History, Link2, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useFetcher, useLocation } from 'react-router';
import { stableColour } from '../../../domain/colours';
import { Markdown } from '../../../editor/rich-text-view';
import { AlertDialog } from '../../../ui/alert-dialog';
import { Avatar } from '../../../ui/avatar';
import { copyText } from '../../../ui/copy-button';
import { cx } from '../../../ui/cx';
import { IconButton } from '../../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../../ui/menu';
import { toast } from '../../../ui/toast';
import { HistoryDialog } from './history-dialog';
import { ReactionMenu, Reactions } from './reactions';
import { RemarkEditor } from './remark-editor';
import type { TalkAnswer, TalkRemark } from './talk';
import { TalkMoment, useTalk } from './talk-scope';
import { useTalkSentence } from './use-talk-sentence';

/** One remark: who, when, what; what one may do with it stands at its edge. */
export function RemarkItem({ remark, isAnswer = false }: { remark: TalkRemark; isAnswer?: boolean }) {
  const [isEditing, setEditing] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const isLinked = useLocation().hash === `#remark-${remark.id}`;
  useEffect(() => {
    if (isLinked) box.current?.scrollIntoView({ block: 'center' });
  }, [isLinked]);
  const name = remark.authorName;
  const look = cx('-mx-2 rounded-md px-2 py-1.5 scroll-my-16', isLinked && 'bg-accent-tint');
  if (remark.deletedAt)
    return (
      <div ref={box} id={`remark-${remark.id}`} className={cx(look, 'pl-11 text-ink-faint text-sm')}>
        <Trans>
          A comment by {name} was deleted, <TalkMoment at={remark.deletedAt} />
        </Trans>
      </div>
    );
  return (
    <div ref={box} id={`remark-${remark.id}`} className={cx(look, 'group flex gap-3')}>
      <Avatar
        name={name}
        colour={stableColour(remark.authorId ?? remark.id)}
        src={remark.avatarUrl}
        size={isAnswer ? 'sm' : 'md'}
        dashed={remark.authorId === null}
        decorative
        className="mt-0.5"
      />
      <div className="min-w-0 flex-1">
        <Head remark={remark} isEditing={isEditing} onEdit={() => setEditing(true)} />
        {isEditing ? (
          <RemarkEditor remark={remark} onDone={() => setEditing(false)} />
        ) : (
          <div className="text-lg leading-6">
            <Markdown source={remark.body} />
          </div>
        )}
        <Reactions remark={remark} />
      </div>
    </div>
  );
}

function Head({ remark, isEditing, onEdit }: { remark: TalkRemark; isEditing: boolean; onEdit: () => void }) {
  const { t } = useLingui();
  const { canAdd, action, word } = useTalk();
  const sentence = useTalkSentence();
  const deletion = useFetcher<TalkAnswer>();
  const [asked, setAsked] = useState<'delete' | 'history' | null>(null);
  return (
    <>
      <div className="flex min-h-7 items-start gap-2">
        <p className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 pt-1">
          <span className="font-medium">{remark.authorName}</span>
          <span className="text-ink-muted text-xs">
            <TalkMoment at={remark.createdAt} />
            {remark.editedAt && (
              <>
                {' · '}
                <button
                  type="button"
                  onClick={() => setAsked('history')}
                  className="underline-offset-2 hover:underline"
                  title={t`Show what it said before`}
                >
                  <Trans>changed</Trans>
                </button>
              </>
            )}
          </span>
        </p>
        <span className="flex shrink-0 opacity-0 focus-within:opacity-100 group-hover:opacity-100 has-aria-expanded:opacity-100 pointer-coarse:opacity-100">
          {canAdd && <ReactionMenu remark={remark} />}
          {remark.canEdit && !isEditing && (
            <IconButton label={t`Change comment`} size="sm" onClick={onEdit}>
              <Pencil aria-hidden="true" />
            </IconButton>
          )}
          <MoreMenu remark={remark} onAsk={setAsked} />
        </span>
      </div>
      {deletion.data?.ok === false && (
        <p role="alert" className="text-danger text-sm">
          {sentence(deletion.data.code)}
        </p>
      )}
      {asked === 'history' && <HistoryDialog remark={remark} onClose={() => setAsked(null)} />}
      <AlertDialog
        open={asked === 'delete'}
        onOpenChange={(open) => open || setAsked(null)}
        title={t`Delete this comment?`}
        description={t`Its words are deleted for good. That there was a comment stays to be seen.`}
        confirmLabel={t`Delete comment`}
        onConfirm={() =>
          void deletion.submit({ intent: `${word}.delete`, [word]: remark.id }, { method: 'post', action })
        }
      />
    </>
  );
}

function MoreMenu({ remark, onAsk }: { remark: TalkRemark; onAsk: (what: 'delete' | 'history') => void }) {
  const { t } = useLingui();
  const { pathname, search } = useLocation();
  function copyLink() {
    const address = `${window.location.origin}${pathname}${search}#remark-${remark.id}`;
    void copyText(address).then(() => toast({ message: t`Link copied` }));
  }
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={t`More about this comment`} size="sm">
          <Ellipsis aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end" className="w-52">
        <MenuItem icon={<Link2 aria-hidden="true" />} onSelect={copyLink}>
          {t`Copy link`}
        </MenuItem>
        {remark.editedAt && (
          <MenuItem icon={<History aria-hidden="true" />} onSelect={() => onAsk('history')}>
            {t`Show changes`}
          </MenuItem>
        )}
        {remark.canDelete && (
          <>
            <MenuSeparator />
            <MenuItem icon={<Trash2 aria-hidden="true" />} tone="danger" onSelect={() => onAsk('delete')}>
              {t`Delete comment`}
            </MenuItem>
          </>
        )}
      </MenuContent>
    </Menu>
  );
}
