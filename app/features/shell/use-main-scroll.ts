import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router';

const positions = new Map<string, number>();
const useBrowserLayoutEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/** Pages scroll inside the frame, where the browser restores nothing: Back returns to where one was, a new page starts at its top. */
export function useMainScroll(main: RefObject<HTMLElement | null>): void {
  const { key, pathname } = useLocation();
  const kind = useNavigationType();
  useBrowserLayoutEffect(() => {
    const element = main.current;
    if (!element) return;
    element.scrollTop = kind === 'POP' ? (positions.get(key) ?? 0) : 0;
    return () => {
      positions.set(key, element.scrollTop);
    };
  }, [pathname]);
}
