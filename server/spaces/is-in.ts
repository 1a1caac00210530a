/** The condition of a query for people who are in a space at a moment: neither gone nor at the end of their access. */
export function isInAt(now: Date) {
  return { state: 'active', OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
}
