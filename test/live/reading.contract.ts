/** What holds of every live source, wherever its records come from. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shortfall } from '../../src/application/collect/coverage-of.js';
import { pagesOf, WHOLE } from '../../src/application/collect/whole-connection.js';
import type {
  CollectedPage,
  CollectPart,
  CollectWindow,
  LiveConnection,
} from '../../src/application/ports/live-source.js';
import type { Json } from '../../src/domain/evidence.js';
import { SOURCES } from '../../src/sources/index.js';

/** A place that a source reads from. */
export interface Place {
  connect(): LiveConnection;
  /** What was changed there since it was made; a live source changes nothing. */
  changed(): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

export interface ReadingCase {
  /** With so much in it that a part needs several pages. */
  readonly full: () => Promise<Place>;
  /** The same without any record in the window or before. */
  readonly empty: () => Promise<Place>;
  readonly window: CollectWindow;
  /** By path of a bundle, what has to arrive, each at least once. */
  readonly expected: () => Readonly<Record<string, readonly Json[]>>;
  /** Whether its parts can be complete at all. */
  readonly complete: boolean | 'some';
}

export function readingContract(one: ReadingCase): void {
  let place: Place;
  beforeEach(async () => {
    place = await one.full();
  });
  afterEach(() => place.close());
  const gather = () => gathered(place.connect(), one.window);
  const expectAll = (pages: readonly CollectedPage[]) => expectKeys(byPath(pages), one.expected());

  it('collects every record of the window, under the paths of a bundle, in pages', async () => {
    const pages = await gather();
    expectAll(pages.map(({ page }) => page));
    for (const { part } of pages)
      expect(pages.filter((other) => other.part.key === part.key && other.page.cursor === null)).toHaveLength(1);
    expect(pages.length).toBeGreaterThan(new Set(pages.map(({ part }) => part.key)).size);
  });

  it('hands out nothing that the timeline does not understand', async () => {
    for (const [path, bodies] of Object.entries(byPath((await gather()).map(({ page }) => page)))) {
      const source = SOURCES.find((candidate) => candidate.recognise(path))!;
      expect(source, path).toBeDefined();
      for (const body of bodies) {
        const record = source.toEvidence(body, source.recognise(path)!);
        expect(record, JSON.stringify(body).slice(0, 300)).not.toBeNull();
        expect(source.toEvents(record!).notUnderstood).toBeUndefined();
      }
    }
  });

  it('goes on from every cursor without losing a record', async () => {
    const all = await gather();
    for (const [index, { part, page }] of all.entries()) {
      if (page.cursor === null) continue;
      const before = all.slice(0, index + 1).filter((other) => other.part.key === part.key);
      const after: CollectedPage[] = [];
      for await (const next of place.connect().collect(part, one.window, page.cursor)) after.push(next);
      const whole = all.filter((other) => other.part.key === part.key).map((other) => other.page);
      expectKeys(byPath([...before.map((other) => other.page), ...after]), byPath(whole));
    }
  });

  it('goes through all its parts when they could not be listed before', async () => {
    const pages: CollectedPage[] = [];
    let cursor: string | null = null;
    do {
      // One page at a time, as if it were killed after each.
      for await (const page of pagesOf(place.connect(), WHOLE, one.window, cursor)) {
        pages.push(page);
        cursor = page.cursor;
        break;
      }
    } while (cursor !== null);
    expectAll(pages);
  });

  it('says for what it was complete, with the proof', async () => {
    const statements = (await gather()).flatMap(({ page }) => page.coverage ?? []);
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      expect(statement.proof.terminalPage).toBe(true);
      expect(statement.proof.pages).toBeGreaterThan(0);
      if (one.complete !== 'some') expect(shortfall(statement) === null).toBe(one.complete);
    }
  });

  it('is never complete where its control finds nothing: a confident zero is impossible', async () => {
    await place.close();
    place = await one.empty();
    const statements = (await gather()).flatMap(({ page }) => page.coverage ?? []);
    for (const statement of statements) expect(shortfall(statement)).not.toBeNull();
  });

  it('tells whose credentials it has', async () => {
    const test = await place.connect().test();
    expect(test.account).not.toBe('');
    expect([...test.missing, ...test.excess]).toEqual([]);
  });

  it('asks for nothing that could change anything', async () => {
    await place.connect().test();
    await gather();
    expect(await place.changed()).toEqual([]);
  });
}

export async function gathered(connection: LiveConnection, window: CollectWindow) {
  const pages: { part: CollectPart; page: CollectedPage }[] = [];
  for (const part of await connection.parts(window))
    for await (const page of connection.collect(part, window, null)) pages.push({ part, page });
  return pages;
}

/** Every record at its path, whatever comes twice counted once. */
export function expectKeys(
  got: Readonly<Record<string, readonly Json[]>>,
  wanted: Readonly<Record<string, readonly Json[]>>,
): void {
  for (const [path, bodies] of Object.entries(wanted))
    expect(keysOf(path, got[path] ?? []), path).toEqual(keysOf(path, bodies));
}

export function byPath(pages: readonly CollectedPage[]): Record<string, Json[]> {
  const found: Record<string, Json[]> = {};
  for (const { records } of pages)
    for (const { path, bodies } of records) found[path] = [...(found[path] ?? []), ...bodies];
  return found;
}

/** Records as the store tells them apart: one that came twice counts once. */
function keysOf(path: string, bodies: readonly Json[]): readonly string[] {
  const source = SOURCES.find((candidate) => candidate.recognise(path))!;
  const file = source.recognise(path)!;
  return [...new Set(bodies.map((body) => source.toEvidence(body, file)?.key ?? JSON.stringify(body)))].sort();
}
