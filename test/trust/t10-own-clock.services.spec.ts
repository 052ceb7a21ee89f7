/**
 * T10: our own clock, set back by ten minutes. What was written before then bears a later time than what is written now; which verification and
 * which version is the newest is told by their numbers all the same.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestParts, type TestParts } from '../services/open-test-parts.js';
import { query, startTestServer, type TestServer } from '../services/test-database.js';

const WINDOW = { from: '2032-05-02T09:00:00Z', to: '2032-05-02T12:00:00Z' };
/** Every column by which things could be put in the order of their making. */
const STAMPED = [
  ['verifications', 'requested_at'],
  ['verdict_documents', 'created_at'],
] as const;

let server: TestServer;
let parts: TestParts;
let connection: string;
beforeAll(async () => {
  server = await startTestServer();
  connection = await server.newDatabase();
  parts = await openTestParts(connection);
});
afterAll(async () => {
  await parts?.close();
  await server?.stop();
});

/** Sets the clock back, as far as the database can tell: all that it has is of ten minutes later. */
async function setBack(): Promise<void> {
  for (const [table, column] of STAMPED) {
    // Documents are append-only by a trigger.
    await query(connection, `ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await query(connection, `UPDATE ${table} SET ${column} = ${column} + interval '10 minutes'`);
    await query(connection, `ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}

describe('T10: a clock of ours that is set back', () => {
  it('hides neither a verification that was asked for since nor its version', { timeout: 120_000 }, async () => {
    const { incidents, reports } = parts.useCases;
    await incidents.create({ id: 'T10', title: 'Quay', ...WINDOW });
    const submitted = await reports.submit('T10', 'Nobody deployed anything.', {});
    if (!submitted.ok) throw new Error(JSON.stringify(submitted.faults));
    const { id } = submitted.value;
    const standing = async () => {
      const found = await parts.store.reports.get(id);
      return [found?.state, found?.version];
    };
    const settled = async () => {
      for await (const _ of reports.progress(id));
      return standing();
    };

    const worker = await parts.startWorker();
    expect(await settled()).toEqual(['verified', 1]);
    await worker.stop(5000);

    await setBack();
    const changed = await incidents.update('T10', { title: 'The quay' });
    expect(changed.ok).toBe(true);
    await reports.verifyAgain(id);
    expect(await standing()).toEqual(['queued', 1]);

    const another = await parts.startWorker();
    expect(await settled()).toEqual(['verified', 2]);
    await another.stop(5000);
    expect(await parts.store.reports.document(id)).toBe(await parts.store.reports.document(id, 2));
    expect(await parts.store.reports.document(id)).not.toBe(await parts.store.reports.document(id, 1));
  });
});
