/** Contrast set: who noticed ahead of whom, who came when, who took the command and who was on call, and how alerts followed one another. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Outcome, Place, string])[] = [
  // who noticed first
  ['supported', 'postcodes', 'The depots noticed before the monitoring did.'],
  ['contradicted', 'postcodes', 'The monitoring noticed before the depots did.'],
  ['supported', 'postcodes', "Jeppe's message came about two minutes ahead of the alert."],
  ['contradicted', 'postcodes', "Jeppe's message came about ten minutes ahead of the alert."],
  ['supported', 'totes', "The alert was four minutes ahead of Greta's message from the belts."],
  ['contradicted', 'totes', "Greta's message from the belts was ahead of the alert."],
  ['unsupported', 'postcodes', 'The bakers noticed before the monitoring did.'],
  ['not_checkable', 'postcodes', 'The depots should not notice before the monitoring does.'],
  // who came when
  ['supported', 'iam', 'Joris joined at 09:16.'],
  ['contradicted', 'iam', 'Joris joined at 09:46.'],
  ['supported', 'postcodes', 'Amina joined the incident channel at 10:01 UTC.'],
  ['contradicted', 'postcodes', 'Amina joined the incident channel at 09:45 UTC.'],
  // another may join in the same minute
  ['unsupported', 'totes', 'Greta joined at 06:24.'],
  // who was in command
  ['supported', 'postcodes', 'The incident commander was Sofie throughout.'],
  ['contradicted', 'postcodes', 'Incident commander: Amina Yusuf'],
  ['contradicted', 'clinic', 'Incident commander: Tomislav Perić'],
  ['supported', 'totes', 'Commander: Maren Holt until 06:40, then Maren Skov'],
  ['supported', 'totes', 'The handover of command from Maren Holt to Maren Skov took place at 06:40.'],
  ['supported', 'iam', 'Wietske declared the incident at 9:12 and took command.'],
  ['supported', 'clinic', 'Itziar was on call that morning.'],
  ['unsupported', 'clinic', 'I slept through it.'],
  ['supported', 'iam', '09:12 Wietske IC'],
  ['contradicted', 'iam', '09:12 Femke IC'],
  // whom a key says the pager reached
  ['supported', 'quotes', 'Paged: Anaïs Thériault, 12:22'],
  ['contradicted', 'quotes', 'Paged: Emeka Obi, 12:22'],
  // a shift handed over is no command
  ['unsupported', 'clinic', 'Kwabena had taken over from Itziar at 06:03.'],
  // how often a pager rang
  ['supported', 'postcodes', 'PagerDuty had to ring Sofie twice before she acknowledged.'],
  ['contradicted', 'postcodes', 'PagerDuty had to ring Sofie four times before she acknowledged.'],
  ['supported', 'meter', 'Aino was paged at 04:41 and again at 04:46.'],
  ['contradicted', 'iam', 'The alert went off at 9:09 and paged Joris.'],
  ['supported', 'clinic', 'After five minutes the page escalated to Kwabena.'],
  ['contradicted', 'clinic', 'After fifteen minutes the page escalated to Kwabena.'],
  ['supported', 'clinic', 'The first page went unanswered for five minutes.'],
  // alerts one after another
  ['supported', 'clinic', 'The slot-broker alert opened before the one for visit-web latency.'],
  ['contradicted', 'clinic', 'The visit-web latency alert opened before the one for slot-broker.'],
  ['supported', 'postcodes', 'The alert on rejected labels fired at 09:51 UTC.'],
  ['supported', 'iam', 'The reminder-worker alert was the last to clear.'],
  ['contradicted', 'iam', 'The reminder-worker alert was the first to clear.'],
  // whoever is called in has it done to them, and may be told of in passing
  ['unsupported', 'quotes', 'Bongani, called in at 12:46, accepted two minutes later.'],
  ['contradicted', 'quotes', 'Sunniva, called in at 12:46, accepted two minutes later.'],
  ['supported', 'quotes', 'The customer desk raised it at 12:20, four minutes after the alert.'],
  ['supported', 'quotes', 'The alert did not close until 14:31.'],
  ['contradicted', 'quotes', 'NegativeMarginQuotes did not close until 15:31.'],
  ['unsupported', 'render', 'All three alerts were closed by 16:05 UTC.'],
  ['unsupported', 'render', 'Quince muted the 5xx alert at 15:16 UTC.'],
  ['supported', 'quotes', 'Anaïs gave the page priority P2 at 12:30.'],
  ['supported', 'iam', 'INC-86 moved to Monitoring at 09:48 and to Resolved at 10:00.'],
  ['unsupported', 'quotes', 'The quotes-bff latency alert at 12:36 closed on its own within six minutes.'],
  ['unsupported', 'quotes', 'The quotes-bff latency alert at 12:36 stayed open until the end of the incident.'],
  ['supported', 'render', 'The memory alert was the first to open, three minutes before the one for 5xx.'],
  ['contradicted', 'render', 'The memory alert was the first to open, twenty minutes before the one for 5xx.'],
  // whom a pager reached is who answers
  ['supported', 'meter', 'Zeynep was paged at 06:04 and acknowledged at 06:05.'],
  ['contradicted', 'meter', 'Zeynep was paged at 06:04 and acknowledged at 06:25.'],
  ['supported', 'quotes', "Marisol's warning from the customer desk came four and a half minutes after the alert."],
  ['contradicted', 'quotes', "Marisol's warning from the customer desk came ten minutes after the alert."],
  // mutes
  ['supported', 'clinic', 'The mute came after the page had been acknowledged.'],
  ['contradicted', 'clinic', 'The mute came before the page had been acknowledged.'],
  [
    'supported',
    'totes',
    'At 06:11 Sorrel put a silence on PickTaskLagHigh. Idris removed it a quarter of an hour later.',
  ],
  ['supported', 'clinic', 'Two days after Tomislav opened SEC-88, Cedar closed it.'],
];

describe('joined and noticed', () => {
  it.each(ROWS)('%s in %s: %s', async (wanted, place, sentence) => {
    const found = await verdictOf(place, sentence);
    expect(wanted === 'unsupported' && found === 'not_checkable' ? wanted : found).toBe(wanted);
  });
});
