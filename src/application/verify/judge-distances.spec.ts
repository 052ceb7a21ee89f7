/** Distances between two things that no kind of happening can be read of, over an invented evening at a lock: true, another length, turned round, another person, denied, vague. */
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../timeline/build-timeline.js';
import { memoryEvidence } from '../timeline/memory-evidence.js';
import { actor, listed, manifestOf, reading } from '../timeline/test-readings.js';
import { verifyReport } from '../verify-report.js';

const said = (at: string, who: string, text: string) =>
  reading(
    `slack ${at}`,
    [{ kind: 'message.posted', at, about: 'channel:lock message:m', text, actors: [actor(who)] }],
    { source: 'slack', path: 'slack/lock/2026-03-01.json' },
  );

const manifest = manifestOf({
  identities: [listed('ana', ['Ana Ruiz', 'Ana']), listed('bo', ['Bo Lind', 'Bo']), listed('cid', ['Cid Moe', 'Cid'])],
});
const SAID = [
  said('10:02:00', 'Ana', 'the sluice at Vreeland is leaking badly'),
  said('10:06:10', 'Bo', 'same at the harbour basin, water on the quay'),
  said('10:11:30', 'Cid', 'pumps at the harbour are drawing air'),
  said('10:30:00', 'Ana', 'basin is dry again'),
];
const over = (readings: typeof SAID) => memoryEvidence(manifest, buildTimeline(manifest, readings));

async function verdictOf(text: string, evidence = over(SAID)): Promise<string> {
  const { claims } = await verifyReport({ text, options: { tz: 'UTC', date: '2026-03-01' } }, evidence);
  const own = claims.filter(({ end }) => end === text.length);
  return own.some(({ verdict }) => verdict === 'contradicted')
    ? 'contradicted'
    : own.length > 0 && own.every(({ verdict }) => verdict === 'supported')
      ? 'supported'
      : 'open';
}

const FIRST = 'Ana reported that the sluice at Vreeland was leaking.';

describe('a distance told by the words of its ends', () => {
  it.each([
    ['counted from the sentence before', `${FIRST} Four minutes later Bo reported the same from the harbour basin.`],
    ['bounded', `${FIRST} Not five minutes later Bo reported the same from the harbour basin.`],
    ['with its other end named', 'Bo reported the same from the harbour basin four minutes after Ana.'],
  ])('is borne out: %s', async (_, text) => {
    expect(await verdictOf(text)).toBe('supported');
  });

  it.each([
    ['another length', `${FIRST} Nine minutes later Bo reported the same from the harbour basin.`],
    ['a bound that is passed', `${FIRST} Not three minutes later Bo reported the same from the harbour basin.`],
    ['turned round', `Bo reported the same from the harbour basin four minutes before Ana.`],
    ['another person', `${FIRST} Four minutes later Cid reported the same from the harbour basin.`],
    ['denied', `${FIRST} Four minutes later Bo had not reported the same from the harbour basin.`],
    [
      'another length than the one between two named',
      'Bo reported the same from the harbour basin nine minutes after Ana.',
    ],
    ['another one to count from', 'Bo reported the same from the harbour basin four minutes after Cid.'],
    [
      'with a deed more that nobody told of',
      'Bo reported the same from the harbour basin four minutes after Ana and fainted.',
    ],
    [
      'with a clock that is another',
      `${FIRST} At 10:21, four minutes later, Bo reported the same from the harbour basin.`,
    ],
    ['hedged', `${FIRST} Four minutes later Bo may have reported the same from the harbour basin.`],
    ['words that nobody used', `${FIRST} Four minutes later Bo reported the same from the ferry terminal.`],
  ])('is not borne out: %s', async (_, text) => {
    expect(await verdictOf(text)).not.toBe('supported');
  });

  it('is not borne out where the record of its other end is missing', async () => {
    const text = 'Bo reported the same from the harbour basin four minutes after Ana.';
    expect(await verdictOf(text, over(SAID.slice(1)))).not.toBe('supported');
  });
});
