import { useLingui } from '@lingui/react/macro';
import { Form, useNavigation } from 'react-router';
import { stableColour } from '../../domain/colours';
import type { MemberId } from '../../domain/ids';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';

interface Named {
  readonly id: MemberId;
  readonly name: string;
}

/** Names that came with an import, and the way to say who they are. */
export function PlaceholderList({
  placeholders,
  members,
}: {
  placeholders: readonly Named[];
  members: readonly Named[];
}) {
  const { t } = useLingui();
  const claimed = useNavigation().formData?.get('placeholderId');
  return (
    <ul className="flex flex-col">
      {placeholders.map(({ id, name }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b py-2.5 first:border-t">
          <Avatar name={name} colour={stableColour(id)} size="lg" dashed decorative />
          <p className="min-w-0 flex-1 basis-40 truncate font-medium">{name}</p>
          <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-2">
            <input type="hidden" name="intent" value="claim" />
            <input type="hidden" name="placeholderId" value={id} />
            <Select
              name="memberId"
              aria-label={t`Who is ${name}?`}
              className="w-48!"
              required
              defaultValue={guess(name, members)}
            >
              <option value="">{t`Who is this?`}</option>
              {members.map((member) => (
                <option key={member.id} value={member.id}>
                  {member.name}
                </option>
              ))}
            </Select>
            <Button type="submit" pending={claimed === id}>
              {t`Hand over`}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

/** The member of the same name, when there is exactly one. */
function guess(name: string, members: readonly Named[]): string {
  const same = members.filter((member) => member.name.localeCompare(name, undefined, { sensitivity: 'base' }) === 0);
  return same.length === 1 ? (same[0]?.id ?? '') : '';
}
