import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { Field } from '../../../ui/field';
import { Select } from '../../../ui/select';
import { Table, Td, Th } from '../../../ui/table';
import type { MemberFace } from '../../marks/people';
import { StageDot } from '../../marks/stage-dot';
import { type Held, hasMoreThanNetworks } from './held';
import { OtherHoldings } from './other-holdings';

/** Who takes over what: one person for all, or another for single networks. */
export function HandoverForm({
  held,
  successors,
  organisationId,
}: {
  held: Held;
  successors: readonly MemberFace[];
  organisationId: string;
}) {
  const { t } = useLingui();
  const navigation = useNavigation();
  const [rest, setRest] = useState('');
  const [owners, setOwners] = useState<Readonly<Record<string, string>>>({});
  const isChosen = rest !== '' || Object.values(owners).some((owner) => owner !== '');
  const unowned = held.owned.filter(({ cardId }) => (owners[cardId] ?? rest) === '').length;
  const people = successors.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  return (
    <Form method="post" className="flex flex-col gap-6" preventScrollReset>
      <input type="hidden" name="intent" value="hand-over" />
      <Field
        label={t`Successor for everything`}
        hint={t`Single networks can go to somebody else below.`}
        className="max-w-xs"
      >
        <Select
          name="rest"
          value={rest}
          onChange={({ currentTarget }) => {
            setRest(currentTarget.value);
            setOwners({});
          }}
        >
          <option value="">{t`Nobody yet`}</option>
          {people}
        </Select>
      </Field>
      {held.owned.length > 0 ? (
        <Table aria-label={t`Networks to pass on`}>
          <thead>
            <tr>
              <Th>{t`Owner of`}</Th>
              <Th className="max-sm:hidden">{t`Board`}</Th>
              <Th>{t`New owner`}</Th>
            </tr>
          </thead>
          <tbody>
            {held.owned.map(({ boardId, boardName, cardId, name, stage }) => (
              <tr key={cardId}>
                <Td>
                  <Link
                    to={`/o/${organisationId}/boards/${boardId}/cards/${cardId}`}
                    className="flex items-center gap-2 font-medium hover:underline"
                  >
                    <StageDot stage={stage} />
                    {name}
                  </Link>
                </Td>
                <Td className="text-ink-muted max-sm:hidden">{boardName}</Td>
                <Td>
                  <Select
                    name={`owner:${cardId}`}
                    aria-label={t`New owner of ${name}`}
                    className="w-44! max-w-full"
                    value={owners[cardId] ?? rest}
                    onChange={({ currentTarget }) => setOwners({ ...owners, [cardId]: currentTarget.value })}
                  >
                    <option value="">{t`Nobody yet`}</option>
                    {people}
                  </Select>
                </Td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
      {hasMoreThanNetworks(held) ? (
        <OtherHoldings held={{ ...held, owned: [] }} organisationId={organisationId} />
      ) : null}
      {held.owned.length > 0 ? (
        <Checkbox
          name="steps"
          value="yes"
          defaultChecked
          label={t`Give each new owner a handover checklist`}
          hint={t`Introductions, history, open promises, access: as steps on the card, assigned to them.`}
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button type="submit" variant="primary" pending={navigation.state === 'submitting'} disabled={!isChosen}>
          {t`Hand over`}
        </Button>
        <p aria-live="polite" className="text-ink-muted text-sm">
          {!isChosen ? (
            <Trans>Choose who takes over first.</Trans>
          ) : unowned > 0 ? (
            <Plural
              value={unowned}
              one="# network will have no owner; leads find it on their desks."
              other="# networks will have no owner; leads find them on their desks."
            />
          ) : null}
        </p>
      </div>
    </Form>
  );
}
