import { INVITATION_CHOICES } from '../invitations';

/** What can be chosen when somebody is invited into a space. */
export const SPACE_INVITATION_CHOICES = {
  ...INVITATION_CHOICES,
  /** For how long those who come may stay; 0: until they leave. */
  accessDays: [0, 7, 30, 90, 365],
} as const;

/** What a link into a space can be. */
export type InvitationFate = 'open' | 'expired' | 'usedUp' | 'revoked';

/** Whether an invitation can be used, and if not, why; what people did comes before what time did. */
export function invitationFate(
  facts: {
    readonly uses: number;
    readonly maxUses: number;
    readonly expiresAt: Date;
    readonly revokedAt: Date | null;
  },
  now: Date,
): InvitationFate {
  if (facts.revokedAt) return 'revoked';
  if (facts.uses >= facts.maxUses) return 'usedUp';
  return facts.expiresAt <= now ? 'expired' : 'open';
}
