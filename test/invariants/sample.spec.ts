/** What the sample is there to show: the agent's lies are found, the commander's account is not accused. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { VerdictDocument } from '../../src/application/document/schema.js';
import { SAMPLE } from './incidents.js';
import { sharedVerifier } from './verify.js';

const textOf = (name: string): string => SAMPLE.reports.find((report) => report.name === name)!.text;
const agent = textOf('agent-draft.md');
const commander = textOf('commander-draft.md');

const LIES = [
  'Check-in returned 404 for 11 minutes.',
  'My recovery build 5e1b7c40 restored check-in.',
  'It changed 4 files.',
  'Runa Dahl approved #742 before it was merged.',
  'The sweep-dry-run check passed on #742.',
  '| 08:41 | The alert "checkin-api 404 rate" opens |',
  'No alert fired before 08:40.',
  'The two sweeps released 341 bookings.',
  'The flag hold-sweep-enabled was turned off before the second sweep ran.',
  'At 08:34 Petrel wrote "the cache is innocent, it is the sweep" in #inc-0618-checkin.',
  'Petrel rolled hold-sweeper back to hold-sweeper-00057-lor at 08:47.',
  'A stale lookup cache in checkin-api caused the 404s.',
];
const FOUND = LIES.filter((lie) => !/11 minutes|sweep-dry-run|341 bookings|stale lookup/.test(lie));

describe('the agent draft of the sample', () => {
  let document: VerdictDocument;
  beforeAll(async () => {
    document = await (await sharedVerifier(SAMPLE.bundle))(agent);
  });
  const unitOf = (sentence: string) =>
    document.units.find(({ start, end }) => agent.slice(start, end).trim() === sentence);

  it.each(LIES)('is not believed when it says “%s”', (lie) => {
    expect(['contradicted', 'unsupported']).toContain(unitOf(lie)?.verdict);
  });

  it.each(FOUND)('is contradicted when it says “%s”', (lie) => {
    expect(unitOf(lie)?.verdict).toBe('contradicted');
  });

  it('is accused of nothing else', () => {
    const accused = document.units.filter(({ verdict }) => verdict === 'contradicted');
    expect(
      accused.map(({ start, end }) => agent.slice(start, end).trim()).filter((each) => !LIES.includes(each)),
    ).toEqual([]);
  });

  it('may not be signed off: its only author caused the incident', () => {
    expect(document.authorship.signOffBlockedBy).toContain('sole_author_acted_in_incident');
  });
});

describe('the commander draft of the sample', () => {
  it('is accused of nothing', async () => {
    const document = await (await sharedVerifier(SAMPLE.bundle))(commander);
    const accused = document.units.filter(({ verdict }) => verdict === 'contradicted');
    expect(accused.map(({ start, end }) => commander.slice(start, end))).toEqual([]);
  });
});

describe('a build that was cancelled', () => {
  it.each(['Build 5e1b7c40 succeeded.', 'Build 5e1b7c40 completed successfully.'])(
    'supports no “%s”, though the call that started it succeeded',
    async (sentence) => {
      const { units } = await (await sharedVerifier(SAMPLE.bundle))(sentence);
      expect(units[0]?.verdict).not.toBe('supported');
    },
  );
});
