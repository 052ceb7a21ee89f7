/** An alert described by what it watches instead of by its name. */
import { describe, expect, it } from 'vitest';
import { allows, type Expected } from './contrast.js';
import { verdictOf } from './verdicts.js';

const ROWS: readonly (readonly [Expected, string])[] = [
  ['supported', 'On 9 October our alert for quotes below carrier cost was firing from 12:16 to 14:31 UTC.'],
  ['supported', 'From 12:16 to 14:31 UTC our alert for quotes below carrier cost was firing for the rates engine.'],
  ['supported', 'The alert about high latency was firing at 12:38 UTC.'],
  ['contradicted', 'From 12:16 to 14:55 UTC our alert for quotes below carrier cost was firing for the rates engine.'],
  ['contradicted', 'The alert on quotes below carrier cost was not open at 13:00 UTC.'],
  ['contradicted', 'The alert on quotes below carrier cost was open at 14:50 UTC.'],
  ['unproven', 'The alert for quotes below carrier cost was firing for quotes-bff from 12:16 to 14:31 UTC.'],
  ['doubted', 'The alert for quotes above carrier cost was firing from 12:16 to 14:31 UTC.'],
  ['doubted', 'The alert for quotes below list price was firing from 12:16 to 14:31 UTC.'],
  ['quiet', 'The alert for quotes below carrier cost may have been firing at 14:50 UTC.'],
];

describe('alerts told by what they watch', () => {
  it.each(ROWS)('%s: %s', async (expected, sentence) => {
    expect(allows(expected)).toContain(await verdictOf('quotes', sentence));
  });
});
