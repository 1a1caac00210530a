import type { Role } from '../../app/domain/policies';
import type { DemoPerson } from './networks';

export const DEMO_ORGANISATION = 'Saarvik Region';

/** Invented people. The first is the one whose password is printed; the others are there to be seen. */
export const DEMO_PEOPLE: Readonly<
  Record<DemoPerson, { readonly name: string; readonly email: string; readonly role: Role }>
> = {
  me: { name: 'Sara Solmunen', email: 'demo@solmu.test', role: 'owner' },
  aino: { name: 'Aino Lehtovaara', email: 'aino@solmu.test', role: 'lead' },
  jonas: { name: 'Jonas Bergqvist', email: 'jonas@solmu.test', role: 'member' },
  mette: { name: 'Mette Fjellstad', email: 'mette@solmu.test', role: 'member' },
  ravi: { name: 'Ravi Anand', email: 'ravi@solmu.test', role: 'member' },
  elin: { name: 'Elin Sandstrøm', email: 'elin@solmu.test', role: 'member' },
  otto: { name: 'Otto Grünwald', email: 'otto@solmu.test', role: 'member' },
};
