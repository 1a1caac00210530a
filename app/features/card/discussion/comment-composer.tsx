import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { newId } from '../../../domain/ids';
import { Button } from '../../../ui/button';
import { Kbd } from '../../../ui/kbd';
import { useAnswerSentence } from '../answer-sentence';
import { useCardScope } from '../card-scope';
import { draftKey, readDraft, writeDraft } from '../model/comment-draft';
import { CommentBox } from './comment-box';
import { useSendComment } from './use-send-comment';

const browserRandom = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** Writes a comment. What is not sent yet outlives a reload; what could not be sent comes back into the field. */
export function CommentComposer({ onSent }: { onSent: () => void }) {
  const { t } = useLingui();
  const { card, me } = useCardScope();
  const sentence = useAnswerSentence();
  const key = draftKey(me, card.id);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  // The same id when the same words are sent again, so that a lost answer does not double the comment.
  const attempt = useRef<{ id: string; body: string } | null>(null);
  const { send, isSending } = useSendComment(card.id, (answer, body) => {
    if (answer.ok) {
      attempt.current = null;
      onSent();
    } else {
      setProblem(sentence(answer.code));
      setText((since) => (since.trim() === '' ? body : `${body}\n\n${since}`));
      writeDraft(localStorage, key, body);
    }
  });

  useEffect(() => setText(readDraft(localStorage, key)), [key]);

  function change(next: string) {
    setText(next);
    setProblem(null);
    writeDraft(localStorage, key, next);
  }

  function handleSend() {
    const body = text.trimEnd();
    if (body.trim() === '' || isSending) return;
    if (attempt.current?.body !== body) attempt.current = { id: newId(browserRandom), body };
    send(attempt.current.id, body);
    change('');
  }

  return (
    <CommentBox
      label={t`Write a comment`}
      placeholder={t`Write a comment`}
      text={text}
      onChange={change}
      onSend={handleSend}
      problem={problem}
    >
      <span className="text-ink-faint text-xs pointer-coarse:hidden">
        <Kbd keys="Mod+Enter" />
      </span>
      <Button variant="primary" onClick={handleSend} disabled={text.trim() === ''} pending={isSending}>
        <Trans>Comment</Trans>
      </Button>
    </CommentBox>
  );
}
