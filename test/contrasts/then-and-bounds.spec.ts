/** What a clause hangs on that it does not name: "by then", "before that"; and bounds, sizes and counts that are no bare denial or figure. */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, NO, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const TORONTO = 'All times are Toronto time.\n\n';
const MADRID = 'All times are Madrid time.\n\n';
const MOVED = 'Tilda Brandt moved the router back at 10:24.';
const ENDED = 'Emeka Obi ended the snooze at 10:52.';
const RAISED = 'By then Noor Haddad had already raised the number of instances.';

const SETS: Readonly<Record<string, readonly PlacedRow[]>> = {
  'by then, of what had happened and what had not': [
    ['render', `${TORONTO}${ENDED} ${RAISED}`, YES],
    ['render', `${TORONTO}${MOVED} ${RAISED}`, NEVER_YES],
    ['render', `${TORONTO}${ENDED} By that point Tilda Brandt had moved the router back.`, YES],
    ['render', `Everybody was tired. ${RAISED}`, OPEN],
    ['render', 'Tilda Brandt moved the router back. Before that, Emeka Obi had merged #406.', NO],
    ['render', 'Emeka Obi merged #406. Before that, Tilda Brandt had moved the router back.', YES],
    ['render', 'Tilda Brandt moved the router back. Before that build, nobody had looked.', NEVER_NO],
    [
      'quotes',
      'The site was rolled back by Anaïs Thériault at 12:35. By that moment the latency alert of `quotes-bff` was already firing.',
      NO,
    ],
  ],
  'an order that only one half of the sentence bears out': [
    ['meter', 'The service desk had a first utility on the phone before anybody was paged.', NEVER_YES],
    ['meter', 'The service desk had a first utility on the phone.', YES],
  ],
  'one approval, and no second one': [
    ['totes', '#288 was approved by Maren Holt. No second approval ever came in.', YES],
    ['totes', '#288 was approved by nobody but Maren Holt.', YES],
    ['totes', '#288 was approved by nobody but Maren Skov.', NO],
    ['totes', 'No approval was ever given to #288.', NO],
    ['totes', 'There was no further approval of #288.', NEVER_NO],
  ],
  'the lowest value, given with a bound': [
    ['meter', 'At the lowest point no more than 2,204 concentrators were connected.', YES],
    ['meter', 'At the lowest point no more than 1,204 concentrators were connected.', NO],
  ],
  'a size in bytes is no share and no other size': [
    ['render', '#402 took the renderer down from two gigabytes of memory to 512 megabytes.', YES],
    ['render', '#402 took the renderer down from 2 GiB of memory to 512 MiB.', YES],
    ['render', '#402 took the renderer up from 512 megabytes of memory to two gigabytes.', NEVER_YES],
    ['render', '#402 took the renderer down from two gigabytes of memory to 256 megabytes.', NEVER_YES],
    ['render', 'The renderer had 512 megabytes of memory.', NEVER_NO],
  ],
  'a name made of words that tell a direction': [
    ['ferry', '08:37 flag hold-sweep-enabled off, by Eilidh Moar', YES],
    ['ferry', '08:37 flag hold-sweep-enabled off, by Runa Dahl', NO],
    ['ferry', '08:37 flag hold-sweep-enabled on, by Eilidh Moar', NEVER_YES],
  ],
  'a right to do something is not done': [
    ['clinic', `${MADRID}At 09:16 the right to deploy was taken from the assistant.`, YES],
    ['clinic', `${MADRID}At 09:16 the permission to deploy was taken from the assistant.`, YES],
    ['clinic', `${MADRID}At 08:16 the right to deploy was taken from the assistant.`, NEVER_YES],
    ['clinic', `${MADRID}At 09:16 the right to deploy was given to the assistant.`, NEVER_YES],
  ],
  'a beginning and an end in one sentence': [
    ['clinic', `${MADRID}Failures set in at 08:55 and ceased at 09:48.`, YES],
    ['clinic', `${MADRID}Failures set in at 08:25 and ceased at 09:48.`, NO],
    ['clinic', `${MADRID}Errors appeared at 08:55 and died down at 09:18.`, NO],
  ],
};

for (const [title, rows] of Object.entries(SETS))
  describe(title, () => {
    it.each(rows)('%s: %s → %j', async (place, sentence, verdicts) => {
      expect(verdicts).toContain(await verdictOf(place, sentence));
    });
  });
