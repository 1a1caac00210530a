import { setScore } from '../../app/board-doc/assessment-commands';
import { setCardFields } from '../../app/board-doc/card-commands';
import { addChecklist } from '../../app/board-doc/checklist-commands';
import { setDescription } from '../../app/board-doc/description';
import { saveLevelChange, setEffect, setPruneSign, setReason, setTheme } from '../../app/board-doc/facet-commands';
import { addField, addLink } from '../../app/board-doc/link-commands';
import { addPartner, setPartnerMotive, setPartnerRole, setPartnerVoice } from '../../app/board-doc/partner-commands';
import { saveExchange, saveService, setLedgerAmount } from '../../app/board-doc/value-commands';
import { type BoardId, boardDocumentId, type CardId, type MemberId, type OrganisationId } from '../../app/domain/ids';
import { PRUNE_SIGNS } from '../../app/domain/network/prune-signs';
import type { Services } from '../../server/services';

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** By what an organisation's thoughts are known wherever they come to light. */
export interface Marks {
  /** Stands in every text, and in no other one. */
  readonly word: string;
  /** A fee, hours and money that stand nowhere else. */
  readonly numbers: readonly [number, number, number];
}

interface Doer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
}

/**
 * Writes everything that an organisation can think of a network onto its card and beside it, each text with its mark and
 * the name of its place. Gives the ids that are private too.
 */
export async function writePrivately(
  services: Services,
  doer: Doer,
  { boardId, cardId }: { readonly boardId: BoardId; readonly cardId: CardId },
  { word, numbers }: Marks,
): Promise<string[]> {
  const { partners, radar, comments, criteria, decisions, members, labels, rooms, db } = services;
  const { organisationId, memberId } = doer;
  const secret = (place: string) => `${word} ${place}`;
  const name = word.toLowerCase();
  const partner = await partners.create(doer, { name: secret('partner') }, true);
  if (!partner.id) throw new Error('no partner');
  const partnerId = partner.id;
  const contactId = await partners.addContact(doer, partnerId, {
    name: secret('contact'),
    mail: `${name}-contact@partner.example`,
    note: secret('contact-note'),
  });
  const themeId = await radar.addTheme(doer, { name: secret('theme') });
  await labels.create(doer, { name: secret('label'), colour: 'red' });
  const [model] = await criteria.list(organisationId);
  if (!model) throw new Error('no model');
  const [fee, hours, money] = numbers;
  await rooms.transact(boardDocumentId(boardId), { memberId }, (doc) => {
    const act = { origin: 'test', at: new Date().toISOString(), randomBytes };
    setCardFields(doc, act, cardId, {
      name: secret('card-name'),
      purpose: secret('purpose'),
      nextStep: secret('next-step'),
      ledBy: secret('led-by'),
      webAddress: `https://${name}-address.example`,
      feeModel: 'flat',
      feeAmount: fee,
      hours,
      segment: { now: -0.83, future: -0.77 },
    });
    setDescription(doc, act, cardId, secret('description'));
    addChecklist(doc, act, cardId, secret('checklist'), [secret('item')]);
    addLink(doc, act, cardId, { name: secret('link'), url: `https://${name}-link.example` });
    addField(doc, act, { name: secret('field'), type: 'text', options: [] });
    setReason(doc, act, cardId, 'influence', true);
    setEffect(doc, act, cardId, 'innovation', true);
    setTheme(doc, act, [cardId], themeId, true);
    saveLevelChange(doc, act, cardId, { level: 'formal', on: '2026-01-01', reason: secret('level-reason') });
    for (const sign of PRUNE_SIGNS) setPruneSign(doc, act, cardId, sign, secret(`sign-${sign}`));
    addPartner(doc, act, cardId, partnerId);
    setPartnerRole(doc, act, cardId, partnerId, 'competitor', true);
    setPartnerMotive(doc, act, cardId, partnerId, secret('motive'));
    setPartnerVoice(doc, act, cardId, partnerId, secret('voice'));
    const words = { touchpoints: secret('touchpoints'), forUs: secret('for-us'), forNetwork: secret('for-network') };
    saveService(doc, act, cardId, { name: secret('service'), need: 'organisation', ...words });
    saveExchange(doc, act, cardId, { direction: 'give', kind: 'economic', text: secret('exchange') });
    setLedgerAmount(doc, act, cardId, '2026', 'cost', money);
    setScore(doc, act, cardId, model.id, {
      values: {},
      version: 1,
      points: null,
      fraction: null,
      at: act.at,
      by: memberId,
      how: 'own',
      sessionId: null,
      participants: [],
    });
  });
  await rooms.projected(boardDocumentId(boardId));
  const author = { id: memberId, name: 'A colleague' };
  await comments.add({ organisationId, boardId, cardId, author, body: secret('card-comment'), id: null });
  const member = await db.member.findUniqueOrThrow({ where: { id: memberId } });
  const access = await members.access(member.userId as never, organisationId);
  if (!access) throw new Error('no access');
  await decisions.propose({ ...doer, actor: access.actor }, cardId, {
    draft: {
      kind: 'leave',
      change: 'stage:left',
      grounds: secret('grounds'),
      rule: 'all',
      decideBy: '',
      approvers: [memberId],
    },
    isProposed: true,
    today: '2026-01-01',
  });
  return [boardId, cardId, memberId, partnerId, String(contactId), themeId, model.id];
}
