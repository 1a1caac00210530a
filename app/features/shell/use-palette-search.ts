import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import type { SearchHit, SearchResult } from '../../../server/search/run-search';

const PAUSE_MS = 120;
const LEAST_LETTERS = 2;
const MOST = 8;

interface SearchAnswer {
  readonly text: string;
  readonly result: SearchResult;
}

/** What the server finds for what is typed, once the typing pauses: the best of each kind. */
export function usePaletteSearch(address: string, typed: string): readonly SearchHit[] {
  const { load, data } = useFetcher<SearchAnswer>();
  const text = typed.trim();
  const isAsked = text.length >= LEAST_LETTERS;
  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(() => void load(`${address}?${new URLSearchParams({ q: text })}`), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [address, text, isAsked, load]);
  // What was found for fewer letters stands until more is known.
  if (!isAsked || !data || !text.startsWith(data.text.slice(0, LEAST_LETTERS))) return [];
  return data.result.groups.flatMap(({ hits }) => hits.slice(0, 3)).slice(0, MOST);
}
