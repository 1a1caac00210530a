import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFetcher } from 'react-router';
import type { CardId, ColumnId } from '../../../domain/ids';
import { useColumns } from '../../../live/hooks';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Segmented } from '../../../ui/segmented';
import { Select } from '../../../ui/select';
import { OptionList } from '../../marks/option-list';
import { StageDot } from '../../marks/stage-dot';
import { useBoard } from '../view/board-context';
import { useCards } from './use-cards';

/** The menu's twin of a drag: to a column of this board, top or bottom, or to another board. */
export function MovePick({ cards, onDone }: { cards: readonly CardId[]; onDone: () => void }) {
  const { t } = useLingui();
  const { acts, boards } = useBoard();
  const columns = useColumns();
  const [at, setAt] = useState<'start' | 'end'>('start');
  const present = new Set(useCards(cards).map((card) => card.column));
  const options = columns.map((column) => ({
    value: column.id,
    name: column.name,
    mark: <StageDot stage={column.stage} />,
  }));
  return (
    <div className="flex flex-col gap-2">
      <Segmented
        label={t`Where in the column`}
        size="sm"
        value={at}
        onChange={setAt}
        options={[
          { value: 'start', label: t`Top` },
          { value: 'end', label: t`Bottom` },
        ]}
      />
      <OptionList<ColumnId>
        label={t`Find a column`}
        options={options}
        selected={[...present]}
        onPick={(column) => {
          acts.moveTo(cards, column, at);
          onDone();
        }}
      />
      {boards.length > 0 && <OtherBoard cards={cards} onDone={onDone} />}
    </div>
  );
}

function OtherBoard({ cards, onDone }: { cards: readonly CardId[]; onDone: () => void }) {
  const { t } = useLingui();
  const { boards, address } = useBoard();
  const fetcher = useFetcher({ key: 'move-to-board' });
  const [board, setBoard] = useState('');

  function move() {
    const fields = new FormData();
    fields.set('intent', 'move-to-board');
    fields.set('board', board);
    for (const card of cards) fields.append('card', card);
    void fetcher.submit(fields, { method: 'post', action: address });
    onDone();
  }

  return (
    <div className="flex items-end gap-2 border-line border-t pt-2">
      <Field label={t`Another board`} className="min-w-0 flex-1">
        <Select value={board} onChange={(event) => setBoard(event.target.value)}>
          <option value="">{t`Choose a board`}</option>
          {boards.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </Select>
      </Field>
      <Button disabled={board === ''} onClick={move}>
        <Trans>Move</Trans>
      </Button>
    </div>
  );
}
