import { createContext, type ReactNode, useContext, useId } from 'react';
import { cx } from './cx';

interface FieldIds {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
}

const FieldContext = createContext<FieldIds | null>(null);

/** The attributes that tie a control to the label, hint and error of the Field around it; own attributes win. */
export function useFieldControl(own: {
  id?: string | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: React.AriaAttributes['aria-invalid'];
}) {
  const field = useContext(FieldContext);
  return {
    id: own.id ?? field?.id,
    'aria-describedby': own['aria-describedby'] ?? field?.describedBy,
    'aria-invalid': own['aria-invalid'] ?? (field?.invalid || undefined),
  };
}

export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do, as one sentence (or several). */
  error?: ReactNode | string[] | undefined;
  optional?: ReactNode;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
}

/** A label, one control, a hint and an error, tied together for assistive technology. */
export function Field({ label, hint, error, optional, hideLabel = false, className, children }: FieldProps) {
  const id = useId();
  const problem = Array.isArray(error) ? error.filter(Boolean).join(' ') : error;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = problem ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined;
  return (
    <FieldContext value={{ id, describedBy, invalid: Boolean(problem) }}>
      <div className={cx('flex flex-col gap-1', className)}>
        <label htmlFor={id} className={hideLabel ? 'sr-only' : 'flex items-baseline gap-2 font-medium text-sm'}>
          {label}
          {optional ? <span className="font-normal text-ink-faint text-xs">{optional}</span> : null}
        </label>
        {children}
        {hint ? (
          <p id={hintId} className="text-ink-muted text-xs">
            {hint}
          </p>
        ) : null}
        {problem ? (
          <p id={errorId} className="text-danger text-xs" role="alert">
            {problem}
          </p>
        ) : null}
      </div>
    </FieldContext>
  );
}
