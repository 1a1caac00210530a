import { useLingui } from '@lingui/react/macro';
import {
  BookmarkPlus,
  Eye,
  EyeOff,
  PencilLine,
  RefreshCw,
  Star,
  StarOff,
  Trash2,
  UsersRound,
  View,
} from 'lucide-react';
import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { SavedView } from '../../../domain/portfolio/saved-view';
import { viewQuery } from '../../../domain/portfolio/table/table-view';
import { Button } from '../../../ui/button';
import { Menu, MenuCheckboxItem, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '../../../ui/menu';
import { useViewActs } from './use-view-acts';
import { ViewDialog, type ViewDraft } from './view-dialog';

interface ViewsMenuProps {
  readonly views: readonly SavedView[];
  /** Where views are kept and changed. */
  readonly action: string;
  readonly canShare: boolean;
  /** May change views that others shared. */
  readonly canGovern: boolean;
}

/** The ways of looking that were kept: opened, changed, shared. */
export function ViewsMenu({ views, action, canShare, canGovern }: ViewsMenuProps) {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<ViewDraft | null>(null);
  const acts = useViewActs(action);
  const current = views.find(({ id }) => id === params.get('view'));
  const state = viewQuery(params);
  const isChanged = current !== undefined && current.state !== state;
  const mayChange = current !== undefined && (current.isOwn || canGovern);
  const open = (view: SavedView) => void navigate(`${pathname}?${withView(view.state, view.id)}`);
  const [own, shared] = [views.filter(({ isOwn }) => isOwn), views.filter(({ isOwn }) => !isOwn)];
  const items = (list: readonly SavedView[]) =>
    list.map((view) => (
      <MenuCheckboxItem key={view.id} checked={view.id === current?.id} onSelect={() => open(view)}>
        <span className="truncate">{view.name}</span>
        {view.isDefault && <Star aria-label={t`Opens first`} className="size-3.5! fill-current" />}
        {view.isShared && view.isOwn && <UsersRound aria-label={t`Shared`} className="size-3.5!" />}
        {!view.isOwn && <span className="text-ink-muted text-xs">{view.ownerName}</span>}
      </MenuCheckboxItem>
    ));

  return (
    <>
      <Menu modal={false}>
        <MenuTrigger asChild>
          <Button variant={current ? 'secondary' : 'ghost'} icon={<View aria-hidden="true" />}>
            <span className="max-w-48 truncate">{current?.name ?? t`Views`}</span>
            {isChanged && <span className="text-ink-muted">{t`(changed)`}</span>}
          </Button>
        </MenuTrigger>
        <MenuContent aria-label={t`Views`}>
          {own.length > 0 && <MenuLabel>{t`My views`}</MenuLabel>}
          {items(own)}
          {shared.length > 0 && <MenuLabel>{t`Shared with me`}</MenuLabel>}
          {items(shared)}
          {views.length > 0 && <MenuSeparator />}
          <MenuItem icon={<BookmarkPlus />} onSelect={() => setDraft({ id: null, name: '', state })}>
            {t`Save as a new view…`}
          </MenuItem>
          {current && mayChange && isChanged && (
            <MenuItem icon={<RefreshCw />} onSelect={() => acts.update(current, state)}>
              {t`Save the changes`}
            </MenuItem>
          )}
          {current && isChanged && (
            <MenuItem icon={<View />} onSelect={() => open(current)}>
              {t`Back to how it was saved`}
            </MenuItem>
          )}
          {current && (
            <MenuItem
              icon={current.isDefault ? <StarOff /> : <Star />}
              onSelect={() => acts.setDefault(current.isDefault ? null : current)}
            >
              {current.isDefault ? t`Do not open first` : t`Open first`}
            </MenuItem>
          )}
          {current && mayChange && (
            <>
              <MenuItem
                icon={<PencilLine />}
                onSelect={() => setDraft({ id: current.id, name: current.name, state })}
              >{t`Rename…`}</MenuItem>
              {canShare && (
                <MenuItem
                  icon={current.isShared ? <EyeOff /> : <Eye />}
                  onSelect={() => acts.share(current, !current.isShared)}
                >
                  {current.isShared ? t`Keep it to its owner` : t`Share with everybody here`}
                </MenuItem>
              )}
              <MenuItem icon={<Trash2 />} tone="danger" onSelect={() => acts.delete(current)}>
                {t`Delete`}
              </MenuItem>
            </>
          )}
          {params.size > 0 && (
            <>
              <MenuSeparator />
              <MenuItem icon={<View />} onSelect={() => void navigate(`${pathname}?view=none`)}>
                {t`As it comes`}
              </MenuItem>
            </>
          )}
        </MenuContent>
      </Menu>
      {draft && <ViewDialog {...{ draft, action, canShare }} onClose={() => setDraft(null)} />}
    </>
  );
}

function withView(state: string, id: string): string {
  const params = new URLSearchParams(state);
  params.set('view', id);
  return params.toString();
}
