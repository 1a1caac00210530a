import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { Form, useSubmit } from 'react-router';
import { stableColour } from '../../domain/colours';
import { Avatar } from '../../ui/avatar';
import { Button, buttonClass } from '../../ui/button';
import { useHydrated } from '../../ui/use-hydrated';

export interface AvatarFormProps {
  /** Keeps the colour of the initials. */
  colourKey: string;
  name: string;
  avatarUrl: string | null;
  /** Why the last picture was refused. */
  error: string | null;
}

/** The person's picture, or the initials that stand for it. */
export function AvatarForm({ colourKey, name, avatarUrl, error }: AvatarFormProps) {
  const { t } = useLingui();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const isHydrated = useHydrated();
  return (
    <div className="flex flex-wrap items-center gap-4">
      <Avatar name={name} colour={stableColour(colourKey)} src={avatarUrl} size="xl" />
      <div className="flex flex-col gap-2">
        <div className="flex flex-wrap items-center gap-2">
          <Form ref={form} method="post" encType="multipart/form-data" className="flex flex-wrap items-center gap-2">
            <input type="hidden" name="intent" value="avatar" />
            <label
              className={buttonClass(
                'secondary',
                'md',
                'relative has-focus-visible:outline-2 has-focus-visible:outline-focus',
              )}
            >
              {avatarUrl ? t`Choose another picture` : t`Choose a picture`}
              <input
                type="file"
                name="picture"
                accept="image/png,image/jpeg,image/webp"
                required
                className={isHydrated ? 'sr-only' : 'max-w-48'}
                aria-invalid={error ? true : undefined}
                aria-describedby="avatar-hint"
                onChange={() => void submit(form.current, { method: 'post', encType: 'multipart/form-data' })}
              />
            </label>
            {isHydrated ? null : <Button type="submit">{t`Upload`}</Button>}
          </Form>
          {avatarUrl ? (
            <Form method="post">
              <input type="hidden" name="intent" value="remove-avatar" />
              <Button type="submit" variant="ghost">{t`Use initials`}</Button>
            </Form>
          ) : null}
        </div>
        <p
          id="avatar-hint"
          className={error ? 'text-danger text-xs' : 'text-ink-muted text-xs'}
          role={error ? 'alert' : undefined}
        >
          {error ?? t`PNG, JPEG or WebP, up to one megabyte. Seen by people in your organisations.`}
        </p>
      </div>
    </div>
  );
}
