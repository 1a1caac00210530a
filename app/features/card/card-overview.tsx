import type { ReactNode } from 'react';
import { CustomFieldsSection } from './custom-fields-section';
import { DescriptionSection } from './description/description-section';
import { type CardFacts, FactsLine } from './facts-line';
import { DateFields } from './fields/date-fields';
import { HoursField } from './fields/hours-field';
import { LabelsField } from './fields/labels-field';
import { DeputiesField, OwnerField } from './fields/people-fields';
import { PlaceField } from './fields/place-field';
import { PurposeField } from './fields/purpose-field';
import { ScoutField } from './fields/scout-field';
import { SegmentField } from './fields/segment-field';
import { WebAddressField } from './fields/web-address-field';
import { LeftBanner } from './life-cycle/left-banner';
import { StageHistory } from './life-cycle/stage-history';
import { LinksSection } from './links-section';
import { MotivesSection } from './motives/motives-section';
import { PruneSignsSection } from './prune-signs/prune-signs-section';
import { RelationSection } from './relation/relation-section';
import { VotesField } from './votes-section';

/**
 * What the network is, how we stand to it and why: the essentials first, or beside the rest where there is room. `children` are
 * sections that other capabilities add, after those of the card itself.
 */
export function CardOverview({ facts, children }: { facts: CardFacts | null; children?: ReactNode }) {
  return (
    <div className="flex flex-col gap-4">
      <LeftBanner />
      <PurposeField />
      <div className="grid gap-x-10 gap-y-5 @4xl:grid-cols-[23rem_minmax(0,1fr)]">
        <div className="flex flex-col gap-1">
          <PlaceField />
          <StageHistory />
          <ScoutField />
          <OwnerField />
          <DeputiesField />
          <LabelsField />
          <SegmentField />
          <DateFields />
          <HoursField />
          <WebAddressField />
          <VotesField />
        </div>
        <div className="flex min-w-0 flex-col gap-5">
          <DescriptionSection />
          <RelationSection />
          <MotivesSection />
          {children}
          <PruneSignsSection />
          <LinksSection />
          <CustomFieldsSection />
          <FactsLine facts={facts} />
        </div>
      </div>
    </div>
  );
}
