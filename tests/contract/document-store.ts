import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { DocumentStore, LoggedUpdate, StoredDocument } from '../../server/storage/document-store';

/** What a contract needs to try an adapter: a clean store, and a second handle on the same data when there is one. */
export interface StoreUnderTest {
  readonly store: DocumentStore;
  readonly other: DocumentStore;
}

const ORGANISATION = 'organisation00000001';
const EMPTY = new Uint8Array([0, 0]);

/** Rules that every document store keeps. */
export function documentStoreContract(name: string, makeStore: () => Promise<StoreUnderTest>): void {
  describe(`document store: ${name}`, () => {
    let store: DocumentStore;
    let other: DocumentStore;
    let count = 0;
    const freshId = () => `board-contract${String(++count).padStart(12, '0')}`;

    beforeEach(async () => {
      ({ store, other } = await makeStore());
    });

    const create = async (id = freshId(), text = 'first') => {
      const doc = new Y.Doc();
      doc.getText('t').insert(0, text);
      await store.create({
        id,
        organisationId: ORGANISATION,
        initial: Y.encodeStateAsUpdate(doc),
        actorId: 'member00000000000001',
      });
      return { id, doc };
    };
    const typed = (doc: Y.Doc, text: string): LoggedUpdate => {
      const before = Y.encodeStateVector(doc);
      doc.getText('t').insert(doc.getText('t').length, text);
      return { bytes: Y.encodeStateAsUpdate(doc, before), actorId: null };
    };
    const append = (documentId: string, after: number, updates: LoggedUpdate[], through = store) =>
      through.append({ documentId, after, updates, activity: [] });

    it('gives back what was created', async () => {
      const { id } = await create();
      const stored = await store.load(id);
      expect(stored).toMatchObject({ organisationId: ORGANISATION, seq: 1 });
      expect(textOf(stored)).toBe('first');
    });

    it('knows nothing of a document that was never created', async () => {
      expect(await store.load(freshId())).toBeNull();
    });

    it('refuses a second document under the same id, and keeps the first', async () => {
      const { id } = await create();
      await expect(create(id, 'second')).rejects.toMatchObject({ code: 'document-exists' });
      expect(textOf(await store.load(id))).toBe('first');
    });

    it('refuses to create a document without content', async () => {
      const id = freshId();
      await expect(
        store.create({ id, organisationId: ORGANISATION, initial: EMPTY, actorId: null }),
      ).rejects.toMatchObject({ code: 'empty-document' });
      expect(await store.load(id)).toBeNull();
    });

    it('numbers a batch without gaps and loads it in order', async () => {
      const { id, doc } = await create();
      expect(await append(id, 1, [typed(doc, ' a'), typed(doc, ' b')])).toBe(3);
      expect(await append(id, 3, [typed(doc, ' c')])).toBe(4);
      const stored = await other.load(id);
      expect(stored?.seq).toBe(4);
      expect(stored?.updates).toHaveLength(4);
      expect(textOf(stored)).toBe('first a b c');
    });

    it('commits batches of many documents that wait at the same time', async () => {
      const documents = await Promise.all(Array.from({ length: 20 }, () => create()));
      const ends = await Promise.all(
        documents.map(({ id, doc }, i) =>
          append(
            id,
            1,
            Array.from({ length: i + 1 }, () => typed(doc, '.')),
          ),
        ),
      );
      expect(ends).toEqual(documents.map((_, i) => i + 2));
      for (const [i, { id }] of documents.entries())
        expect(textOf(await store.load(id))).toBe(`first${'.'.repeat(i + 1)}`);
    });

    it('lets one of two writers win, and tells the other', async () => {
      const { id, doc } = await create();
      const results = await Promise.allSettled([
        append(id, 1, [typed(doc, ' one')]),
        append(id, 1, [typed(doc, ' two')], other),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refused = results.find((result) => result.status === 'rejected');
      expect(refused?.reason).toMatchObject({ code: 'sequence-conflict' });
      expect((await store.load(id))?.seq).toBe(2);
    });

    it('fails one conflicting batch and not those beside it', async () => {
      const [a, b] = [await create(), await create()];
      const [good, bad] = await Promise.allSettled([
        append(a.id, 1, [typed(a.doc, '!')]),
        append(b.id, 7, [typed(b.doc, '!')]),
      ]);
      expect(good.status).toBe('fulfilled');
      expect(bad).toMatchObject({ status: 'rejected', reason: { code: 'sequence-conflict' } });
      expect(textOf(await store.load(b.id))).toBe('first');
    });

    it('refuses updates of a document that is gone', async () => {
      const { id, doc } = await create();
      await store.remove(id);
      await expect(append(id, 1, [typed(doc, '!')])).rejects.toMatchObject({ code: 'sequence-conflict' });
      expect(await store.load(id)).toBeNull();
    });

    it('compacts what the snapshot holds, and nothing after it', async () => {
      const { id, doc } = await create();
      await append(id, 1, [typed(doc, ' a')]);
      const snapshot = Y.encodeStateAsUpdate(doc);
      await append(id, 2, [typed(doc, ' b')]);
      await store.compact(id, 2, snapshot);
      const stored = await other.load(id);
      expect(stored?.snapshot).not.toBeNull();
      expect(stored?.updates).toHaveLength(1);
      expect(stored?.seq).toBe(3);
      expect(textOf(stored)).toBe('first a b');
    });

    it('goes on numbering after a snapshot of everything', async () => {
      const { id, doc } = await create();
      await store.compact(id, 1, Y.encodeStateAsUpdate(doc));
      expect((await store.load(id))?.updates).toHaveLength(0);
      expect(await append(id, 1, [typed(doc, ' more')])).toBe(2);
      expect(textOf(await store.load(id))).toBe('first more');
    });

    it('ignores a snapshot older than the one that stands', async () => {
      const { id, doc } = await create();
      const old = Y.encodeStateAsUpdate(doc);
      await append(id, 1, [typed(doc, ' a')]);
      await store.compact(id, 2, Y.encodeStateAsUpdate(doc));
      await store.compact(id, 1, old);
      expect(textOf(await store.load(id))).toBe('first a');
    });

    it('never lets an empty snapshot stand for content', async () => {
      const { id } = await create();
      await expect(store.compact(id, 1, EMPTY)).rejects.toMatchObject({ code: 'empty-document' });
      expect(textOf(await store.load(id))).toBe('first');
    });

    it('refuses a snapshot of numbers that the log has not reached', async () => {
      const { id, doc } = await create();
      await expect(store.compact(id, 2, Y.encodeStateAsUpdate(doc))).rejects.toMatchObject({
        code: 'sequence-conflict',
      });
    });

    it('takes records whose text no database likes', async () => {
      const { id, doc } = await create();
      const record = {
        organisationId: ORGANISATION,
        boardId: null,
        cardId: null,
        memberId: null,
        kind: 'card.renamed',
      };
      const hostile = { from: 'nul \0 and half a pair \ud83d', to: '\\u0000' };
      await store.append({
        documentId: id,
        after: 1,
        updates: [typed(doc, '!')],
        activity: [{ ...record, data: hostile }],
      });
      expect(textOf(await store.load(id))).toBe('first!');
    });

    it('loads a log of thousands of updates whole', async () => {
      const { id, doc } = await create();
      await append(
        id,
        1,
        Array.from({ length: 4500 }, () => typed(doc, '.')),
      );
      expect(textOf(await store.load(id))).toBe(`first${'.'.repeat(4500)}`);
    });

    it('removes a document with its log, twice without harm', async () => {
      const { id } = await create();
      await store.remove(id);
      await store.remove(id);
      expect(await store.load(id)).toBeNull();
    });
  });
}

function textOf(stored: StoredDocument | null): string | null {
  if (!stored) return null;
  const doc = new Y.Doc();
  if (stored.snapshot) Y.applyUpdate(doc, stored.snapshot);
  for (const update of stored.updates) Y.applyUpdate(doc, update);
  return doc.getText('t').toString();
}
