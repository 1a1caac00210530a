import { createContext, useContext, useEffect, useState } from 'react';

/** The parts of a card that a key opens. */
export type OpenableField = 'owner' | 'labels' | 'review' | 'segment' | 'place' | 'name';

/** Counts up each time a key asks for a field, so that asking twice opens twice. */
export interface OpenRequest {
  readonly field: OpenableField | null;
  readonly count: number;
}

export const OpenRequestContext = createContext<OpenRequest>({ field: null, count: 0 });

/** Whether a picker is open: by its own button, or because a key asked for it. */
export function useFieldOpener(field: OpenableField): [boolean, (isOpen: boolean) => void] {
  const request = useContext(OpenRequestContext);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (request.field === field && request.count > 0) setOpen(true);
  }, [request, field]);
  return [isOpen, setOpen];
}
