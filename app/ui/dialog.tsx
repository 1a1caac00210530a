import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { IconButton } from './icon-button';

export const Dialog = Radix.Root;
export const DialogTrigger = Radix.Trigger;
export const DialogClose = Radix.Close;

const WIDTHS = { sm: 'sm:max-w-sm', md: 'sm:max-w-lg', lg: 'sm:max-w-3xl' };

export interface DialogContentProps extends Omit<ComponentProps<typeof Radix.Content>, 'title'> {
  title: ReactNode;
  description?: ReactNode;
  size?: keyof typeof WIDTHS;
}

/** A dialog in the upper middle; on phones it rises from the bottom edge. */
export function DialogContent({ title, description, size = 'md', className, children, ...props }: DialogContentProps) {
  const { t } = useLingui();
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
      <Radix.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        {...props}
        className={cx(
          'fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full animate-rise-in flex-col rounded-t-md bg-raised shadow-float outline-none',
          'sm:top-[12vh] sm:bottom-auto sm:max-h-[80vh] sm:animate-pop-in sm:rounded-md contrast:border contrast:border-line',
          WIDTHS[size],
          className,
        )}
      >
        <header className="py-4 pr-14 pb-2 pl-5">
          <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
          {description ? (
            <Radix.Description className="mt-0.5 text-ink-muted text-sm">{description}</Radix.Description>
          ) : null}
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5">{children}</div>
        {/* Last, so that the first field has the focus when the dialog opens. */}
        <Radix.Close asChild>
          <IconButton label={t`Close`} size="sm" tooltip={false} className="absolute top-3.5 right-3">
            <X aria-hidden="true" />
          </IconButton>
        </Radix.Close>
      </Radix.Content>
    </Radix.Portal>
  );
}

/** The buttons at the end of a dialog, the main one last. */
export function DialogFooter({ children }: { children: ReactNode }) {
  return <footer className="mt-5 flex flex-wrap items-center justify-end gap-2">{children}</footer>;
}
