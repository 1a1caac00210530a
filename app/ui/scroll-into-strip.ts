/** Scrolls a positioned strip sideways until one of its tabs is seen. `scrollIntoView` would scroll the page around the strip too. */
export function scrollIntoStrip(strip: HTMLElement, tab: HTMLElement): void {
  const margin = 24;
  const [from, to] = [tab.offsetLeft - margin, tab.offsetLeft + tab.offsetWidth + margin];
  if (from < strip.scrollLeft) strip.scrollLeft = from;
  else if (to > strip.scrollLeft + strip.clientWidth) strip.scrollLeft = to - strip.clientWidth;
}
