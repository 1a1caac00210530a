import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFetcher } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Textarea } from '../../ui/textarea';
import { type PartnerAnswer, usePartnerProblem } from './partner-problem';

/** What we should know of a partner whatever the network. */
export function NoteField({ value, canEdit }: { value: string; canEdit: boolean }) {
  const { t } = useLingui();
  const problem = usePartnerProblem();
  const fetcher = useFetcher<PartnerAnswer>();
  const [draft, setDraft] = useState<string | null>(null);
  const going = fetcher.formData?.get('note');
  const note = typeof going === 'string' ? going : value;
  const refused = fetcher.data && !fetcher.data.ok && fetcher.state === 'idle' ? problem(fetcher.data.code) : undefined;

  if (draft === null && !refused)
    return (
      <div>
        <p className="text-ink-muted text-sm">
          <Trans>Note</Trans>
        </p>
        {canEdit ? (
          <button
            type="button"
            aria-label={t`Note: ${note}`}
            onClick={() => setDraft(note)}
            className="-mx-1 block min-h-8 w-full whitespace-pre-wrap rounded-sm px-1 py-1 text-left [overflow-wrap:anywhere] hover:bg-hover pointer-coarse:min-h-10"
          >
            {note === '' ? <span className="text-ink-faint">{t`Add`}</span> : note}
          </button>
        ) : (
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{note === '' ? '–' : note}</p>
        )}
      </div>
    );

  return (
    <fetcher.Form
      method="post"
      className="flex flex-col gap-2"
      onSubmit={() => setDraft(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(null);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <input type="hidden" name="intent" value="partner.change" />
      <Field label={t`Note`} error={refused}>
        <Textarea autoFocus name="note" rows={5} maxLength={LIMITS.note} defaultValue={draft ?? note} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button size="sm" variant="ghost" onClick={() => setDraft(null)}>
          <Trans>Cancel</Trans>
        </Button>
        <Button size="sm" type="submit" variant="primary">
          <Trans>Save note</Trans>
        </Button>
      </div>
    </fetcher.Form>
  );
}
