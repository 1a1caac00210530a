/** What a post to a card's address answers. `code` is one of the use cases' codes, or `unreachable`. */
export type CardActionAnswer =
  | { readonly ok: true; readonly intent: string; readonly labelId?: string }
  | { readonly ok: false; readonly intent: string; readonly code: string };
