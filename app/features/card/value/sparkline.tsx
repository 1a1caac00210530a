/** A small running picture, oldest at the left: a bar for each month, nothing where nothing was written. */
export function Sparkline({
  values,
  most,
  label,
  colour,
}: {
  values: readonly (number | null)[];
  /** The height of the scale; the highest value when it has no end of its own. */
  most?: number;
  /** What is to be seen, for those who do not see it. */
  label: string;
  /** A class that sets the colour of what is drawn. */
  colour: string;
}) {
  const top = most ?? Math.max(1, ...values.map((value) => value ?? 0));
  const slot = 100 / Math.max(1, values.length);
  return (
    <svg
      viewBox="0 0 100 28"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      className={`h-10 w-full ${colour}`}
    >
      <line
        x1="0"
        x2="100"
        y1="27.5"
        y2="27.5"
        stroke="var(--color-line)"
        strokeWidth="1"
        vectorEffect="non-scaling-stroke"
      />
      {values.map((value, at) => {
        if (value === null) return null;
        const height = Math.max(0.75, (value / top) * 26);
        const x = at * slot + slot * 0.15;
        return (
          <rect key={at} x={x} y={27.5 - height} width={slot * 0.7} height={height} rx="0.6" fill="currentColor" />
        );
      })}
    </svg>
  );
}
