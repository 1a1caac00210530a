import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { newId, type RemarkId } from '../../../domain/ids';
import { fromTyped } from '../../../domain/rich-text/mentions';
import type { Openness } from '../../../domain/spaces/openness';
import { readDraft, writeDraft } from '../../../live/drafts';
import { Button } from '../../../ui/button';
import { Kbd } from '../../../ui/kbd';
import { OpennessPicker } from '../openness-picker';
import type { TalkPerson } from './talk';
import { useTalk } from './talk-scope';
import { useSendRemark } from './use-send-remark';
import { useTalkSentence } from './use-talk-sentence';
import { Writing } from './writing';

/** A passage of a text that somebody wants to say something about. */
export interface Passage {
  readonly quote: string;
  readonly anchor: unknown;
}

const browserRandom = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** Begins a thread, or answers in one. What is not sent yet outlives a reload; what could not be sent comes back into the field. */
export function Composer({
  threadId,
  passage = null,
  autoFocus,
  onSent,
  onCancel,
}: {
  threadId: string | null;
  passage?: Passage | null;
  autoFocus?: boolean;
  onSent?: (id: string) => void;
  onCancel?: () => void;
}) {
  const { t } = useLingui();
  const talk = useTalk();
  const sentence = useTalkSentence();
  const place = `${talk.place}:${threadId ?? 'new'}`;
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<readonly TalkPerson[]>([]);
  const [openness, setOpenness] = useState<Openness>('network');
  const [problem, setProblem] = useState<string | null>(null);
  // The same id when the same words are sent again, so that a lost answer does not double the remark.
  const attempt = useRef<{ id: string; body: string } | null>(null);
  const { send, isSending } = useSendRemark(talk, threadId, (answer, typed) => {
    if (answer.ok) {
      const id = attempt.current?.id;
      attempt.current = null;
      if (id) onSent?.(id);
    } else {
      setProblem(sentence(answer.code));
      setText((since) => (since.trim() === '' ? typed : `${typed}\n\n${since}`));
      writeDraft(localStorage, place, typed);
    }
  });

  useEffect(() => setText(readDraft(localStorage, place)), [place]);

  function change(next: string) {
    setText(next);
    setProblem(null);
    writeDraft(localStorage, place, next);
  }

  function handleSend() {
    const typed = text.trimEnd();
    if (typed.trim() === '' || isSending) return;
    const body = fromTyped(typed, talk.people, picked);
    const { id } = attempt.current?.body === body ? attempt.current : { id: newId<RemarkId>(browserRandom) };
    attempt.current = { id, body };
    const about: Record<string, string> = passage
      ? { quote: passage.quote, anchor: JSON.stringify(passage.anchor) }
      : {};
    const seenBy: Record<string, string> = openness === 'only-us' ? { openness } : {};
    send(id, body, typed, { ...about, ...seenBy });
    change('');
  }

  const label = threadId === null ? t`Write a comment` : t`Write an answer`;
  return (
    <Writing
      {...{ label, text, problem, autoFocus, onCancel }}
      placeholder={label}
      compact={threadId !== null}
      onChange={change}
      onPicked={(person) => setPicked((before) => [...before.filter(({ name }) => name !== person.name), person])}
      onSend={handleSend}
    >
      {threadId === null && talk.canBeOnlyUs && (
        <OpennessPicker value={openness} onPick={setOpenness} hasOrganisation canPublish={false} isNew />
      )}
      <span className="text-ink-faint text-xs pointer-coarse:hidden">
        <Kbd keys="Mod+Enter" />
      </span>
      {onCancel && (
        <Button variant="ghost" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      )}
      <Button variant="primary" onClick={handleSend} disabled={text.trim() === ''} pending={isSending}>
        {threadId === null ? <Trans>Comment</Trans> : <Trans>Answer</Trans>}
      </Button>
    </Writing>
  );
}
