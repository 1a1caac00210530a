/** The columns of the table where there is room for them side by side. */
export const CARE_GRID =
  'grid grid-cols-2 gap-x-3 gap-y-1 md:grid-cols-[minmax(0,2fr)_9.5rem_9.5rem_minmax(0,1.4fr)_2rem] md:items-center';
