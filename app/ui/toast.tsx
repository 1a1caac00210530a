import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Button } from './button';
import { cx } from './cx';
import { IconButton } from './icon-button';

export interface ToastOptions {
  message: ReactNode;
  /** Offers *Undo*. */
  undo?: () => void;
  /** Another thing to do than undoing. */
  action?: { label: string; onAction: () => void };
  tone?: 'normal' | 'danger';
  /** Milliseconds in sight; longer where there is something to press. */
  duration?: number;
}

interface Shown extends ToastOptions {
  id: number;
}

const NONE: readonly Shown[] = [];
const MOST = 3;
let shown = NONE;
let lastId = 0;
const listeners = new Set<() => void>();

function show(next: readonly Shown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says in passing what just happened, in the browser only. Returns a key for dismissToast. */
export function toast(options: ToastOptions): number {
  lastId += 1;
  show([...shown, { ...options, id: lastId }].slice(-MOST));
  return lastId;
}

/** Takes a toast away before its time. */
export function dismissToast(id: number): void {
  show(shown.filter((one) => one.id !== id));
}

/** Where toasts appear: once, in the root. F8 moves the focus there. */
export function Toaster() {
  const { t } = useLingui();
  const toasts = useSyncExternalStore(
    subscribe,
    () => shown,
    () => NONE,
  );
  return (
    <Radix.Provider label={t`Notification`} swipeDirection="down">
      {toasts.map((one) => (
        <ToastItem key={one.id} toast={one} />
      ))}
      <Radix.Viewport
        label={t`Notifications`}
        className="fixed inset-x-0 bottom-0 z-60 mx-auto flex max-w-[26rem] flex-col gap-2 p-4 outline-none empty:hidden sm:right-auto sm:left-0 sm:mx-0 lg:left-60"
      />
    </Radix.Provider>
  );
}

function ToastItem({ toast: { id, message, undo, action, tone = 'normal', duration } }: { toast: Shown }) {
  const { t } = useLingui();
  const press = undo ? { label: t`Undo`, onAction: undo } : action;
  return (
    <Radix.Root
      duration={duration ?? (press ? 8000 : 4000)}
      type={tone === 'danger' ? 'foreground' : 'background'}
      onOpenChange={(open) => {
        if (!open) dismissToast(id);
      }}
      className={cx(
        'flex min-h-11 animate-rise-in items-center gap-2 rounded-md bg-raised py-1.5 pr-1.5 pl-4 shadow-float contrast:border contrast:border-line',
        'data-[swipe=move]:translate-y-(--radix-toast-swipe-move-y)',
      )}
    >
      {tone === 'danger' ? <span aria-hidden="true" className="size-2 shrink-0 rounded-full bg-danger" /> : null}
      <Radix.Description className="min-w-0 flex-1 py-1 text-base">{message}</Radix.Description>
      {press ? (
        <Radix.Action asChild altText={press.label}>
          <Button variant="ghost" size="sm" className="text-accent!" onClick={press.onAction}>
            {press.label}
          </Button>
        </Radix.Action>
      ) : null}
      <Radix.Close asChild>
        <IconButton label={t`Close`} size="sm" tooltip={false}>
          <X aria-hidden="true" />
        </IconButton>
      </Radix.Close>
    </Radix.Root>
  );
}
