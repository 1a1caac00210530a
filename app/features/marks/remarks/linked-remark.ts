import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { TalkThread } from './talk';

/** The part of an address that asks for the thread of a comment, however old it is. */
export const AROUND = 'comment';

/** Loads what a link (`#remark-<id>`) leads to when it is older than what is shown. */
export function useLinkedRemark(threads: readonly TalkThread[], hidden: number): void {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const [, id] = /^#remark-([a-z0-9]{20})$/.exec(hash) ?? [];
  const asked = new URLSearchParams(search).get(AROUND);
  const isMissing =
    id !== undefined && id !== asked && !threads.some(({ remarks }) => remarks.some((one) => one.id === id));
  useEffect(() => {
    if (!isMissing || hidden <= 0) return;
    const next = new URLSearchParams(search);
    next.set(AROUND, id);
    void navigate(`${pathname}?${next}${hash}`, { replace: true, preventScrollReset: true });
  }, [isMissing, hidden, id, pathname, search, hash, navigate]);
}
