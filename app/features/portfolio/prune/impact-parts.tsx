import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { VALUE_KINDS } from '../../../domain/network/value';
import type { Given, LeaveImpact } from '../../../domain/portfolio/leave-impact';
import { Table, Td, Th } from '../../../ui/table';
import { EFFECT_NAMES, REASON_NAMES } from '../../marks/network/motive-names';
import { VALUE_NAMES } from '../../marks/network/value-names';
import { NetworkLink } from '../network-faces';
import { useNumbers } from '../use-numbers';
import type { ImpactNames } from './prune-data';

/** Everything that leaving means, part by part: on the prune page and on the printed note. */
export function ImpactParts({
  impact,
  names,
  currency,
}: {
  impact: LeaveImpact;
  names: ImpactNames;
  currency: string;
}) {
  const { t, i18n } = useLingui();
  const partner = (id: string) => names.partners[id] ?? t`a partner that is gone`;
  const theme = (id: string) => names.themes[id] ?? t`a theme that is gone`;
  const word = (words: Readonly<Record<string, MessageDescriptor>>) => (key: string) => {
    const name = words[key];
    return name ? i18n._(name) : key;
  };
  const losesNothing = [impact.partners, impact.reasons, impact.effects, impact.themes].every(
    ({ lost }) => lost.length === 0,
  );
  return (
    <div className="flex flex-col gap-5">
      <Freed impact={impact} currency={currency} />
      <Part title={t`No other network gives`}>
        {losesNothing ? (
          <p className="text-sm">{t`Every partner, reason, effect and theme is given by another network too.`}</p>
        ) : (
          <dl className="grid grid-cols-[minmax(5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm">
            <Lost name={t`Partners`} given={impact.partners} nameOf={partner} />
            <Lost name={t`Reasons`} given={impact.reasons} nameOf={word(REASON_NAMES)} />
            <Lost name={t`Effects`} given={impact.effects} nameOf={word(EFFECT_NAMES)} />
            <Lost name={t`Themes`} given={impact.themes} nameOf={theme} />
          </dl>
        )}
        {impact.partnersKept > 0 ? (
          <p className="mt-2 text-ink-muted text-sm">
            <Trans>Partners that we still meet elsewhere: {i18n.number(impact.partnersKept)}</Trans>
          </p>
        ) : null}
      </Part>
      <Weakened impact={impact} nameOf={{ partner, theme, reason: word(REASON_NAMES), effect: word(EFFECT_NAMES) }} />
      <Yields impact={impact} />
      <Gets impact={impact} />
      <Obligations impact={impact} names={names} />
      <People impact={impact} names={names} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="print:break-inside-avoid">
      <h3 className="mb-1.5 font-semibold">{title}</h3>
      {children}
    </section>
  );
}

function Freed({ impact: { freed, income }, currency }: { impact: LeaveImpact; currency: string }) {
  const { t, i18n } = useLingui();
  const { amount, money } = useNumbers();
  const unknown = freed.hoursUnknown.length;
  return (
    <div>
      <dl className="grid grid-cols-3 gap-2">
        <Figure name={t`Hours freed a month`} value={amount(freed.hours)} />
        <Figure name={t`Money freed a year`} value={money(freed.money, currency)} />
        <Figure name={t`Income lost a year`} value={money(income, currency)} isLoss={income > 0} />
      </dl>
      {unknown > 0 ? (
        <p className="mt-1 text-ink-muted text-xs">
          <Trans>Networks whose hours nobody wrote: {i18n.number(unknown)}</Trans>
        </p>
      ) : null}
    </div>
  );
}

function Figure({ name, value, isLoss = false }: { name: string; value: string; isLoss?: boolean }) {
  return (
    <div className="flex flex-col-reverse justify-end rounded-sm bg-sunken p-2.5">
      <dt className="text-ink-muted text-xs">{name}</dt>
      <dd className={`font-semibold text-xl tabular-nums ${isLoss ? 'text-danger' : ''}`}>{value}</dd>
    </div>
  );
}

function Lost<Thing extends string>({
  name,
  given,
  nameOf,
}: {
  name: string;
  given: Given<Thing>;
  nameOf: (thing: Thing) => string;
}) {
  if (given.lost.length === 0) return null;
  return (
    <>
      <dt className="text-ink-muted">{name}</dt>
      <dd>
        <ul className="flex flex-col gap-0.5">
          {given.lost.map(({ what, from }) => (
            <li key={what} className="flex flex-wrap gap-x-2">
              <span className="font-medium">{nameOf(what)}</span>
              <span className="flex min-w-0 flex-wrap gap-x-2 text-ink-muted text-xs leading-5">
                {from.map((cardId) => (
                  <NetworkLink key={cardId} cardId={cardId} />
                ))}
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function Weakened({
  impact,
  nameOf,
}: {
  impact: LeaveImpact;
  nameOf: Readonly<Record<'partner' | 'theme' | 'reason' | 'effect', (id: string) => string>>;
}) {
  const { t } = useLingui();
  const all = [
    ...impact.reasons.weakened.map((each) => ({ ...each, name: nameOf.reason(each.what) })),
    ...impact.effects.weakened.map((each) => ({ ...each, name: nameOf.effect(each.what) })),
    ...impact.themes.weakened.map((each) => ({ ...each, name: nameOf.theme(each.what) })),
    ...impact.partners.weakened.map((each) => ({ ...each, name: nameOf.partner(each.what) })),
  ];
  if (all.length === 0) return null;
  return (
    <Part title={t`Hangs on one network afterwards`}>
      <ul className="text-sm">
        {all.map(({ what, name, leftWith }) => (
          <li key={what} className="flex min-w-0 gap-2">
            <span className="shrink-0 font-medium">{name}</span>
            <span className="min-w-0 text-ink-muted">
              <NetworkLink cardId={leftWith} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Yields({ impact: { yields } }: { impact: LeaveImpact }) {
  const { t, i18n } = useLingui();
  const { grade } = useNumbers();
  if (VALUE_KINDS.every((kind) => yields[kind].leaving === null)) return null;
  const cell = (value: number | null) => (value === null ? '–' : grade(value));
  return (
    <Part title={t`Yield, 0 to 5`}>
      <Table className="text-sm!" aria-label={t`Yield, 0 to 5`}>
        <thead>
          <tr>
            <Th>{t`Kind of value`}</Th>
            <Th className="text-right">{t`These`}</Th>
            <Th className="text-right">{t`Those that stay`}</Th>
          </tr>
        </thead>
        <tbody>
          {VALUE_KINDS.map((kind) => (
            <tr key={kind}>
              <Td className="py-1!">{i18n._(VALUE_NAMES[kind])}</Td>
              <Td className="py-1! text-right">{cell(yields[kind].leaving)}</Td>
              <Td className="py-1! text-right">{cell(yields[kind].staying)}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Part>
  );
}

function Gets({ impact: { gets, services, leaving } }: { impact: LeaveImpact }) {
  const { t } = useLingui();
  const from = (cardId: string) =>
    leaving.length > 1 ? <NetworkLink cardId={cardId} className="text-ink-muted text-xs" /> : null;
  if (gets.length + services.length === 0) return null;
  return (
    <Part title={t`What we get there now`}>
      <ul className="flex flex-col gap-0.5 text-sm">
        {services.map(({ cardId, name }) => (
          <li key={`${cardId}-${name}`} className="flex flex-wrap items-baseline gap-x-2">
            <span>
              {name} <span className="text-ink-muted">{t`(service)`}</span>
            </span>
            {from(cardId)}
          </li>
        ))}
        {gets.map(({ cardId, text }) => (
          <li key={`${cardId}-${text}`} className="flex flex-wrap items-baseline gap-x-2">
            <span>{text}</span>
            {from(cardId)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Obligations({ impact: { obligations }, names }: { impact: LeaveImpact; names: ImpactNames }) {
  const { t } = useLingui();
  const { day } = useNumbers();
  return (
    <Part title={t`Still to be done`}>
      {obligations.length === 0 ? (
        <p className="text-ink-muted text-sm">
          {t`No open item stands on the cards’ lists of obligations and of escorting out.`}
        </p>
      ) : (
        <ul className="flex flex-col gap-1 text-sm">
          {obligations.map(({ cardId, item }, index) => (
            <li key={`${cardId}-${index}`} className="flex flex-wrap items-baseline gap-x-2">
              <span>{item.text}</span>
              <span className="flex min-w-0 flex-wrap gap-x-2 text-ink-muted text-xs">
                {item.due ? <span className="tabular-nums">{day(item.due)}</span> : null}
                {item.assigneeId ? <span>{names.members[item.assigneeId]}</span> : null}
                <NetworkLink cardId={cardId} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function People({ impact: { people, hoursOfNobody }, names }: { impact: LeaveImpact; names: ImpactNames }) {
  const { t } = useLingui();
  const { amount } = useNumbers();
  if (people.length === 0 && hoursOfNobody === 0) return null;
  const free = (hours: number) => t`${amount(hours)} hours a month`;
  return (
    <Part title={t`Who would have time`}>
      <ul className="text-sm">
        {people.map(({ memberId, hours }) => (
          <li key={memberId} className="flex gap-2">
            <span className="font-medium">{names.members[memberId] ?? t`Somebody who left`}</span>
            <span className="text-ink-muted tabular-nums">{free(hours)}</span>
          </li>
        ))}
        {hoursOfNobody > 0 ? (
          <li className="text-ink-muted">
            {t`Without owner`} <span className="tabular-nums">{free(hoursOfNobody)}</span>
          </li>
        ) : null}
      </ul>
    </Part>
  );
}
