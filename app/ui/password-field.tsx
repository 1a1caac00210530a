import { useLingui } from '@lingui/react/macro';
import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { TextField } from './form-field';
import { IconButton } from './icon-button';

/** A secret line that can be looked at while it is typed. */
export function PasswordField<Value>(props: ComponentProps<typeof TextField<Value>>) {
  const { t } = useLingui();
  const [isShown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextField
        {...props}
        type={isShown ? 'text' : 'password'}
        className="pr-10"
        spellCheck={false}
        autoCapitalize="none"
      />
      <IconButton
        label={isShown ? t`Hide the password` : t`Show the password`}
        size="sm"
        tooltip={false}
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
        className="absolute top-[1.5rem] right-0.5"
      >
        {isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
      </IconButton>
    </div>
  );
}
