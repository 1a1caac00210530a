import type { Colour } from '../../domain/colours';
import { stableColour } from '../../domain/colours';
import type { MemberId } from '../../domain/ids';

/** What a page needs to show a person of the organisation. */
export interface MemberFace {
  readonly id: MemberId;
  readonly name: string;
  /** `placeholder`: known from an import, not claimed yet; `left`: kept as a name. */
  readonly state: 'active' | 'placeholder' | 'left';
  readonly avatarUrl?: string | null;
}

/** The colour in which a person is shown everywhere. */
export function memberColour(id: string): Colour {
  return stableColour(id);
}
