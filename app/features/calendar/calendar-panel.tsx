import { useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { buttonClass } from '../../ui/button';
import { useShortcut } from '../../ui/shortcuts';
import { SidePanel } from '../../ui/side-panel';

/** The part of the address that says what the calendar behind a panel shows. */
export function useCalendarSearch(): string {
  const [search] = useSearchParams();
  const kept = new URLSearchParams();
  for (const name of ['view', 'date', 'with']) {
    const value = search.get(name);
    if (value) kept.set(name, value);
  }
  const text = kept.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** A panel over the calendar, with the way back to it. */
export function CalendarPanel({
  spaceId,
  title,
  actions,
  children,
}: {
  spaceId: string;
  title: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const id = useId();
  const navigate = useNavigate();
  const back = `/s/${spaceId}/calendar${useCalendarSearch()}`;
  useShortcut('Escape', () => void navigate(back, { preventScrollReset: true }), { inFields: false });
  return (
    <SidePanel
      labelledBy={id}
      className="border-line sm:top-0 sm:bottom-0 sm:border-l"
      returnFocus={() => document.querySelector<HTMLElement>('main')}
    >
      <header className="flex shrink-0 items-start gap-2 px-4 pt-4 pb-2 sm:px-6">
        <h2 id={id} className="min-w-0 flex-1 break-words font-semibold text-xl">
          {title}
        </h2>
        {actions}
        <Link
          to={back}
          preventScrollReset
          aria-label={t`Close`}
          className={buttonClass('ghost', 'md', 'w-8 px-0! pointer-coarse:w-10')}
        >
          <X aria-hidden="true" />
        </Link>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-8 sm:px-6">{children}</div>
    </SidePanel>
  );
}
