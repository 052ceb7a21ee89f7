/** How long a deployment took and which version ran then, what a release holds by when it was out, what a review came to, and how grave an incident was called. */
import { describe, expect, it } from 'vitest';
import { verdictOf } from './verdicts.js';

const day = (sentence: string): string => `All times are UTC, 9 October 2026.\n\n${sentence}`;

describe('deliveries of the quotes', () => {
  it.each([
    ['supported', 'The deploy of v8.4.2 took a little over seven minutes.'],
    ['supported', 'The engine was still on v8.4.0 at 13:30.'],
    ['contradicted', 'The engine was already on v8.4.1 at 13:30.'],
    ['contradicted', 'v8.4.1 contained the revert of #1201.'],
    ['contradicted', 'It was v8.4.1 that fixed it.'],
    ['contradicted', '#1204 was turned down by Emeka.'],
    ['supported', 'Emeka Obi approved #1204.'],
    ['contradicted', 'INC-2204 was declared as a sev1 at 12:28.'],
    ['supported', 'INC-2204 was declared as a sev2 at 12:28.'],
    ['supported', 'Pipit overrode a failing required check to merge #1201.'],
    ['supported', 'Anaïs bumped the page to P2 at 12:30.'],
  ] as const)('%s: %s', async (expected, sentence) => {
    expect(await verdictOf('quotes', day(sentence))).toBe(expected);
  });

  it.each([
    'The deploy of v8.4.2 may have taken nine minutes.',
    'INC-2204 was declared at 12:28.',
    'Sunniva thought that the engine was on v8.4.1 at 13:30.',
    'INC-2204 may have been declared as a sev1.',
  ])('quiet: %s', async (sentence) => {
    expect(await verdictOf('quotes', day(sentence))).not.toBe('contradicted');
  });

  it('refutes no review where the reviews may have gaps', async () => {
    expect(await verdictOf('quotes', day('#1204 was turned down by Emeka.'), false)).toBe('unsupported');
  });
});

describe('whose request it was', () => {
  it('takes a change request for no change of its author', async () => {
    const sentence = "Idris's change request was dismissed by Sorrel on 2 Nov.";
    expect(await verdictOf('totes', sentence)).not.toBe('contradicted');
  });
});
