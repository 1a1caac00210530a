import { Trans } from '@lingui/react/macro';
import { Section } from '../section';
import { ExchangeTable } from './exchange-table';
import { FeeFields } from './fee-fields';
import { LedgerTable } from './ledger-table';
import { ServicesSection } from './services-section';
import { ValuePicture } from './value-picture';

/** What the network gives and what it takes (M13): effort against yield, the ledger behind it, services, give and get, the fee. */
export function ValueTab() {
  return (
    <div className="flex flex-col gap-5">
      <ValuePicture />
      <div className="grid gap-x-10 gap-y-5 @4xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-5">
          <Section title={<Trans>Hours, money and yield</Trans>}>
            <LedgerTable />
          </Section>
          <Section title={<Trans>Fee</Trans>}>
            <FeeFields />
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <ServicesSection />
          <Section title={<Trans>Give and get</Trans>}>
            <ExchangeTable />
          </Section>
        </div>
      </div>
    </div>
  );
}
