import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type MouseEvent, useRef, useState } from 'react';
import { useCardPeers } from '../../../live/use-presence';
import { Avatar } from '../../../ui/avatar';
import { Segmented } from '../../../ui/segmented';
import { useCardScope } from '../card-scope';
import { Markdown } from '../markdown/markdown';
import { Section } from '../section';
import { DescriptionEditor } from './description-editor';

/** The description: read as it looks, written as markdown, by several people at once. */
export function DescriptionSection() {
  const { t } = useLingui();
  const { card, canEdit } = useCardScope();
  const [wantsToWrite, setWriting] = useState(false);
  const section = useRef<HTMLDivElement>(null);
  const isWriting = canEdit && wantsToWrite;

  function write() {
    setWriting(true);
  }

  function read() {
    setWriting(false);
    section.current?.focus({ preventScroll: true });
  }

  function handleClick(event: MouseEvent) {
    const isOnLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (!isOnLink && window.getSelection()?.isCollapsed !== false) write();
  }

  const choice = canEdit && (card.description !== '' || isWriting) && (
    <Segmented
      label={t`Description: write or read`}
      size="sm"
      options={[
        { value: 'write', label: t`Write` },
        { value: 'read', label: t`Read` },
      ]}
      value={isWriting ? 'write' : 'read'}
      onChange={(value) => setWriting(value === 'write')}
    />
  );

  return (
    <Section title={<Trans>Description</Trans>} action={choice}>
      <TypingNote />
      <div ref={section} tabIndex={-1} className="outline-none">
        {isWriting ? (
          <DescriptionEditor onDone={read} />
        ) : card.description !== '' ? (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way is the switch above
          // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard's way is the switch above
          <div onClick={canEdit ? handleClick : undefined} className="rounded-sm px-2 py-1 text-lg leading-6">
            <Markdown source={card.description} />
          </div>
        ) : canEdit ? (
          <button
            type="button"
            onClick={write}
            className="min-h-20 w-full rounded-sm border border-line-strong border-dashed px-2.5 py-1.5 text-left text-ink-faint hover:bg-hover"
          >
            <Trans>Where we stand, what we agreed, what to know. Markdown works.</Trans>
          </button>
        ) : (
          <p className="px-2 text-ink-faint">
            <Trans>No description yet</Trans>
          </p>
        )}
      </div>
    </Section>
  );
}

/** Says who types into this description now, each in the colour of their caret. */
function TypingNote() {
  const { card } = useCardScope();
  const typing = useCardPeers(card.id).filter((peer) => peer.typingIn.includes(card.id));
  return (
    <p aria-live="polite" className="flex flex-wrap items-center gap-x-2 text-ink-muted text-sm empty:hidden">
      {typing.map((peer) => (
        <Fragment key={peer.userId}>
          <Avatar name={peer.name} colour={peer.colour} size="xs" decorative />
          <span>
            <Trans>{peer.name} is writing</Trans>
          </span>
        </Fragment>
      ))}
    </p>
  );
}
