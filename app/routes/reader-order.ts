import type { RouterContextProvider } from 'react-router';
import { requestContext } from '../context';
import { byName } from '../domain/names';

/** Puts rows in the order of their names, in the alphabet of who reads. */
export function readerOrder(
  context: Readonly<RouterContextProvider>,
): <T extends { readonly name: string }>(rows: readonly T[]) => T[] {
  const compare = byName(context.get(requestContext).locale);
  return (rows) => [...rows].sort(compare);
}

/** Those with a star first, in the order in which they are. */
export function starredFirst<T extends { readonly starred: boolean }>(rows: readonly T[]): T[] {
  return [...rows].sort((a, b) => Number(b.starred) - Number(a.starred));
}
