/** Who looks around in the demo workspace; the password is of this installation (server/infra/secrets.ts). */
export const DEMO_EMAIL = 'demo@solmu.test';
