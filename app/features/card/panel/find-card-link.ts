/** The card's own link on the board, when it is rendered; else the page's main part. For giving the focus back. */
export function findCardLink(cardId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`a[data-card="${cardId}"]`) ?? document.querySelector<HTMLElement>('main');
}
