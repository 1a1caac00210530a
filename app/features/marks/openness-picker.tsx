import { useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { isRaised, OPENNESS, type Openness } from '../../domain/spaces/openness';
import { AlertDialog } from '../../ui/alert-dialog';
import { cx } from '../../ui/cx';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { OpennessChip, OpennessIcon, opennessClass } from './openness-chip';
import { OPENNESS_MEANINGS, OPENNESS_NAMES } from './openness-names';
import { RadioOption } from './radio-option';

export interface OpennessPickerProps {
  value: Openness;
  onPick: (openness: Openness) => void;
  /** Whether the person speaks for an organisation; a guest has no *only us*. */
  hasOrganisation: boolean;
  /** Whether they may show items to everybody on the net (`content.publish`). */
  canPublish: boolean;
  /** Carries the choice in the form around it. */
  name?: string;
  /** Nothing is shared yet that a mistake could give away: a new item, before it is made, need not be asked about. */
  isNew?: boolean;
  /** Several items are meant, of more than one class; `value` is the narrowest. */
  isMixed?: boolean;
}

/** The class of an item, and its change. What lets more people see it asks once more. */
export function OpennessPicker(props: OpennessPickerProps) {
  const { value, onPick, hasOrganisation, canPublish, name, isNew = false, isMixed = false } = props;
  const { t, i18n } = useLingui();
  const group = useId();
  const [isOpen, setOpen] = useState(false);
  const [tried, setTried] = useState(value);
  const [asked, setAsked] = useState<Openness | null>(null);
  const offered = OPENNESS.filter(
    (each) => each === value || ((each !== 'only-us' || hasOrganisation) && (each !== 'public' || canPublish)),
  );

  /** Pointer or Enter chooses; arrows only try one class after another. */
  function settle(openness: Openness) {
    setOpen(false);
    if (openness === value && !isMixed) return;
    if (isRaised(value, openness) && !(isNew && openness !== 'public')) setAsked(openness);
    else onPick(openness);
  }

  const field = name === undefined ? null : <input type="hidden" name={name} value={value} />;
  if (offered.length < 2)
    return (
      <>
        {field}
        <OpennessChip openness={value} />
      </>
    );
  return (
    <>
      {field}
      <Popover
        open={isOpen}
        onOpenChange={(open) => {
          setOpen(open);
          setTried(value);
        }}
      >
        <PopoverTrigger
          aria-label={isMixed ? t`Seen by` : t`Seen by: ${i18n._(OPENNESS_NAMES[value])}`}
          className={cx(opennessClass(value), 'h-6! underline-offset-2 hover:underline pointer-coarse:h-10!')}
        >
          <OpennessIcon openness={value} />
          {isMixed ? t`Seen by` : i18n._(OPENNESS_NAMES[value])}
          <ChevronDown aria-hidden="true" className="size-3 shrink-0 opacity-70" />
        </PopoverTrigger>
        <PopoverContent aria-label={t`Who can see it`} className="w-72">
          <fieldset>
            <legend className="mb-1 px-2 pt-1 text-ink-muted text-xs">{t`Who can see it`}</legend>
            {offered.map((each) => (
              <RadioOption
                key={each}
                name={group}
                isChecked={each === tried}
                autoFocus={each === tried}
                onPick={() => setTried(each)}
                onDone={() => settle(each)}
              >
                <span className={cx(opennessClass(each), 'size-6 justify-center px-0')}>
                  <OpennessIcon openness={each} className="size-3.5" />
                </span>
                <span className="flex flex-col">
                  {i18n._(OPENNESS_NAMES[each])}
                  <span className="font-normal text-ink-muted text-xs">{i18n._(OPENNESS_MEANINGS[each])}</span>
                </span>
              </RadioOption>
            ))}
          </fieldset>
        </PopoverContent>
      </Popover>
      <RaiseQuestion
        openness={asked}
        onCancel={() => setAsked(null)}
        onConfirm={(openness) => {
          setAsked(null);
          onPick(openness);
        }}
      />
    </>
  );
}

/** Asks once more before more people see something: what was seen cannot be unseen. */
function RaiseQuestion({
  openness,
  onCancel,
  onConfirm,
}: {
  openness: Openness | null;
  onCancel: () => void;
  onConfirm: (openness: Openness) => void;
}) {
  const { t } = useLingui();
  if (openness === null || openness === 'only-us') return null;
  return (
    <AlertDialog
      open
      onOpenChange={(open) => open || onCancel()}
      tone="normal"
      title={openness === 'public' ? t`Show this to everybody?` : t`Show this to the network?`}
      description={
        openness === 'public'
          ? t`Anybody on the internet will be able to see it, without signing in. You can narrow it again, but not what was seen by then.`
          : t`Everybody in this space will be able to see it, also people of other organisations and guests. You can narrow it again, but not what was seen by then.`
      }
      confirmLabel={openness === 'public' ? t`Make it public` : t`Show it to the network`}
      onConfirm={() => onConfirm(openness)}
    />
  );
}
