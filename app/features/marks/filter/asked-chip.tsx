import { X } from 'lucide-react';
import { Button } from '../../../ui/button';

/** Something that the address asks for and that is not chosen from a list here; a press asks for it no more. */
export function AskedChip({ label, title, onRemove }: { label: string; title: string; onRemove: () => void }) {
  return (
    <Button
      size="sm"
      variant="primary"
      icon={<X aria-hidden="true" />}
      title={title}
      className="max-w-60"
      onClick={onRemove}
    >
      <span className="truncate">{label}</span>
    </Button>
  );
}
