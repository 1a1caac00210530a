import { Trans, useLingui } from '@lingui/react/macro';
import { ListChecks, ListPlus, Plus } from 'lucide-react';
import { addChecklist } from '../../../board-doc/checklist-commands';
import type { ChecklistContent } from '../../../board-doc/content';
import { CHECKLIST_KINDS, type ChecklistKind } from '../../../domain/network/checklist-kinds';
import { Button } from '../../../ui/button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../../ui/menu';
import { useCardScope } from '../card-scope';
import { Checklist } from './checklist';
import { offeredLists, READY_LISTS } from './ready-lists';
import { useAddReadyList } from './use-ready-list';

/** The card's checklists, those that the methods offer for where it stands, and the way to one more. */
export function ChecklistsTab() {
  const { card, columns, canEdit } = useCardScope();
  const stage = columns.find(({ id }) => id === card.column)?.stage ?? 'join';
  const { checklists } = card;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-2">
        <Overall lists={checklists} />
        {canEdit && <AddMenu />}
      </div>
      {canEdit && <Offers kinds={offeredLists(card, stage)} />}
      <div className="grid gap-x-10 gap-y-6 @4xl:grid-cols-2">
        {checklists.map((checklist, index) => (
          <Checklist
            key={checklist.id}
            checklist={checklist}
            before={checklists[index - 1]?.id ?? null}
            after={checklists[index + 1]?.id ?? null}
          />
        ))}
      </div>
    </div>
  );
}

/** How far all of it is, and what is late. */
function Overall({ lists }: { lists: readonly ChecklistContent[] }) {
  const { today } = useCardScope();
  const items = lists.flatMap((list) => list.items);
  const done = items.filter((item) => item.done).length;
  const late = items.filter((item) => !item.done && item.due !== null && item.due < today).length;
  const total = items.length;
  if (total === 0)
    return (
      <p className="flex items-center gap-2 text-ink-muted">
        <ListChecks aria-hidden="true" className="size-4 shrink-0" />
        <Trans>Steps to take, each with who and by when.</Trans>
      </p>
    );
  return (
    <p className="text-ink-muted tabular-nums">
      <Trans>
        {done} of {total} done
      </Trans>
      {late > 0 && (
        <span className="text-danger">
          {' · '}
          <Trans>{late} overdue</Trans>
        </span>
      )}
    </p>
  );
}

function AddMenu() {
  const { t, i18n } = useLingui();
  const { card, run } = useCardScope();
  const addReady = useAddReadyList();
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button size="sm" icon={<Plus aria-hidden="true" />}>
          <Trans>Add checklist</Trans>
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem
          icon={<Plus aria-hidden="true" />}
          onSelect={() => run((doc, act) => addChecklist(doc, act, card.id, t`Checklist`))}
        >
          <Trans>An empty one</Trans>
        </MenuItem>
        <MenuSeparator />
        {CHECKLIST_KINDS.map((kind) => (
          <MenuItem key={kind} icon={<ListPlus aria-hidden="true" />} onSelect={() => addReady(kind)}>
            {i18n._(READY_LISTS[kind].name)}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}

/** Ready lists for where the card stands: one press adds one. */
function Offers({ kinds }: { kinds: readonly ChecklistKind[] }) {
  const { t, i18n } = useLingui();
  const addReady = useAddReadyList();
  if (kinds.length === 0) return null;
  return (
    <ul aria-label={t`Ready checklists for this stage`} className="grid gap-2 @md:grid-cols-2">
      {kinds.map((kind) => {
        const { name, purpose, items } = READY_LISTS[kind];
        return (
          <li key={kind}>
            <button
              type="button"
              onClick={() => addReady(kind)}
              className="flex w-full items-start gap-2.5 rounded-md border border-line-strong border-dashed px-3 py-2 text-left hover:bg-hover"
            >
              <ListPlus aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" />
              <span className="min-w-0">
                <span className="block font-medium">
                  <Trans>Add “{i18n._(name)}”</Trans>
                </span>
                <span className="block text-ink-muted text-sm">{i18n._(purpose)}</span>
                <span className="block text-ink-muted text-xs">
                  <Trans>{items.length} items to begin with</Trans>
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
