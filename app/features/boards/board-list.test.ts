import { describe, expect, it } from 'vitest';
import type { BoardId } from '../../domain/ids';
import { type BoardListItem, sectionBoards, withPending } from './board-list';

const now = new Date('2025-01-15T12:00:00Z');

function board(name: string, more: Partial<BoardListItem> = {}): BoardListItem {
  return {
    id: name as BoardId,
    name,
    description: '',
    isTemplate: false,
    archivedAt: null,
    starred: false,
    cards: { join: 0, active: 0, prune: 0, left: 0 },
    withoutOwner: 0,
    lastActivityAt: now,
    ...more,
  };
}

const names = (boards: readonly BoardListItem[]) => boards.map(({ name }) => name);

describe('the list of boards', () => {
  it('puts starred boards first and keeps templates and archived boards apart', () => {
    const sections = sectionBoards([
      board('plain'),
      board('starred', { starred: true }),
      board('template', { isTemplate: true }),
      board('long gone', { archivedAt: new Date('2024-01-01') }),
      board('just gone', { archivedAt: new Date('2025-01-01'), isTemplate: true }),
    ]);
    expect(names(sections.active)).toEqual(['starred', 'plain']);
    expect(names(sections.templates)).toEqual(['template']);
    expect(names(sections.archived)).toEqual(['just gone', 'long gone']);
  });

  it('shows changes that are on their way', () => {
    const changes = [
      { boardId: 'a', intent: 'rename', value: ' Clusters ' },
      { boardId: 'a', intent: 'star', value: 'yes' },
      { boardId: 'b', intent: 'archive', value: 'yes' },
      { boardId: 'c', intent: 'rename', value: '  ' },
    ];
    const [a, b, c] = withPending([board('a'), board('b'), board('c')], changes, now);
    expect(a).toMatchObject({ name: 'Clusters', starred: true });
    expect(b?.archivedAt).toEqual(now);
    expect(c?.name).toBe('c');
  });
});
