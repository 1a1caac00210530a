import { Trans, useLingui } from '@lingui/react/macro';
import { Sparkles } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import {
  type FeedbackAnswer,
  type FeedbackTargetKind,
  GIVEN_KINDS,
  LEAST_ANSWERS,
} from '../../../domain/feedback/feedback-input';
import { LIMITS } from '../../../domain/limits';
import { Button } from '../../../ui/button';
import { Dialog, DialogContent, DialogFooter, DialogTrigger } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { Segmented } from '../../../ui/segmented';
import { toast } from '../../../ui/toast';
import { GivenSteps } from './given-steps';
import { useFeedbackSentence } from './use-feedback-sentence';

export interface GaveDialogProps {
  readonly spaceId: string;
  readonly target: {
    readonly kind: FeedbackTargetKind;
    readonly id: string;
    /** Which instance of an event that recurs, as its attendees answer to it. */
    readonly instance?: string;
    readonly name: string;
  };
  /** The person's answer so far; null: none. Left out: it is asked for when the dialog opens. */
  readonly own?: FeedbackAnswer | null;
  /** What opens it; a button when left out. */
  readonly children?: ReactNode;
}

interface Answer {
  readonly ok: boolean;
  readonly code?: string;
}

/** *What did it give you?* Three kinds of value and a line: answered in ten seconds, changed at any time. */
export function GaveDialog({ spaceId, target, own, children }: GaveDialogProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        {children ?? (
          <Button variant={own ? 'ghost' : 'secondary'} size="sm">
            <Sparkles aria-hidden="true" />
            {own ? t`Change my answer` : t`What did it give you?`}
          </Button>
        )}
      </DialogTrigger>
      <DialogContent title={t`What did it give you?`} description={target.name}>
        {isOpen ? <GaveForm {...{ spaceId, target, own }} onDone={() => setOpen(false)} /> : null}
      </DialogContent>
    </Dialog>
  );
}

function GaveForm({ spaceId, target, own, onDone }: Omit<GaveDialogProps, 'children'> & { onDone: () => void }) {
  const { t } = useLingui();
  const say = useFeedbackSentence();
  const address = `/s/${spaceId}/feedback`;
  const send = useFetcher<Answer>();
  const known = useFetcher<{ view: { own: FeedbackAnswer | null } }>();
  const { load } = known;
  const { kind, id, instance = '' } = target;
  const isAsked = own === undefined;
  useEffect(() => {
    if (isAsked) void load(`${address}?${new URLSearchParams({ targetKind: kind, targetId: id, instance })}`);
  }, [isAsked, load, address, kind, id, instance]);
  useEffect(() => {
    if (!send.data?.ok) return;
    toast({ message: t`Thank you. Your answer is kept.` });
    onDone();
  }, [send.data, onDone, t]);
  if (isAsked && !known.data) return <p className="py-8 text-center text-ink-muted">{t`One moment…`}</p>;
  const before = own ?? known.data?.view.own ?? null;
  return (
    <send.Form method="post" action={address} className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="answer" />
      <input type="hidden" name="targetKind" value={kind} />
      <input type="hidden" name="targetId" value={id} />
      <input type="hidden" name="instance" value={instance} />
      {GIVEN_KINDS.map((each) => (
        <GivenSteps key={each} kind={each} value={before ? before[each] : null} />
      ))}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5">
        <span className="font-medium">{t`For whom`}</span>
        <Segmented
          label={t`For whom`}
          name="gotFor"
          defaultValue={before?.gotFor ?? 'person'}
          options={[
            { value: 'person', label: t`For me` },
            { value: 'organisation', label: t`For my organisation` },
          ]}
        />
      </div>
      <Field label={t`In a line`} optional={t`if you like`}>
        <Input name="line" defaultValue={before?.line ?? ''} maxLength={LIMITS.feedbackLine} autoComplete="off" />
      </Field>
      <p className="text-ink-muted text-xs">
        <Trans>
          Your organisation sees your answer with your name. Hosts see only the sum, once {LEAST_ANSWERS} have answered,
          and the lines without names.
        </Trans>
      </p>
      {send.data && !send.data.ok && send.data.code ? (
        <p role="alert" className="text-danger text-sm">
          {say(send.data.code)}
        </p>
      ) : null}
      <DialogFooter>
        <Button type="submit" variant="primary" disabled={send.state !== 'idle'}>{t`Keep my answer`}</Button>
      </DialogFooter>
    </send.Form>
  );
}
