/** Lines of a log and rows: who did it stands in brackets, behind a dash, before a colon, in a column or in a sentence of its own. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { type Place, verdictOf } from './verdicts.js';

type Row = readonly [Expected, string];
const HEAD = '| What | Who | When |\n|---|---|---|\n';
const FACTS = '| Item | Value |\n|---|---|\n';

const SETS: readonly { readonly mode: string; readonly rows: readonly Row[] }[] = [
  {
    mode: 'in brackets or behind a dash',
    rows: [
      ['supported', '- 05:48 #288 merged (Sorrel).'],
      ['contradicted', '- 05:48 #288 merged (Maren Skov).'],
      ['supported', '- 07:27 Resolved – Maren Skov.'],
      ['contradicted', '- 07:27 Resolved – Idris.'],
      ['supported', '- 06:38 pick-router 5.2.4 again (Maren Skov).'],
      ['contradicted', '- 06:38 pick-router 5.2.4 again (Idris).'],
      ['quiet', '- 05:48 #288 probably merged (Maren Skov).'],
      ['doubted', '- 06:03 Page (Idris).'],
    ],
  },
  {
    mode: 'before a colon, what was done and not what was said',
    rows: [
      ['supported', '- 06:16 Wen: slot-planner back one version. No effect.'],
      ['contradicted', '- 06:16 Maren Skov: slot-planner back one version. No effect.'],
      ['quiet', '- 06:20 Idris: slot-planner was rolled back'],
      ['quiet', '- 06:20 Idris: has anyone rolled slot-planner back?'],
    ],
  },
  {
    mode: 'in a sentence of its own',
    rows: [
      ['supported', '- 06:11 Lag alert silenced. Sorrel again.'],
      ['doubted', '- 06:11 Lag alert silenced. Idris again.'],
      ['not_checkable', 'Idris'],
    ],
  },
  {
    mode: 'in a column',
    rows: [
      ['supported', `${HEAD}| Merge of pick-router#288 | Sorrel | 05:48 |`],
      ['contradicted', `${HEAD}| Merge of pick-router#288 | Maren Skov | 05:48 |`],
      ['supported', `${HEAD}| Rollback of slot-planner | Wen Zhao | 06:16 |`],
      ['contradicted', `${HEAD}| Rollback of slot-planner | Idris | 06:16 |`],
      ['doubted', `${HEAD}| Page | Idris | 06:03 |`],
    ],
  },
  {
    mode: 'a table of names and values is a list of keys',
    rows: [
      ['supported', `${FACTS}| Vans late | 23 |`],
      ['doubted', `${FACTS}| Vans late | 32 |`],
      ['supported', `${FACTS}| Length of the lag alert | 81 minutes |`],
      ['contradicted', `${FACTS}| Length of the lag alert | 45 minutes |`],
      ['supported', `${FACTS}| Merge of pick-router#288 | Sorrel, 05:48 |`],
      ['contradicted', `${FACTS}| Merge of pick-router#288 | Wen Zhao, 05:48 |`],
      ['not_checkable', `${FACTS}| Comment | n/a |`],
    ],
  },
];

const ELSEWHERE: readonly (readonly [Place, Expected, string])[] = [
  // a doer behind a comma or a colon; whom a page goes to is none
  ['meter', 'supported', '- 05:31 cause found, Jukka'],
  ['meter', 'doubted', '- 05:31 cause found, Otso'],
  ['meter', 'quiet', '- 04:41 handshake alert, page to Aino'],
  // command without a verb
  ['meter', 'supported', '- 05:05 Teuvo in command'],
  ['meter', 'contradicted', '- 05:05 Jukka in command'],
  // a step that somebody took
  ['meter', 'supported', '- 06:21 Zeynep: ingest 6 to 24'],
  ['meter', 'doubted', '- 06:21 Zeynep: ingest 6 to 42'],
  // a version alone
  ['meter', 'supported', '- 09:22 7.4.2'],
  ['meter', 'doubted', '- 07:22 7.4.2'],
  // keys that are a participle, or ask who
  ['quotes', 'supported', '- Acknowledged: Anaïs Thériault, 12:24'],
  ['quotes', 'contradicted', '- Acknowledged: Sunniva Hagen, 12:24'],
  ['clinic', 'supported', `${FACTS}| Who closed #515 | Kwabena Asante |`],
  ['clinic', 'contradicted', `${FACTS}| Who closed #515 | Leilani Kahale |`],
  // when it was resolved is no fix
  ['quotes', 'supported', '- Resolution: 14:38, Anaïs'],
  ['quotes', 'quiet', '- 14:01 v8.4.2 everywhere'],
  // who approved it need not have merged it
  ['quotes', 'supported', '- 13:05 #1204 merged (approved by Emeka)'],
  ['quotes', 'quiet', '- 13:05 #1204 merged, approved by Emeka'],
  // errors that are gone, and a certificate that is
  ['clinic', 'quiet', '- 06:55 certificate gone, 5xx starts'],
  // when it took effect, in a sentence of its own
  ['totes', 'supported', '- 06:38 Moved pick-router back. Effective 06:38:47.'],
  ['totes', 'doubted', '- 06:38 Moved pick-router back. Effective 06:58:47.'],
  // where a share of the traffic went says nothing of failures
  ['clinic', 'quiet', `${FACTS}| Canary share | 10 % |`],
];

describe('shortest lines', () => {
  it.each(ELSEWHERE)('%s, %s: %s', async (place, expected, text) => {
    expect(allows(expected)).toContain(await verdictOf(place, text));
  });
});

describe('how it stood at the end', () => {
  it.each([
    ['supported', '## State at end\n\n- hold-sweeper: 100 % on hold-sweeper-00059-tam'],
    ['doubted', '## State at end\n\n- checkin-api: 100 % on checkin-api-00133-wub'],
    ['doubted', '## State at end\n\n- hold-sweeper: 100 % on hold-sweeper-00057-lor'],
  ] as const)('%s: %s', async (expected, text) => {
    expect(allows(expected)).toContain(await verdictOf('ferry', text));
  });
});

describe.each(SETS)('$mode', ({ rows }) => {
  it.each(rows)('%s: %s', async (expected, text) => {
    expect(allows(expected)).toContain(await verdictOf('totes', text));
  });
});

describe('without what the bundle says it is complete for', () => {
  it.each([
    ['supported', '- 05:48 #288 merged (Sorrel).'],
    ['supported', '- 06:16 Wen: slot-planner back one version.'],
    ['supported', `${FACTS}| Vans late | 23 |`],
  ] as const)('%s: %s', async (expected, text) => {
    expect(allows(expected)).toContain(await verdictOf('totes', text, false));
  });
});
