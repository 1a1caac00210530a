import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { Button } from '../../../ui/button';
import { useAnswerSentence } from '../answer-sentence';
import type { CardActionAnswer } from '../card-action';
import type { DiscussionComment } from './comment';
import { CommentBox } from './comment-box';

/** Changes a comment of mine where it stands. */
export function CommentEditor({ comment, onDone }: { comment: DiscussionComment; onDone: () => void }) {
  const { t } = useLingui();
  const fetcher = useFetcher<CardActionAnswer>();
  const sentence = useAnswerSentence();
  const [text, setText] = useState(comment.body);
  const isDone = fetcher.state === 'idle' && fetcher.data?.ok === true;
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);

  function save() {
    void fetcher.submit({ intent: 'comment.edit', comment: comment.id, body: text }, { method: 'post' });
  }

  return (
    <CommentBox
      label={t`Change comment`}
      text={text}
      autoFocus
      onChange={setText}
      onSend={save}
      onCancel={onDone}
      problem={fetcher.data?.ok === false ? sentence(fetcher.data.code) : null}
    >
      <Button variant="ghost" onClick={onDone}>
        <Trans>Cancel</Trans>
      </Button>
      <Button variant="primary" onClick={save} pending={fetcher.state !== 'idle'}>
        <Trans>Save</Trans>
      </Button>
    </CommentBox>
  );
}
