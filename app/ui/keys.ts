/** What a key press is called: `C`, `Mod+K`, `Shift+ArrowDown`, `?`, `Space`. */
export function chordOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  // A sign such as ? needs Shift on some keyboards and not on others, so Shift says nothing there.
  const sign = key.length === 1 && key.toUpperCase() === key.toLowerCase();
  return [
    event.ctrlKey || event.metaKey ? 'Mod' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && !sign ? 'Shift' : '',
    key,
  ]
    .filter(Boolean)
    .join('+');
}

/** The next state of typing a sequence such as `G B`: which of the wanted sequences is complete or has begun. */
export function advance(typed: string, chord: string, wanted: Iterable<string>): { complete: string[]; typed: string } {
  const candidates = typed ? [`${typed} ${chord}`, chord] : [chord];
  const all = [...wanted];
  for (const candidate of candidates) {
    if (all.includes(candidate)) return { complete: [candidate], typed: '' };
    if (all.some((keys) => keys.startsWith(`${candidate} `))) return { complete: [], typed: candidate };
  }
  return { complete: [], typed: '' };
}
