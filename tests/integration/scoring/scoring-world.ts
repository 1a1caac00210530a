import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addCard } from '../../../app/board-doc/card-commands';
import { readBoard } from '../../../app/board-doc/read';
import {
  type BoardId,
  boardDocumentId,
  type CardId,
  type MemberId,
  newId,
  type OrganisationId,
} from '../../../app/domain/ids';
import { STAGES } from '../../../app/domain/life-cycle';
import type { Role } from '../../../app/domain/policies';
import type { ScoringKind } from '../../../app/domain/scoring/model';
import { parseConfig } from '../../../server/config';
import { createLogger } from '../../../server/infra/logger';
import type { ScoringDoer } from '../../../server/scoring/scoring-deps';
import { createServices } from '../../../server/services';
import { createTestDatabase } from '../../support/database';
import { Browser, GOOD_PASSWORD } from '../../support/identity';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** Somebody of the organisation, with a browser that is signed in. */
export interface TestPerson extends ScoringDoer {
  readonly browser: Browser;
}

/** All services on a real database, one organisation with a board, and people in it. */
export async function createScoringWorld() {
  const database = await createTestDatabase();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-scoring-'));
  const handle = createServices({
    config: parseConfig({ DATA_DIR: dataDir }, dataDir),
    log: createLogger('silent'),
    database,
    publicUrl: () => 'http://solmu.test',
    print: () => undefined,
  });
  const { services } = handle;

  async function signedIn(name: string) {
    const email = `${name.toLowerCase()}.${newId<MemberId>(random).slice(0, 6)}@solmu.test`;
    const userId = await services.auth.createAccount({ name, email, password: GOOD_PASSWORD });
    const browser = new Browser();
    browser.keep(await services.auth.signIn(email, GOOD_PASSWORD, browser.sender));
    return { userId, browser };
  }

  async function found(name: string) {
    const { userId, browser } = await signedIn(name);
    const made = await services.members.createOrganisation({ id: userId, name }, `${name}’s`);
    const owner: TestPerson = { ...made, actor: { role: 'owner', isServerAdmin: false }, browser };
    const columns = STAGES.map((stage) => ({ name: stage, stage }));
    const boardId = await services.boards.create({ ...made, name: 'Portfolio' }, columns);
    return { owner, boardId };
  }

  async function join(organisationId: OrganisationId, role: Role, name: string): Promise<TestPerson> {
    const { userId, browser } = await signedIn(name);
    const memberId = newId<MemberId>(random);
    await services.db.member.create({
      data: { id: memberId, organisationId, userId, name, role, state: 'active' },
    });
    return { organisationId, memberId, actor: { role, isServerAdmin: false }, browser };
  }

  async function card(boardId: BoardId, name: string): Promise<CardId> {
    const id = await services.rooms.transact(boardDocumentId(boardId), { memberId: null }, (doc) => {
      const act = { origin: 'test', at: new Date().toISOString(), randomBytes: random };
      const column = readBoard(doc).columns[1]?.id;
      if (!column) throw new Error('no column');
      return addCard(doc, act, { name }, { column });
    });
    await services.rooms.projected(boardDocumentId(boardId));
    return id;
  }

  return {
    services,
    /** Takes sockets, for tests that open some. */
    sync: handle.sync,
    bus: services.bus,
    found,
    join,
    card,
    async model(organisationId: OrganisationId, kind: ScoringKind) {
      const model = (await services.criteria.list(organisationId)).find((one) => one.kind === kind);
      if (!model) throw new Error(`no model ${kind}`);
      return model;
    },
    async close() {
      await handle.close();
      await database.close();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type ScoringWorld = Awaited<ReturnType<typeof createScoringWorld>>;
