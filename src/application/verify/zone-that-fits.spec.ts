import { describe, expect, it } from 'vitest';
import type { EvidenceReader } from '../ports/evidence-reader.js';
import { verifyReport } from '../verify-report.js';
import { gatesEvidence } from './lock-gates.fixture.js';

/** The incident's own zone set to one that lies hours away from that of the records. */
function evidenceIn(timeZone: string): EvidenceReader {
  const reader = gatesEvidence([]);
  return {
    async dictionary() {
      const known = await reader.dictionary();
      const { manifest } = known;
      return { ...known, manifest: { ...manifest, incident: { ...manifest.incident, timeZone } } };
    },
    answer: (questions) => reader.answer(questions),
  };
}

const UTC = [
  'Wick opened #231 at 07:50.',
  'Wick merged #231 at 08:30.',
  'Wick dismissed the review at 08:20.',
  'Tove cancelled build dd33ee44 at 09:04.',
];

async function verdicts(sentences: readonly string[], timeZone: string, tz?: string) {
  const text = `# Gates\n\n${sentences.join(' ')}\n`;
  const { claims } = await verifyReport({ text, options: tz ? { tz } : {} }, evidenceIn(timeZone));
  return claims.map(({ verdict }) => verdict);
}

describe('a report that states no zone', () => {
  const all = (verdict: string) => UTC.map(() => verdict);
  it('is read in the zone of its incident', async () => {
    expect(await verdicts(UTC, 'UTC')).toEqual(all('supported'));
  });
  it('is read in UTC where most clocks then fit a record to the minute and none did before', async () => {
    expect(await verdicts(UTC, 'America/Toronto')).toEqual(all('supported'));
  });
  it('is read in a zone that one of its clocks names', async () => {
    const local = [
      'Wick opened #231 at 09:50 CEST.',
      ...UTC.slice(1).map((one) => one.replace(/0(\d):/, (_, h) => `${String(Number(h) + 2).padStart(2, '0')}:`)),
    ];
    expect(await verdicts(local, 'Asia/Tokyo')).toEqual(all('supported'));
  });
  it('stays as it is where too few fit in another', async () => {
    expect(await verdicts(UTC.slice(0, 2), 'America/Toronto')).not.toContain('supported');
  });
  it('stays where the caller says which it is', async () => {
    expect(await verdicts(UTC, 'America/Toronto', 'America/Toronto')).not.toContain('supported');
  });
  it('stays where the report says which it is', async () => {
    const stated = await verdicts(['All times are in Toronto time (EDT).', ...UTC], 'UTC');
    expect(stated.filter((verdict) => verdict === 'supported')).toEqual([]);
  });
  it('is held to each clock in that zone: a wrong one is borne out by nothing', async () => {
    const one = UTC.map((text) => text.replace('08:20', '08:05'));
    expect(await verdicts(one, 'America/Toronto')).toEqual(['supported', 'supported', 'unsupported', 'supported']);
  });
});
