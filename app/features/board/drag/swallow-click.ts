/** The click that ends a drag is not meant for what happens to be under the pointer. Returns what ends the swallowing. */
export function swallowClicks(): () => void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, true);
  return () => {
    // A click follows its pointer's release in the same turn or the next.
    setTimeout(() => window.removeEventListener('click', swallow, true), 60);
  };
}
