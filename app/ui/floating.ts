/** The looks that menus, popovers and lists of choices share. */
export const floatingClass =
  'z-50 rounded-md bg-raised text-ink shadow-float outline-none animate-pop-in contrast:border contrast:border-line';

export const menuClass = `${floatingClass} min-w-48 max-w-80 max-h-(--radix-popper-available-height) overflow-y-auto p-1`;

export const menuItemClass =
  'group flex h-8 w-full cursor-default select-none items-center gap-2 rounded-sm px-2 text-base outline-none pointer-coarse:h-11 ' +
  'data-highlighted:bg-hover data-disabled:text-ink-faint data-[state=open]:bg-hover ' +
  '[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-muted';

export const menuDangerClass = 'text-danger data-highlighted:bg-danger-tint [&_svg]:text-danger';
export const menuLabelClass = 'px-2 pt-2 pb-1 font-medium text-ink-muted text-xs';
export const menuSeparatorClass = 'mx-2 my-1 h-px bg-line';
