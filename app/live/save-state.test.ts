import { describe, expect, test } from 'vitest';
import { CLOSE } from '../board-doc/wire';
import { type SaveEvent, type SaveMachine, showSaving, startSaving, stepSaving, wouldLose } from './save-state';

const run = (events: readonly SaveEvent[], canEdit = true): SaveMachine =>
  events.reduce(stepSaving, startSaving(canEdit));
const status = (...events: SaveEvent[]) => showSaving(run(events)).status;

const opened: SaveEvent = { type: 'opened' };
const synced: SaveEvent = { type: 'synced' };
const answer: SaveEvent = { type: 'sent', answer: true };
const update: SaveEvent = { type: 'sent', answer: false };
const edited: SaveEvent = { type: 'edited' };
const lost: SaveEvent = { type: 'lost' };
const kept: SaveEvent = { type: 'kept' };
const acked = (count: number): SaveEvent => ({ type: 'acked', count });
const closed = (code: number): SaveEvent => ({ type: 'closed', code });

describe('the save indicator', () => {
  test('says saved only when both sides have everything and the server has it durably', () => {
    expect(status()).toBe('connecting');
    expect(status(opened)).toBe('connecting');
    expect(status(opened, answer)).toBe('connecting');
    expect(status(opened, answer, synced)).toBe('saving');
    expect(status(opened, answer, synced, acked(1))).toBe('saved');
    expect(status(opened, answer, acked(1), synced)).toBe('saved');
    expect(status(opened, synced, acked(0))).toBe('saving');
  });

  test('an edit is saved when its own number is acknowledged, not an earlier one', () => {
    const start = [opened, answer, synced, acked(1)];
    expect(status(...start, update, edited)).toBe('saving');
    expect(status(...start, update, edited, acked(1))).toBe('saving');
    expect(status(...start, update, edited, update, edited, acked(2))).toBe('saving');
    expect(status(...start, update, edited, update, edited, acked(3))).toBe('saved');
    expect(status(...start, edited, update, acked(2))).toBe('saved');
  });

  test('without a connection it says whether something waits and whether this device keeps it', () => {
    const start = [opened, answer, synced, acked(1)];
    expect(showSaving(run([...start, lost]))).toEqual({ status: 'offline', pending: false, kept: false });
    expect(showSaving(run([...start, lost, edited]))).toEqual({ status: 'offline', pending: true, kept: false });
    expect(showSaving(run([...start, lost, edited, kept]))).toEqual({ status: 'offline', pending: true, kept: true });
    expect(showSaving(run([...start, update, edited, lost]))).toMatchObject({ status: 'offline', pending: true });
  });

  test('what waited is saved only after the new connection has sent and been acknowledged', () => {
    const offline = [opened, answer, synced, acked(1), lost, edited, kept];
    expect(status(...offline, opened, synced)).toBe('saving');
    expect(status(...offline, opened, synced, acked(5))).toBe('saving');
    expect(status(...offline, opened, synced, answer)).toBe('saving');
    expect(status(...offline, opened, synced, answer, acked(1))).toBe('saved');
  });

  test.each([
    [CLOSE.sessionEnded, 'signed-out'],
    [CLOSE.accessEnded, 'access-ended'],
    [CLOSE.notFound, 'not-found'],
    [CLOSE.tooLarge, 'too-large'],
    [CLOSE.malformed, 'refused'],
  ])('close code %i is final: %s', (code, reason) => {
    expect(showSaving(run([opened, lost, closed(code)]))).toMatchObject({ status: 'failed', reason });
  });

  test.each([CLOSE.tooSlow, CLOSE.roomFailed, CLOSE.tooFast, CLOSE.shuttingDown, 1006])(
    'after close code %i it comes back by itself',
    (code) => {
      expect(status(opened, lost, closed(code))).toBe('offline');
      expect(status(opened, lost, closed(code), opened, answer, synced, acked(1))).toBe('saved');
    },
  );

  test('a reader is read-only, and becomes a writer when allowed', () => {
    expect(showSaving(run([opened, synced], false))).toEqual({ status: 'readOnly', connected: true });
    expect(showSaving(run([opened, synced, { type: 'allowed', canEdit: true }, answer, acked(1)], false)).status).toBe(
      'saved',
    );
  });

  test('a writer whose changes are refused is read-only until the server asks for them again', () => {
    const refused: SaveEvent = { type: 'notice', notice: 'read-only' };
    expect(status(opened, answer, synced, acked(1), update, edited, refused)).toBe('readOnly');
    expect(status(opened, answer, synced, acked(1), update, edited, refused, answer, acked(2))).toBe('saving');
    expect(status(opened, answer, synced, acked(1), update, edited, refused, answer, acked(3))).toBe('saved');
  });

  test('changes left over from an earlier page wait until they are acknowledged', () => {
    const restored: SaveEvent = { type: 'restored' };
    expect(showSaving(run([restored, lost]))).toEqual({ status: 'offline', pending: true, kept: true });
    expect(status(restored, opened, synced, answer)).toBe('saving');
    expect(status(restored, opened, synced, answer, acked(1))).toBe('saved');
    expect(status(opened, synced, answer, acked(1), update, restored)).toBe('saving');
    expect(status(opened, synced, answer, acked(1), restored)).toBe('saved');
  });

  test('leaving asks only when something would be lost', () => {
    expect(wouldLose(run([opened, answer, synced, acked(1)]))).toBe(false);
    expect(wouldLose(run([opened, answer, synced, acked(1), update, edited]))).toBe(true);
    expect(wouldLose(run([opened, answer, synced, acked(1), update, edited, kept]))).toBe(false);
    expect(wouldLose(run([edited, kept, edited]))).toBe(true);
  });
});
