import type { ComponentProps } from 'react';
import { Input } from '../../../ui/input';

/** A day typed or taken from the browser's calendar, within the years that the product knows. */
export function DateInput(props: Omit<ComponentProps<'input'>, 'type' | 'min' | 'max'>) {
  return <Input type="date" min="1900-01-01" max="2200-12-31" {...props} />;
}
