import { MemoryDocumentStore } from '../../server/storage/memory-document-store';
import { documentStoreContract } from './document-store';

documentStoreContract('memory', async () => {
  const store = new MemoryDocumentStore();
  return { store, other: store };
});
