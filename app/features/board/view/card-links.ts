import type { CardId } from '../../../domain/ids';

/** The links of the cards that are in the page, and the one that is to have the focus as soon as it is there. */
export class CardLinks {
  #links = new Map<CardId, HTMLElement>();
  #awaited: CardId | null = null;

  /** Knows a card's link until the returned function is called. */
  register(id: CardId, link: HTMLElement): () => void {
    this.#links.set(id, link);
    if (this.#awaited === id && !isTyping()) this.#focusOn(id, link);
    return () => {
      if (this.#links.get(id) === link) this.#links.delete(id);
    };
  }

  of(id: CardId): HTMLElement | null {
    return this.#links.get(id) ?? null;
  }

  hasFocus(id: CardId): boolean {
    const link = this.#links.get(id);
    return link !== undefined && document.activeElement === link;
  }

  /** Gives the card's next link the focus. */
  await(id: CardId): void {
    this.#awaited = id;
  }

  /** Gives the card the focus, now or when it is in the page. */
  focus(id: CardId): void {
    this.#awaited = id;
    const link = this.#links.get(id);
    if (link?.isConnected) this.#focusOn(id, link);
  }

  // A change that is not rendered yet may put the card's link elsewhere: until the next paint a new link takes over.
  #focusOn(id: CardId, link: HTMLElement): void {
    link.focus({ preventScroll: true });
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (this.#awaited === id && this.#links.get(id)?.isConnected) this.#awaited = null;
      }),
    );
  }
}

// A card that comes late does not take the focus from somebody who has begun to write.
function isTyping(): boolean {
  return document.activeElement?.matches('input, textarea, select, [contenteditable]') ?? false;
}
