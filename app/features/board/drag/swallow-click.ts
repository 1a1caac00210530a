/** The click that ends a drag is not meant for what happens to be under the pointer. */
export function swallowNextClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const release = () => {
    // A click follows its pointer's release in the same turn or the next.
    setTimeout(() => window.removeEventListener('click', swallow, true), 60);
    for (const type of ['mouseup', 'touchend', 'touchcancel']) window.removeEventListener(type, release, true);
  };
  window.addEventListener('click', swallow, true);
  for (const type of ['mouseup', 'touchend', 'touchcancel']) window.addEventListener(type, release, true);
}
