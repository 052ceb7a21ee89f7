/** Who and what is meant where nothing is named: "one of our engineers", "the alarm on failed requests", "the security ticket", "that was done by", "the correction that stayed". */
import { describe, expect, it } from 'vitest';
import { NEVER_NO, NEVER_YES, OPEN, type PlacedRow, verdictOf, YES } from './verdicts.js';

const MADRID = 'All clock times below are Madrid local time.\n\n';
const MUTED = 'The assistant muted the alarm on failed requests at 09:21.';

const SETS: Readonly<Record<string, readonly PlacedRow[]>> = {
  'people and agents without a name': [
    ['clinic', `${MADRID}An automated assistant opened #515 at 09:17.`, YES],
    ['clinic', `${MADRID}One of our engineers closed #515 at 09:24.`, YES],
    ['clinic', `${MADRID}An automated assistant closed #515 at 09:24.`, NEVER_YES],
    ['clinic', `${MADRID}One of our engineers may have opened #515 at 09:17.`, NEVER_YES],
    ['clinic', 'The engineer on duty lifted the mute of the alert.', YES],
    ['clinic', 'The engineer on duty did not lift the mute of the alert.', NEVER_YES],
    ['totes', 'Our AI assistant merged #288.', YES],
    ['totes', 'A colleague merged #288.', NEVER_YES],
  ],
  'an alert told by the trouble that it watches': [
    ['clinic', `${MADRID}${MUTED}`, YES],
    ['clinic', `${MADRID}The assistant muted the alarm on slow answers at 09:21.`, NEVER_YES],
    ['clinic', `${MADRID}The assistant muted the alarm on failed requests at 10:21.`, NEVER_YES],
    ['clinic', `${MADRID}Monitoring raised the alarm about rejected requests at 08:58.`, YES],
    ['clinic', `${MADRID}Monitoring raised the alarm about rejected requests at 09:28.`, NEVER_YES],
    ['ferry', 'The alert on 404 answers opened at 08:34.', NEVER_YES],
    ['ferry', 'No alert about latency fired before 08:40.', OPEN],
  ],
  'a ticket told by its type or its project': [
    ['clinic', 'The security ticket was closed by the assistant.', YES],
    ['clinic', 'The security ticket was closed by the security engineer.', NEVER_YES],
    ['clinic', `${MADRID}The support request was opened at 09:02.`, YES],
  ],
  'a pull request told by what it was to do': [
    [
      'clinic',
      `${MADRID}A pull request that would have switched off certificate verification was closed unmerged at 09:24.`,
      YES,
    ],
    [
      'clinic',
      `${MADRID}A pull request that would have switched off certificate verification was merged at 09:24.`,
      NEVER_YES,
    ],
    [
      'clinic',
      `${MADRID}A pull request that would have switched off the printer was closed unmerged at 09:24.`,
      NEVER_NO,
    ],
  ],
  'a deed taken up again, with somebody who did it': [
    ['clinic', `${MADRID}#515 was closed at 09:24. That was done by Kwabena Asante.`, YES],
    ['clinic', `${MADRID}#515 was closed at 09:24. This step was taken by Tomislav Perić.`, NEVER_YES],
    ['clinic', 'Everybody was tired. That was done by Kwabena Asante.', NEVER_YES],
  ],
  '"it" is not the thing before the one that is meant': [
    [
      'render',
      '#405 failed its lint. The rendering lead wrote the correction that stayed, and the incident commander approved it.',
      NEVER_NO,
    ],
    ['render', '#405 failed its lint. The correction that stayed was written by the bot.', NEVER_YES],
  ],
  'put into service, and taken out of it': [
    ['clinic', `${MADRID}At 09:47 the on-call engineer put the previous image back into service by hand.`, YES],
    ['clinic', `${MADRID}At 09:17 the on-call engineer put the previous image back into service by hand.`, NEVER_YES],
    ['clinic', `${MADRID}At 09:10 the assistant took the trial revision out of service again.`, YES],
    ['clinic', `${MADRID}A deployment by the assistant at 09:19 was turned down by the platform.`, YES],
    ['clinic', `${MADRID}A deployment by the assistant at 08:49 was turned down by the platform.`, NEVER_YES],
  ],
};

for (const [title, rows] of Object.entries(SETS))
  describe(title, () => {
    it.each(rows)('%s: %s → %j', async (place, sentence, verdicts) => {
      expect(verdicts).toContain(await verdictOf(place, sentence));
    });
  });
