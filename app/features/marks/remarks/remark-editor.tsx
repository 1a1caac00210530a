import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { fromTyped, type Nameable, toTyped } from '../../../domain/rich-text/mentions';
import { Button } from '../../../ui/button';
import type { TalkAnswer, TalkRemark } from './talk';
import { useTalk } from './talk-scope';
import { useTalkSentence } from './use-talk-sentence';
import { Writing } from './writing';

/** Changes a remark of mine where it stands. */
export function RemarkEditor({ remark, onDone }: { remark: TalkRemark; onDone: () => void }) {
  const { t } = useLingui();
  const { action, word, people } = useTalk();
  const fetcher = useFetcher<TalkAnswer>();
  const sentence = useTalkSentence();
  const [{ text, picked }, setTyped] = useState<{ text: string; picked: readonly Nameable[] }>(() =>
    toTyped(remark.body),
  );
  const isDone = fetcher.state === 'idle' && fetcher.data?.ok === true;
  useEffect(() => {
    if (isDone) onDone();
  }, [isDone, onDone]);

  function save() {
    const body = fromTyped(text, people, picked);
    void fetcher.submit({ intent: `${word}.edit`, [word]: remark.id, body }, { method: 'post', action });
  }

  return (
    <Writing
      label={t`Change comment`}
      text={text}
      autoFocus
      onChange={(next) => setTyped({ text: next, picked })}
      onPicked={(person) => setTyped((typed) => ({ ...typed, picked: [...typed.picked, person] }))}
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
    </Writing>
  );
}
