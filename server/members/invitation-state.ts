import type { InvitationState } from './members-service';

interface Facts {
  readonly uses: number;
  readonly maxUses: number;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
}

/** Whether an invitation can be used, and if not, why; what people did comes before what time did. */
export function invitationState({ uses, maxUses, expiresAt, revokedAt }: Facts, now: Date): InvitationState {
  if (revokedAt) return 'revoked';
  if (uses >= maxUses) return 'usedUp';
  return expiresAt <= now ? 'expired' : 'open';
}
