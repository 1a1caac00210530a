import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { ListFilter, X } from 'lucide-react';
import { MOST_CHOSEN } from '../../../domain/portfolio/filter';
import { useStore } from '../../../live/use-store';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { useFilter } from '../../marks/filter/use-filter';
import { useMatrix } from './matrix-context';

/** What can be done with the networks that a lasso gathered. */
export function SelectionBar() {
  const { t } = useLingui();
  const { screen, dots } = useMatrix();
  const { change } = useFilter();
  const selection = useStore(screen.selection, (ids) => ids);
  const chosen = [...selection].filter((id) => dots.has(id));
  if (chosen.length === 0) return null;
  const count = chosen.length;
  return (
    <div
      role="toolbar"
      aria-label={t`Selected networks`}
      className="-translate-x-1/2 fixed bottom-4 left-1/2 z-30 flex max-w-[96vw] animate-rise-in items-center gap-1 rounded-md bg-raised p-1.5 shadow-float contrast:border contrast:border-line print:hidden"
    >
      <span className="whitespace-nowrap px-2 font-semibold tabular-nums" role="status">
        {t`${plural(count, { one: '# selected', other: '# selected' })}`}
      </span>
      {count <= MOST_CHOSEN ? (
        <Button
          variant="ghost"
          icon={<ListFilter aria-hidden="true" />}
          onClick={() => {
            change({ chosen });
            screen.clearSelection();
          }}
        >
          {t`Show only these`}
        </Button>
      ) : (
        <span className="px-2 text-ink-muted text-sm">{t`At most ${MOST_CHOSEN} can be shown by themselves.`}</span>
      )}
      <IconButton label={t`Clear the selection`} tooltip={false} onClick={() => screen.clearSelection()}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
