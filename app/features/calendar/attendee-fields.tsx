import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { stableColour } from '../../domain/colours';
import { Avatar } from '../../ui/avatar';
import { Input } from '../../ui/input';
import type { Person } from './event-form-data';

const FEW = 8;
const SHOWN = 60;

/** Who is asked to come, out of the space's people. */
export function AttendeeFields({
  people,
  chosen,
  error,
  legend,
}: {
  people: readonly Person[];
  chosen: readonly string[];
  error: string | undefined;
  legend?: string;
}) {
  const { t } = useLingui();
  const [asked, setAsked] = useState<ReadonlySet<string>>(() => new Set(chosen));
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const found = people.filter(
    ({ userId, name, organisationName }) =>
      asked.has(userId) || wanted === '' || `${name} ${organisationName}`.toLocaleLowerCase().includes(wanted),
  );
  const ordered = [...found].sort((a, b) => Number(asked.has(b.userId)) - Number(asked.has(a.userId)));
  const shown = (people.length > FEW ? ordered : found).slice(0, SHOWN + asked.size);
  function toggle(userId: string, isOn: boolean) {
    const next = new Set(asked);
    if (isOn) next.add(userId);
    else next.delete(userId);
    setAsked(next);
  }
  return (
    <fieldset>
      <legend className="mb-1 flex items-baseline gap-2 font-medium text-sm">
        {legend ?? t`Who is asked to come`}
        <span className="font-normal text-ink-faint text-xs">
          {asked.size > 0 ? <Plural value={asked.size} one="# person" other="# people" /> : t`optional`}
        </span>
      </legend>
      {people.length > FEW ? (
        <Input
          type="search"
          aria-label={t`Find a person`}
          placeholder={t`Find a person`}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
          className="mb-1.5 sm:max-w-72"
        />
      ) : null}
      <div className="flex max-h-48 flex-wrap gap-1.5 overflow-y-auto p-px">
        {shown.map(({ userId, name, organisationName, avatarUrl }) => (
          <label
            key={userId}
            title={organisationName}
            className="flex h-8 max-w-full cursor-pointer items-center gap-1.5 rounded-sm border border-line px-2 text-sm hover:bg-hover has-checked:border-accent has-checked:bg-accent-tint has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:h-10"
          >
            <input
              type="checkbox"
              name="attendee"
              value={userId}
              className="sr-only"
              checked={asked.has(userId)}
              onChange={({ currentTarget }) => toggle(userId, currentTarget.checked)}
            />
            <Avatar name={name} colour={stableColour(userId)} src={avatarUrl} size="sm" decorative />
            <span className="truncate">{name}</span>
          </label>
        ))}
        {shown.length === 0 ? <p className="text-ink-muted text-sm">{t`Nobody of that name is here.`}</p> : null}
      </div>
      {found.length > shown.length ? (
        <p className="mt-1 text-ink-muted text-xs">
          <Trans>There are more people. Type a name or an organisation to find them.</Trans>
        </p>
      ) : null}
      {error ? (
        <p role="alert" className="mt-1 text-danger text-xs">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
