import { Trans, useLingui } from '@lingui/react/macro';
import { Fragment, type MouseEvent, useMemo, useRef, useState } from 'react';
import { makeDescription, repairDescription, setTaskDone } from '../../../board-doc/description';
import { LIMITS } from '../../../domain/limits';
import { fetchEditor, LazyEditor } from '../../../editor/lazy-editor';
import { Markdown } from '../../../editor/rich-text-view';
import { useCardText } from '../../../live/live-text';
import { useCardPeers } from '../../../live/use-presence';
import { Avatar } from '../../../ui/avatar';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { Segmented } from '../../../ui/segmented';
import { useCardScope } from '../card-scope';
import { Section } from '../section';

type Point = { readonly left: number; readonly top: number };

/** The description: read as it looks, written by several people at once. */
export function DescriptionSection() {
  const { t } = useLingui();
  const { card, canEdit, members, run } = useCardScope();
  const [writing, setWriting] = useState<{ readonly at: Point | null } | null>(null);
  const section = useRef<HTMLDivElement>(null);
  const text = useCardText(card.id);
  const isWriting = canEdit && writing !== null;
  const people = useMemo(() => members.filter(({ state }) => state !== 'left'), [members]);

  function write(at: Point | null = null) {
    // Only a stranger's program makes cards without one.
    if (text === null) run((doc, act) => void makeDescription(doc, act, card.id));
    setWriting({ at });
  }

  function read() {
    setWriting(null);
    section.current?.focus({ preventScroll: true });
  }

  function handleClick(event: MouseEvent) {
    const isControl = event.target instanceof Element && event.target.closest('a, input, label') !== null;
    if (!isControl && window.getSelection()?.isCollapsed !== false) write({ left: event.clientX, top: event.clientY });
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
      onChange={(value) => (value === 'write' ? write() : setWriting(null))}
    />
  );

  const shown = (
    <div className="px-2.5 py-1.5 text-lg">
      <Markdown
        source={card.description}
        onTick={canEdit ? (task, done) => run((doc, act) => setTaskDone(doc, act, card.id, task, done)) : undefined}
      />
    </div>
  );

  return (
    <Section title={<Trans>Description</Trans>} action={choice}>
      <TypingNote />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only fetches ahead */}
      <div
        ref={section}
        tabIndex={-1}
        className="outline-none"
        onPointerEnter={canEdit ? fetchEditor : undefined}
        onFocus={canEdit ? fetchEditor : undefined}
      >
        {isWriting ? (
          <div className="-mx-2.5 rounded-sm border border-line-strong focus-within:border-focus focus-within:outline-1 focus-within:outline-focus">
            {text === null ? (
              shown
            ) : (
              <LazyEditor
                text={text}
                label={t`Description`}
                placeholder={t`Where we stand, what we agreed, what to know. Type / for headings, lists and tables.`}
                people={people}
                most={LIMITS.cardDescription}
                startAt={writing.at}
                onDone={read}
                className="min-h-24 px-2.5 py-1.5 text-lg"
                fallback={shown}
                broken={<Broken onRepair={() => run((doc, act) => repairDescription(doc, act, card.id))} />}
              />
            )}
          </div>
        ) : card.description !== '' ? (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way is the switch above
          // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard's way is the switch above
          <div onClick={canEdit ? handleClick : undefined} className="-mx-2.5 rounded-sm border border-transparent">
            {shown}
          </div>
        ) : canEdit ? (
          <button
            type="button"
            onClick={() => write()}
            className="min-h-24 w-full rounded-sm border border-line-strong border-dashed px-2.5 py-1.5 text-left align-top text-ink-faint text-lg hover:bg-hover"
          >
            <Trans>Where we stand, what we agreed, what to know</Trans>
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

/** Something was written into the text that the editor cannot show. */
function Broken({ onRepair }: { onRepair: () => void }) {
  return (
    <Banner
      tone="warning"
      title={<Trans>This description holds something that cannot be edited.</Trans>}
      action={
        <Button size="sm" onClick={onRepair}>
          <Trans>Keep what can be read</Trans>
        </Button>
      }
    />
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
