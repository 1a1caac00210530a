import { useNavigation } from 'react-router';

/** A thin line at the top edge while the next page is on its way; only when that takes a moment. */
export function NavigationProgress() {
  const { state } = useNavigation();
  if (state === 'idle') return null;
  return (
    <div aria-hidden="true" className="fixed inset-x-0 top-0 z-60 h-0.5 animate-late overflow-hidden">
      <div className="h-full w-full animate-travel bg-accent" />
    </div>
  );
}
