import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, X } from 'lucide-react';
import type { NamedSign } from '../../../domain/network/facets';
import { IconButton } from '../../../ui/icon-button';
import { toast } from '../../../ui/toast';
import { formatDay } from '../../marks/date-chip';
import { SIGN_MEANINGS, SIGN_NAMES } from '../../marks/network/prune-sign-names';
import { useCardScope } from '../card-scope';

/** A sign that somebody named, with its grounds. */
export function SignItem({
  said,
  onEdit,
  onRemove,
  undo,
}: {
  said: NamedSign;
  onEdit: () => void;
  onRemove: () => void;
  undo: () => void;
}) {
  const { t, i18n } = useLingui();
  const { canEdit, today } = useCardScope();
  const name = i18n._(SIGN_NAMES[said.sign]);
  const when = formatDay(said.on, today, i18n.locale);
  return (
    <li className="flex items-start gap-1 rounded-sm text-sm">
      <div className="min-w-0 flex-1">
        <span className="font-medium" title={i18n._(SIGN_MEANINGS[said.sign])}>
          {name}
        </span>{' '}
        <span className="text-ink-muted text-xs">
          <Trans>named on {when}</Trans>
        </span>
        {said.evidence === '' ? (
          <p className="text-ink-muted">
            <Trans>No grounds yet</Trans>
          </p>
        ) : (
          <p className="whitespace-pre-line">{said.evidence}</p>
        )}
      </div>
      {canEdit ? (
        <>
          <IconButton label={t`Edit the grounds: ${name}`} size="sm" onClick={onEdit}>
            <Pencil aria-hidden="true" />
          </IconButton>
          <IconButton
            label={t`Take back: ${name}`}
            size="sm"
            onClick={() => {
              onRemove();
              toast({ message: t`Took back the sign ${name}`, undo });
            }}
          >
            <X aria-hidden="true" />
          </IconButton>
        </>
      ) : null}
    </li>
  );
}
