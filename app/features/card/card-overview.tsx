import { CustomFieldsSection } from './custom-fields-section';
import { DescriptionSection } from './description/description-section';
import { type CardFacts, FactsLine } from './facts-line';
import { DateFields } from './fields/date-fields';
import { HoursField } from './fields/hours-field';
import { LabelsField } from './fields/labels-field';
import { DeputiesField, OwnerField } from './fields/people-fields';
import { PlaceField } from './fields/place-field';
import { PurposeField } from './fields/purpose-field';
import { SegmentField } from './fields/segment-field';
import { WebAddressField } from './fields/web-address-field';
import { LinksSection } from './links-section';
import { VotesField } from './votes-section';

/** Everything about the card that is not said in the discussion. */
export function CardOverview({ facts }: { facts: CardFacts | null }) {
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-1">
        <PurposeField />
        <PlaceField />
        <OwnerField />
        <DeputiesField />
        <LabelsField />
        <SegmentField />
        <DateFields />
        <WebAddressField />
        <HoursField />
        <VotesField />
      </div>
      <DescriptionSection />
      <LinksSection />
      <CustomFieldsSection />
      <FactsLine facts={facts} />
    </div>
  );
}
