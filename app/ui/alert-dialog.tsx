import { useLingui } from '@lingui/react/macro';
import { AlertDialog as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { Button } from './button';

export interface AlertDialogProps {
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  /** What happens, and whether it can be undone. */
  description: ReactNode;
  /** Names the act: *Delete label*, never *OK*. */
  confirmLabel: ReactNode;
  cancelLabel?: ReactNode;
  tone?: 'danger' | 'normal';
  onConfirm: () => void;
  children?: ReactNode;
}

/** Asks once more before something that cannot be undone. */
export function AlertDialog({
  trigger,
  title,
  description,
  confirmLabel,
  cancelLabel,
  tone = 'danger',
  onConfirm,
  children,
  ...root
}: AlertDialogProps) {
  const { t } = useLingui();
  return (
    <Radix.Root {...root}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-fade-in bg-scrim" />
        <Radix.Content className="fixed inset-x-0 bottom-0 z-50 mx-auto w-full animate-rise-in rounded-t-md bg-raised p-5 shadow-float outline-none sm:top-[18vh] sm:bottom-auto sm:max-w-md sm:animate-pop-in sm:rounded-md contrast:border contrast:border-line">
          <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
          <Radix.Description className="mt-1 text-ink-muted">{description}</Radix.Description>
          {children}
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>{cancelLabel ?? t`Cancel`}</Button>
            </Radix.Cancel>
            <Radix.Action asChild>
              <Button variant={tone === 'danger' ? 'danger' : 'primary'} onClick={onConfirm}>
                {confirmLabel}
              </Button>
            </Radix.Action>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
