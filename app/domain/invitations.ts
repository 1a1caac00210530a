/** What can be chosen when somebody is invited. */
export const INVITATION_CHOICES = {
  days: [1, 7, 30],
  uses: [1, 10, 50],
  addressesAtOnce: 20,
} as const;
