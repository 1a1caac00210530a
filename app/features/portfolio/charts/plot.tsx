import type { ReactNode } from 'react';

/**
 * A picture as wide as its place, drawn by the server: x in parts of the width (`percent`), y in pixels, so that words
 * keep their size on every screen. What stands beside the axes goes into the padding.
 */
export function Plot({
  label,
  height,
  pad,
  children,
}: {
  label: string;
  height: number;
  pad: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  children: ReactNode;
}) {
  return (
    <div style={{ padding: `${pad.top}px ${pad.right}px ${pad.bottom}px ${pad.left}px` }}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of links inside a drawing */}
      <svg role="group" aria-label={label} width="100%" height={height} className="block overflow-visible">
        {children}
      </svg>
    </div>
  );
}

/** A part of the width, 0 to 1. */
export function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}

/** A bar whose length is a part of its row. */
export function Bar({ part, className }: { part: number; className: string }) {
  return (
    <svg aria-hidden="true" className={`block h-2.5 w-full ${className}`}>
      <rect width="100%" height="100%" rx="2" className="fill-sunken" />
      <rect width={percent(Math.min(1, Math.max(0, part)))} height="100%" rx="2" fill="currentColor" />
    </svg>
  );
}
