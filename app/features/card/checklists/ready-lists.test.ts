import { expect, it } from 'vitest';
import type { ChecklistContent } from '../../../board-doc/content';
import type { ChecklistKind } from '../../../domain/network/checklist-kinds';
import { offeredLists } from './ready-lists';

const having = (...kinds: (ChecklistKind | null)[]) => ({
  checklists: kinds.map((kind) => ({ kind }) as ChecklistContent),
});

it('offers what the stage asks for, once', () => {
  expect(offeredLists(having(), 'join')).toEqual(['join']);
  expect(offeredLists(having(null), 'prune')).toEqual(['prune', 'obligations']);
  expect(offeredLists(having('prune'), 'prune')).toEqual(['obligations']);
  expect(offeredLists(having('join'), 'join')).toEqual([]);
  expect(offeredLists(having(), 'active')).toEqual([]);
});
