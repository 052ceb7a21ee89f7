/** The sources together: every name once, and no path of the layout recognised by two. */
import { describe, expect, it } from 'vitest';
import { SOURCE_NAMES } from '../domain/evidence.js';
import { SOURCES } from './index.js';

/** A path for each layout pattern. */
const example = (pattern: string): string => pattern.replaceAll(/<[^>]+>/g, 'x').replace('YYYY-MM-DD', '2026-03-01');

describe('SOURCES', () => {
  it('holds every source of evidence once', () => {
    expect(SOURCES.map(({ name }) => name).sort()).toEqual([...SOURCE_NAMES].sort());
  });

  it('recognises each path of a layout by one source', () => {
    const paths = SOURCES.flatMap(({ files }) => files.map(example)).filter((path) => !/\*/.test(path));
    for (const path of paths) {
      const claimants = SOURCES.filter((source) => source.recognise(path)).map(({ name }) => name);
      // Deliveries nobody else knows go to CloudEvents, the last in the list.
      const others = path.startsWith('webhooks/') ? claimants.filter((name) => name !== 'cloudevents') : claimants;
      expect([path, others.length]).toEqual([path, path === 'webhooks/x.jsonl' ? 0 : 1]);
    }
  });

  it.each([
    'bundle.json',
    '../events.jsonl',
    'x/events.jsonl',
    'github/a/pull-requests.json',
    'gcp/p/secrets.json',
    'notes.txt',
  ])('leaves %s to nobody', (path) => {
    expect(SOURCES.filter((source) => source.recognise(path))).toEqual([]);
  });
});
