import { type NoteId, noteOfDocument } from '../../app/domain/ids';
import { wordsFor } from './find-note';
import { keepVersion, presentText, storedText } from './keep-version';
import { tellMentioned } from './note-mentions';
import { type NotesDeps, notesTopic } from './notes-deps';

/** What becomes of a text while people write in it. */
export interface TextFollower {
  /** Somebody (null: the server) changed a live document, whichever it is. */
  changed(documentId: string, actorId: string | null): void;
  /** Keeps what is due, at once. */
  settle(): Promise<void>;
}

export interface FollowPace {
  /** How soon the words follow the text. */
  readonly wordsMs: number;
  /** Pages that show who wrote last hear of it so often at most: each reads the whole document anew. */
  readonly tellMs: number;
  /** A pause of writing that makes a version. */
  readonly pauseMs: number;
  /** Writing without a pause makes a version so often. */
  readonly mostMs: number;
}

export const USUAL_PACE: FollowPace = { wordsMs: 2_000, tellMs: 20_000, pauseMs: 120_000, mostMs: 600_000 };

interface Writing {
  readonly authors: Set<string>;
  lastAuthor: string | null;
  readonly since: number;
  toldAt: number;
  words: NodeJS.Timeout | null;
  version: NodeJS.Timeout | null;
}

/** Follows the texts of documents: their words for search soon after, a version when writing pauses or goes on for long. */
export function followTexts(deps: NotesDeps, pace: FollowPace = USUAL_PACE): TextFollower {
  const writing = new Map<NoteId, Writing>();
  const running = new Set<Promise<void>>();

  function run(what: string, work: () => Promise<void>): void {
    const promise: Promise<void> = work()
      .catch((error: unknown) => deps.log.error({ err: error }, what))
      .finally(() => running.delete(promise));
    running.add(promise);
  }

  async function writeWords(noteId: NoteId, state: Writing): Promise<void> {
    const text = await presentText(deps, noteId);
    const editor = state.lastAuthor === null ? {} : { editedById: state.lastAuthor };
    const data = { ...wordsFor(text), editedAt: deps.clock.now(), ...editor };
    const note = await deps.db.$transaction(async (tx) => {
      if ((await tx.note.updateMany({ where: { id: noteId }, data })).count === 0) return null;
      // The row is ours until the end: nobody is told twice.
      const row = await tx.note.findUniqueOrThrow({ where: { id: noteId }, select: { spaceId: true, mentions: true } });
      return { ...row, topics: await tellMentioned(deps, tx, { id: noteId, ...row }, text, state.lastAuthor) };
    });
    if (note === null) return;
    if (note.topics.length > 0) deps.live.topicChanged(note.topics);
    if (performance.now() - state.toldAt < pace.tellMs) return;
    state.toldAt = performance.now();
    deps.live.topicChanged([notesTopic(note.spaceId)]);
  }

  async function writeVersion(noteId: NoteId, authors: readonly string[]): Promise<void> {
    const note = await deps.db.note.findUnique({ where: { id: noteId }, select: { spaceId: true } });
    if (!note) return;
    const text = await presentText(deps, noteId);
    const last = await deps.db.noteVersion.findFirst({
      where: { noteId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { content: true },
    });
    if (JSON.stringify(text) === JSON.stringify(last ? storedText(last.content) : { type: 'doc', content: [] })) return;
    await keepVersion(deps, noteId, { kind: 'automatic', name: '', authorIds: authors }, text);
    deps.live.topicChanged([notesTopic(note.spaceId)]);
  }

  function words(noteId: NoteId, state: Writing): void {
    state.words = null;
    run('the words of a document could not be kept', () => writeWords(noteId, state));
  }

  function version(noteId: NoteId, state: Writing): void {
    if (state.version) clearTimeout(state.version);
    writing.delete(noteId);
    if (state.words) {
      clearTimeout(state.words);
      words(noteId, state);
    }
    run('a version of a document could not be kept', () => writeVersion(noteId, [...state.authors]));
  }

  return {
    changed(documentId, actorId) {
      const noteId = noteOfDocument(documentId);
      if (noteId === null) return;
      const now = performance.now();
      const state = writing.get(noteId) ?? {
        authors: new Set<string>(),
        lastAuthor: null,
        since: now,
        toldAt: Number.NEGATIVE_INFINITY,
        words: null,
        version: null,
      };
      writing.set(noteId, state);
      if (actorId !== null) {
        state.authors.add(actorId);
        state.lastAuthor = actorId;
      }
      state.words ??= soon(() => words(noteId, state), pace.wordsMs);
      if (state.version) clearTimeout(state.version);
      const left = state.since + pace.mostMs - now;
      state.version = soon(() => version(noteId, state), Math.max(0, Math.min(pace.pauseMs, left)));
    },
    async settle() {
      for (const [noteId, state] of [...writing]) version(noteId, state);
      while (running.size > 0) await Promise.all(running);
    },
  };
}

function soon(run: () => void, delay: number): NodeJS.Timeout {
  const timer = setTimeout(run, delay);
  timer.unref();
  return timer;
}
