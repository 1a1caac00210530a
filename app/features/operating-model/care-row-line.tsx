import { useLingui } from '@lingui/react/macro';
import { Archive, ArrowDown, ArrowUp, Ellipsis } from 'lucide-react';
import { useFetcher } from 'react-router';
import { LIMITS } from '../../domain/limits';
import type { CareRow } from '../../domain/operating-model/care-row';
import { IconButton } from '../../ui/icon-button';
import { InlineEdit } from '../../ui/inline-edit';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../ui/menu';
import { useCareWords } from '../marks/care-words';
import type { MemberFace } from '../marks/people';
import { CARE_GRID } from './care-grid';
import { DoerSelect, IntervalSelect } from './care-selects';
import { type ModelAnswer, useModelProblem } from './model-data';

/** One row; each cell is changed where it stands. */
export function CareRowLine({
  row,
  members,
  canEdit,
  isFirst,
  isLast,
}: {
  row: CareRow;
  members: readonly MemberFace[];
  canEdit: boolean;
  isFirst: boolean;
  isLast: boolean;
}) {
  const { t } = useLingui();
  const fetcher = useFetcher<ModelAnswer>();
  const problem = useModelProblem(fetcher.data);
  const words = useCareWords(members);
  const send = (intent: string, fields: Record<string, string> = {}) =>
    void fetcher.submit({ intent, careId: row.id, ...fields }, { method: 'post' });
  const going = (field: string) => {
    const value = fetcher.formData?.get(field);
    return typeof value === 'string' ? value : null;
  };
  if (fetcher.formData?.get('intent') === 'archive') return null;
  const what = going('what') ?? row.what;
  const touchpoint = going('touchpoint') ?? row.touchpoint;
  if (!canEdit)
    return (
      <li className={`${CARE_GRID} py-2.5`}>
        <span className="max-md:col-span-2">{row.what}</span>
        <span className="text-ink-muted">{words.interval(row.interval)}</span>
        <span className="text-ink-muted">{words.doer(row)}</span>
        <span className="text-ink-muted max-md:col-span-2">{row.touchpoint}</span>
      </li>
    );
  return (
    <li className="py-1.5">
      <div className={`${CARE_GRID} relative`}>
        <span className="flex min-w-0 max-md:col-span-2 max-md:min-h-9 max-md:items-center max-md:pr-10">
          <InlineEdit
            value={what}
            label={t`What we do`}
            maxLength={LIMITS.careWhat}
            className="w-full whitespace-normal! font-medium"
            onSave={(next) => send('change', { what: next })}
          />
        </span>
        <IntervalSelect interval={row.interval} onPick={(fields) => send('change', fields)} />
        <DoerSelect row={row} members={members} onPick={(doer) => send('change', { doer })} />
        <span className="flex min-w-0 max-md:col-span-2">
          <InlineEdit
            value={touchpoint}
            allowEmpty
            label={t`Touchpoint`}
            maxLength={LIMITS.careTouchpoint}
            className="w-full whitespace-normal! text-ink-muted"
            onSave={(next) => send('change', { touchpoint: next })}
          >
            {touchpoint === '' ? <span className="text-ink-faint">{t`Where we meet`}</span> : touchpoint}
          </InlineEdit>
        </span>
        <span className="max-md:absolute max-md:top-0 max-md:right-0">
          <Menu>
            <MenuTrigger asChild>
              <IconButton label={t`More for ${row.what}`} size="sm" tooltip={false}>
                <Ellipsis aria-hidden="true" />
              </IconButton>
            </MenuTrigger>
            <MenuContent align="end">
              {isFirst ? null : (
                <MenuItem icon={<ArrowUp aria-hidden="true" />} onSelect={() => send('move', { by: '-1' })}>
                  {t`Move up`}
                </MenuItem>
              )}
              {isLast ? null : (
                <MenuItem icon={<ArrowDown aria-hidden="true" />} onSelect={() => send('move', { by: '1' })}>
                  {t`Move down`}
                </MenuItem>
              )}
              <MenuItem icon={<Archive aria-hidden="true" />} onSelect={() => send('archive')}>
                {t`Archive`}
              </MenuItem>
            </MenuContent>
          </Menu>
        </span>
      </div>
      {problem ? (
        <p role="alert" className="mt-1 text-danger text-xs">
          {problem}
        </p>
      ) : null}
    </li>
  );
}
