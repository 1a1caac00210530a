import { type ReactNode, useRef } from 'react';
import { Button, type ButtonProps } from '../../../ui/button';

/** Opens the system's choice of files. */
export function UploadButton({
  label,
  multiple = true,
  onFiles,
  children,
  ...button
}: Omit<ButtonProps, 'onClick'> & {
  /** Names the field for those who do not see it. */
  label: string;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        multiple={multiple}
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <Button {...button} onClick={() => field.current?.click()}>
        {children}
      </Button>
    </>
  );
}
