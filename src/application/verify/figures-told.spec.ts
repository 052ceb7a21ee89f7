/** Figures that a summary, a count or a colleague gives, from sentence to verdict, over a small invented mishap in a sorting office: true, swapped, shifted, of other things, hedged, by another. */
import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../timeline/build-timeline.js';
import { memoryEvidence } from '../timeline/memory-evidence.js';
import { actor, clock, listed, manifestOf, reading } from '../timeline/test-readings.js';
import { verifyReport } from '../verify-report.js';

const said = (id: string, at: string, who: string, text: string) =>
  reading(
    `desk/${id}`,
    [{ kind: 'message.posted', at, about: `channel:desk message:desk/${id}`, text, actors: [actor(who)] }],
    { source: 'slack', path: 'slack/desk/2026-03-01.json' },
  );
const check = (name: string, outcome: 'success' | 'failure', text: string) =>
  reading(
    `check ${name}`,
    [
      {
        kind: 'check.finished',
        at: '09:05',
        about: `check:${name} repository:post/sorter commit:${'a'.repeat(40)}`,
        outcome,
        text,
        attributes: { name, conclusion: outcome, sha: 'a'.repeat(40) },
      },
    ],
    {
      source: 'github',
      path: 'github/post/sorter/checks.json',
      instance: 'post/sorter',
      named: [{ type: 'check', id: name, names: [name] }],
    },
  );
const job = reading(
  'relabel-1',
  [
    {
      kind: 'job.finished',
      at: '12:00',
      about: 'job:relabel',
      outcome: 'success',
      attributes: { counts: { labelsPrinted: 1270, labelsRejected: 14 } },
    },
  ],
  { source: 'cloudevents', path: 'events.jsonl', named: [{ type: 'job', id: 'relabel', names: ['relabel'] }] },
);
const EVIDENCE = [
  said('1', '10:40', 'ida', '120 letters torn so far'),
  said('2', '11:00', 'ida', '350 letters were torn, 28 of them were returned. We pay for all of them.'),
  said('3', '11:30', 'mo', 'final: 17 carts left late, 5 tours were cancelled'),
  said('4', '11:40', 'bot', '90 bags were repaired'),
  said('5', '11:50', 'mo', 'swept the old stickers off the belts, 21,480 pieces'),
  said('6', '13:20', 'ida', 'cracked jars: 1,140 by noon'),
  said('7', '11:55', 'ida', '12 shelves x 20 bins x 7 halls = 1680'),
  check('capacity', 'failure', '1680/400 bins at full load'),
  check('label-scan', 'failure', '9 of 140 labels differ'),
  check('unit', 'success', '288 passed'),
  check('locker-test', 'failure', '0/6 lockers open'),
  job,
];

async function verdictOf(sentence: string): Promise<string> {
  const manifest = manifestOf({
    coverage: [
      { path: 'events.jsonl', from: clock('00:00'), to: clock('23:59'), complete: true, scope: 'all', selectors: {} },
    ],
    identities: [listed('mo', ['Mo', 'mo']), listed('ida', ['Ida', 'ida']), listed('bot', ['Bot', 'bot'], 'agent')],
  });
  const reader = memoryEvidence(manifest, buildTimeline(manifest, EVIDENCE));
  const document = await verifyReport(
    { text: `# Torn letters\n\n${sentence}\n`, options: { date: '2026-03-01' } },
    reader,
  );
  const verdicts = document.claims.map((claim) => claim.verdict);
  return ['contradicted', 'unsupported', 'supported'].find((one) => verdicts.includes(one as never)) ?? 'none';
}

describe('figures that are told', () => {
  it.each([
    // of people: parts and wholes, in prose, rows and lists
    ['350 letters were torn.', 'supported'],
    ['250 letters were torn.', 'contradicted'],
    ['Of 350 torn letters, 28 were returned.', 'supported'],
    ['Of 350 torn letters, 82 were returned.', 'contradicted'],
    ['| Torn letters | 350 |', 'supported'],
    ['| Torn letters | 530 |', 'contradicted'],
    ['- Torn letters: 350', 'supported'],
    ['In the end 17 carts left late and five tours were cancelled.', 'supported'],
    ['In the end 71 carts left late and five tours were cancelled.', 'contradicted'],
    // as a share of each other
    ['350 letters were torn; the return rate was 8 %.', 'supported'],
    ['350 letters were torn; the return rate was 28 %.', 'contradicted'],
    // of machines: a summary, and counts under their keys
    ['label-scan failed, with 9 of 140 labels differing.', 'supported'],
    ['label-scan failed, with 19 of 140 labels differing.', 'contradicted'],
    ['label-scan was red, with 9 of the 410 labels differing.', 'contradicted'],
    ['label-scan failed, with 9 of 410 labels differing.', 'contradicted'],
    ['The relabel job printed 1,270 labels.', 'supported'],
    ['The relabel job printed 1,720 labels.', 'contradicted'],
    // the whole taken for the part
    ['locker-test ended with 6 lockers open.', 'contradicted'],
    // of something else, somewhere else, by somebody else: nobody can tell
    ['250 parcels were torn.', 'unsupported'],
    ['350 letters were torn in Tromso.', 'unsupported'],
    ['Mo counted 350 torn letters.', 'unsupported'],
    ['250 letters were torn at 10:40.', 'unsupported'],
    // so exact a number, told by the very person in other words; or by a machine, where that person told it too
    ['Mo swept 21,480 old stickers away.', 'supported'],
    ['Mo swept 12,480 old stickers away.', 'unsupported'],
    ['Ida swept 21,480 old stickers away.', 'unsupported'],
    ['Ida did the multiplication, 1,680 bins at full load.', 'supported'],
    ['Mo did the multiplication, 1,680 bins at full load.', 'unsupported'],
    // by then, as the message itself says; a running count before is no other value of then
    ['Ida counted 1,140 cracked jars by noon.', 'supported'],
    ['Ida counted 2,140 cracked jars by noon.', 'contradicted'],
    ['At the worst moment 35 letters were torn.', 'unsupported'],
    // a running count refutes nothing, and an agent under scrutiny tells nothing
    ['90 bags were repaired.', 'unsupported'],
    ['Bot repaired 60 bags.', 'unsupported'],
  ])('%s', async (sentence, verdict) => {
    expect(await verdictOf(sentence)).toBe(verdict);
  });
});
