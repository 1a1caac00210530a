import { Trans, useLingui } from '@lingui/react/macro';
import { Printer } from 'lucide-react';
import type { PlanLine } from '../../../server/going-international/going-international-service';
import { IconButton } from '../../ui/icon-button';
import { Section } from '../../ui/section';
import { Denominator } from './denominator';
import { PlanLines } from './plan-lines';

export interface GoingInternationalPageProps {
  readonly spaceName: string;
  readonly denominator: string;
  readonly lines: readonly PlanLine[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly canEdit: boolean;
}

/** How a network goes international: one page, written by its members, live for all. */
export function GoingInternationalPage({
  spaceName,
  denominator,
  lines,
  people,
  canEdit,
}: GoingInternationalPageProps) {
  const { t } = useLingui();
  const shared = { people, canEdit };
  const of = (kind: PlanLine['kind']) => lines.filter((line) => line.kind === kind);
  const measures = of('measure');
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-10 px-4 pt-6 pb-20 lg:px-8 print:max-w-none print:gap-6 print:p-0">
      <header className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="hidden text-sm print:block">{spaceName}</p>
          <h1 className="font-semibold text-2xl tracking-tight">{t`Going international`}</h1>
          <p className="mt-1 max-w-prose text-ink-muted print:hidden">
            <Trans>What brings the members abroad together, who does what, and what they already know.</Trans>
          </p>
        </div>
        <IconButton label={t`Print`} onClick={() => window.print()} className="print:hidden">
          <Printer aria-hidden="true" />
        </IconButton>
      </header>
      <Section title={t`Common denominator`} lead={t`Where the interests of the members meet.`}>
        <Denominator text={denominator} canEdit={canEdit} />
      </Section>
      <Section title={t`Goals`} lead={t`Clear enough that all know when they are reached.`}>
        <PlanLines kind="goal" lines={of('goal')} {...shared} />
      </Section>
      <Section
        title={t`Measures of the management`}
        lead={t`What it can do alone: show the network abroad, reach sister clusters, exchange experience.`}
      >
        <PlanLines
          kind="measure"
          level="management"
          lines={measures.filter(({ level }) => level !== 'members')}
          {...shared}
        />
      </Section>
      <Section title={t`Measures of the members`} lead={t`What needs their active part.`}>
        <PlanLines
          kind="measure"
          level="members"
          lines={measures.filter(({ level }) => level === 'members')}
          {...shared}
        />
      </Section>
      <Section title={t`Gaps in the value chain`} lead={t`What the members lack: it tells whom to look for.`}>
        <PlanLines kind="gap" lines={of('gap')} {...shared} />
      </Section>
      <Section title={t`Knowledge by country`} lead={t`What members know of a country, and whom to ask.`}>
        <PlanLines kind="knowledge" lines={byCountry(of('knowledge'))} {...shared} />
      </Section>
      <Section title={t`Partners found`} lead={t`Whom the network has met abroad.`}>
        <PlanLines kind="partner" lines={of('partner')} {...shared} />
      </Section>
    </div>
  );
}

function byCountry(lines: readonly PlanLine[]): PlanLine[] {
  return [...lines].sort((a, b) => a.country.localeCompare(b.country));
}
