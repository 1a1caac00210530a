import { type RefObject, useEffect, useRef } from 'react';

/** A form to write one thing after another: it is empty again, and its field has the focus, once the server has taken one. */
export function useEmptiedForm(answer: { readonly ok: boolean } | undefined): {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly field: RefObject<HTMLInputElement | null>;
} {
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!answer?.ok) return;
    form.current?.reset();
    field.current?.focus();
  }, [answer]);
  return { form, field };
}
