import { useLingui } from '@lingui/react/macro';
import { type RefObject, useRef } from 'react';
import { useShortcut } from '../../../ui/shortcuts';
import type { OpenableField } from '../fields/use-field-opener';

/** Above the board's own claims to the same keys, as long as the focus is in the panel. */
const PRIORITY = 10;

/** The keys of the open card. They count while the focus is inside it; Escape also from the board. */
export function usePanelKeys({
  onClose,
  onGo,
  onOpenField,
  canEdit,
}: {
  onClose: () => void;
  onGo: (direction: 'previous' | 'next') => void;
  /** False when the field is not to be seen now. */
  onOpenField: (field: OpenableField) => unknown;
  canEdit: boolean;
}): RefObject<HTMLElement | null> {
  const { t } = useLingui();
  const panel = useRef<HTMLElement>(null);
  const group = t`Open card`;
  const isInside = () => panel.current?.contains(document.activeElement) ?? false;
  const inside = (act: () => unknown) => () => (isInside() ? act() : false);
  const field = { group, priority: PRIORITY, enabled: canEdit };

  useShortcut('Escape', inside(onClose), { description: t`Close the card`, group, priority: PRIORITY });
  // From the board too, once the board has nothing to put back and no selection to clear.
  useShortcut('Escape', onClose, { priority: -1 });
  useShortcut(
    'J',
    inside(() => onGo('next')),
    { description: t`Next card`, group, priority: PRIORITY },
  );
  useShortcut(
    'K',
    inside(() => onGo('previous')),
    { description: t`Previous card`, group, priority: PRIORITY },
  );
  useShortcut(
    'E',
    inside(() => onOpenField('name')),
    field,
  );
  useShortcut(
    'O',
    inside(() => onOpenField('owner')),
    field,
  );
  useShortcut(
    'L',
    inside(() => onOpenField('labels')),
    field,
  );
  useShortcut(
    'D',
    inside(() => onOpenField('review')),
    field,
  );
  useShortcut(
    'S',
    inside(() => onOpenField('segment')),
    field,
  );
  useShortcut(
    'M',
    inside(() => onOpenField('place')),
    field,
  );
  return panel;
}
