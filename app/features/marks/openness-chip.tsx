import { useLingui } from '@lingui/react/macro';
import { Globe, Lock, type LucideIcon, Users } from 'lucide-react';
import type { Openness } from '../../domain/spaces/openness';
import { cx } from '../../ui/cx';
import { OPENNESS_MEANINGS, OPENNESS_NAMES } from './openness-names';

const LOOKS: Record<Openness, { readonly Icon: LucideIcon; readonly tint: string }> = {
  'only-us': { Icon: Lock, tint: 'bg-privacy-us text-privacy-us' },
  network: { Icon: Users, tint: 'bg-privacy-network text-privacy-network' },
  public: { Icon: Globe, tint: 'bg-privacy-public text-privacy-public' },
};

const CHIP =
  'inline-flex h-5 shrink-0 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 font-medium text-xs contrast:border contrast:border-current';

/** The look of a class of openness, for what bears it and is more than a mark (a button that changes it). */
export function opennessClass(openness: Openness): string {
  return cx(CHIP, LOOKS[openness].tint);
}

/** The icon of a class of openness: the same three everywhere. */
export function OpennessIcon({ openness, className }: { openness: Openness; className?: string }) {
  const { Icon } = LOOKS[openness];
  return <Icon aria-hidden="true" className={cx('size-3 shrink-0', className)} />;
}

/** Who can see an item: always in sight. `iconOnly` where a row is too narrow for the word, which is then its name. */
export function OpennessChip({ openness, iconOnly = false }: { openness: Openness; iconOnly?: boolean }) {
  const { i18n } = useLingui();
  const name = i18n._(OPENNESS_NAMES[openness]);
  return (
    <span className={opennessClass(openness)} title={i18n._(OPENNESS_MEANINGS[openness])}>
      <OpennessIcon openness={openness} />
      <span className={iconOnly ? 'sr-only' : undefined}>{name}</span>
    </span>
  );
}
