/** Contrast set: lengths whose ends choose each other, belong to one thing, or are told by a noun: the check of that very merge, a storm that lasted, the run's own failure. */
import { describe, expect, it } from 'vitest';
import { type Outcome, type Place, verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Place, Outcome | 'doubted', string])[] = [
  // a deed by the record's own word, two of them on one thing
  ['meter', 'supported', 'The two applies on edge-network lay almost 26 minutes apart.'],
  ['meter', 'contradicted', 'The two applies on edge-network lay almost 46 minutes apart.'],
  ['meter', 'not_checkable', 'Maybe the two applies on edge-network lay 46 minutes apart.'],
  ['meter', 'doubted', 'The two applies on the boathouse lay almost 26 minutes apart.'],
  // a ticket that is done
  ['meter', 'supported', 'OPS-4413 was done a good hour after it had been filed.'],
  ['meter', 'contradicted', 'OPS-4413 was done a good three hours after it had been filed.'],
  ['meter', 'doubted', 'OPS-4413 was filed a good hour after it was done.'],
  // the clock of the row is where the deed counts from
  [
    'meter',
    'supported',
    '| When | What |\n| --- | --- |\n| 09:04 EEST | ReadingsBacklogAge; Zeynep Arslan acknowledged in 47 seconds |',
  ],
  [
    'meter',
    'doubted',
    '| When | What |\n| --- | --- |\n| 09:04 EEST | ReadingsBacklogAge; Zeynep Arslan acknowledged in 4 minutes |',
  ],
  // an incident is declared and resolved once
  ['totes', 'supported', 'The incident lasted 76 minutes from declaration to resolution.'],
  ['totes', 'contradicted', 'The incident lasted 46 minutes from declaration to resolution.'],
  ['totes', 'doubted', 'From resolution to declaration it was 76 minutes.'],
  // who "he" is, the review tells
  ['totes', 'supported', 'The review of #288 was dismissed by Sorrel 88 minutes after he had written it.'],
  ['totes', 'doubted', 'The review of #288 was dismissed by Sorrel 18 minutes after he had written it.'],
  // without a comma, the subject parts the clauses
  [
    'render',
    'supported',
    'When Quince retried the build Noor Visser cancelled it, 80 seconds after it had been created.',
  ],
  [
    'render',
    'doubted',
    'When Quince retried the build Noor Visser cancelled it, 20 seconds after it had been created.',
  ],
  ['render', 'doubted', 'When Quince retried the build Emeka Obi cancelled it, 80 seconds after it had been created.'],
  // a thing stands for the moment it is known by
  ['totes', 'supported', 'pick-router 5.3.0 went out four minutes after slot-planner 2.9.0.'],
  ['totes', 'doubted', 'pick-router 5.3.0 went out forty minutes after slot-planner 2.9.0.'],
  // "it" in the same sentence is the one thing named
  ['clinic', 'supported', '#515 was open for almost seven minutes before Kwabena Asante closed it.'],
  ['clinic', 'contradicted', '#515 was open for 17 minutes before Kwabena Asante closed it.'],
  ['clinic', 'supported', 'Build c0fb6c74 failed two minutes and 45 seconds after its start.'],
  ['clinic', 'contradicted', 'Build c0fb6c74 failed four minutes and 45 seconds after its start.'],
  ['clinic', 'supported', 'Itziar Mendizabal lifted the snooze less than six minutes after Cedar had set it.'],
  ['clinic', 'doubted', 'Itziar Mendizabal lifted the snooze less than two minutes after Cedar had set it.'],
  // an anchor that opens the sentence ends where the subject begins
  ['clinic', 'supported', 'Six minutes after the last traffic shift the slot-broker 5xx alert closed.'],
  ['clinic', 'doubted', 'Sixteen minutes after the last traffic shift the slot-broker 5xx alert closed.'],
  // "until it took traffic" goes on
  [
    'clinic',
    'supported',
    'From the issue of the new certificate until the new revision took traffic it was another 17 minutes.',
  ],
  [
    'clinic',
    'doubted',
    'From the issue of the new certificate until the new revision took traffic it was another 37 minutes.',
  ],
];

describe('ends that are read together', () => {
  it.each(ROWS)('%s: %s: %s', async (place, wanted, sentence) => {
    const verdict = await verdictOf(place, sentence);
    if (wanted === 'doubted') expect(verdict).not.toBe('supported');
    else expect(verdict).toBe(wanted);
  });
});
