import type { ListedFile } from './file-data';

export const FILE_ORDERS = ['name', 'size', 'changed'] as const;
export type FileOrder = (typeof FILE_ORDERS)[number];

/** Reads the order of an address; by name where it asks for none. */
export function readFileOrder(text: string | null): FileOrder {
  return FILE_ORDERS.find((order) => order === text) ?? 'name';
}

/** Files in an order: names as people count them, the largest and the latest first. */
export function arrangeFiles(files: readonly ListedFile[], order: FileOrder, locale: string): ListedFile[] {
  const names = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return [...files].sort((a, b) => {
    if (order === 'size' && a.size !== b.size) return b.size - a.size;
    if (order === 'changed' && +a.changedAt !== +b.changedAt) return +b.changedAt - +a.changedAt;
    return names.compare(a.name, b.name);
  });
}
