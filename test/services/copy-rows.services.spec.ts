/** Rows by COPY into a real PostgreSQL: every character arrives, and a failure leaves nothing behind. */
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toColumn } from '../../src/adapters/store/column-text.js';
import { bytes, copyRows } from '../../src/adapters/store/copy-rows.js';
import { startTestServer, type TestServer } from './test-database.js';

let server: TestServer;
let client: pg.Client;
beforeAll(async () => {
  server = await startTestServer();
  client = new pg.Client({ connectionString: await server.newDatabase() });
  await client.connect();
  await client.query('CREATE TABLE odd (n INT PRIMARY KEY, words TEXT, raw BYTEA, yes BOOLEAN, big BIGINT)');
});
afterAll(async () => {
  await client?.end();
  await server?.stop();
});

const TARGET = 'odd (n, words, raw, yes, big)';
const kept = async () => (await client.query('SELECT n, words FROM odd ORDER BY n')).rows;

describe('rows by COPY', () => {
  it('arrive with every character that a column can hold', async () => {
    const awkward = ['', '\\N', '\\.', '\\', 'a\tb\nc\r\nd\\', 'null', '\uFFFE', 'é\u2028😀', 'x'.repeat(400_000)];
    const texts = [...awkward, ...fc.sample(fc.string({ unit: 'binary' }), { numRuns: 300, seed: 7 })].map(toColumn);
    await copyRows(client, TARGET, texts.entries(), ([n, text]) => [
      n,
      text,
      bytes('00ff5c0a'),
      n % 2 === 0,
      2n ** 62n,
    ]);
    expect((await kept()).map(({ words }) => words)).toEqual(texts);
    const { rows } = await client.query('SELECT raw, yes, big, words FROM odd WHERE n = 1');
    expect(rows[0]).toMatchObject({ raw: Buffer.from([0, 255, 92, 10]), yes: false, big: String(2n ** 62n) });
    await client.query('TRUNCATE odd');
  });

  it('that the server refuses, or that cannot be written, leave nothing and a connection that works', async () => {
    const row = (n: number) => [n, 'x'.repeat(1000), null, null, null];
    const numbers = Array.from({ length: 2000 }, (_, index) => index);
    await expect(copyRows(client, TARGET, [0, ...numbers], row)).rejects.toMatchObject({ code: '23505' });
    const broken = (n: number) => {
      if (n === 1500) throw new Error('no such row');
      return row(n);
    };
    await expect(copyRows(client, TARGET, numbers, broken)).rejects.toThrow('no such row');
    expect(await kept()).toEqual([]);
    await copyRows(client, TARGET, [], row);
    await copyRows(client, TARGET, [7], row);
    expect((await kept()).map(({ n }) => n)).toEqual([7]);
  });
});
