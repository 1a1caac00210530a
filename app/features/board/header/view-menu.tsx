import { Trans, useLingui } from '@lingui/react/macro';
import { SlidersHorizontal } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { Button } from '../../../ui/button';
import {
  Menu,
  MenuCheckboxItem,
  MenuContent,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '../../../ui/menu';
import { showItem, useHiddenItems } from '../cards/use-hidden-items';
import { GROUP_CHOICES, readGroup } from '../model/card-grouping';
import { FACE_ITEMS } from '../model/face-items';
import { FACE_ITEM_NAMES, GROUP_NAMES } from './view-names';

/** How the board is seen: grouped by what, and with what on the faces of cards. */
export function ViewMenu() {
  const { t, i18n } = useLingui();
  const [params, setParams] = useSearchParams();
  const hidden = useHiddenItems();
  const group = readGroup(params);
  const groupBy = (value: string) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === 'none') next.delete('group');
        else next.set('group', value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Menu modal={false}>
      <MenuTrigger asChild>
        <Button variant="ghost" icon={<SlidersHorizontal aria-hidden="true" />}>
          {group ? i18n._(GROUP_NAMES[group]) : <Trans>View</Trans>}
        </Button>
      </MenuTrigger>
      <MenuContent align="end" aria-label={t`View`}>
        <MenuLabel>
          <Trans>Group by</Trans>
        </MenuLabel>
        <MenuRadioGroup value={group ?? 'none'} onValueChange={groupBy}>
          <MenuRadioItem value="none">
            <Trans>Nothing</Trans>
          </MenuRadioItem>
          {GROUP_CHOICES.map((choice) => (
            <MenuRadioItem key={choice} value={choice}>
              {i18n._(GROUP_NAMES[choice])}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuLabel>
          <Trans>On the cards</Trans>
        </MenuLabel>
        {FACE_ITEMS.map((item) => (
          <MenuCheckboxItem
            key={item}
            checked={!hidden.has(item)}
            onCheckedChange={(isShown) => showItem(item, isShown)}
            onSelect={(event) => event.preventDefault()}
          >
            {i18n._(FACE_ITEM_NAMES[item])}
          </MenuCheckboxItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
