/** Contrast sets: one fact said truly, turned, swapped, shifted, hedged and put into another's mouth, each with its verdict. */
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/domain/verdict.js';
import { SAMPLE } from '../invariants/incidents.js';
import { sharedVerifier } from '../invariants/verify.js';

/** `quiet`: anything but contradicted; `unproven`: anything but supported or contradicted; `doubted`: anything but supported. */
export type Expected = Verdict | 'quiet' | 'unproven' | 'doubted';

export interface ContrastSet {
  readonly mode: string;
  readonly rows: readonly (readonly [Expected, string])[];
  /** What is known to come out otherwise, and why. */
  readonly todo?: readonly (readonly [Expected, string, string])[];
}

const FRAME = '# Review\n\nAll times are UTC, 18 June 2026.\n\n';
const WORST_FIRST: readonly Verdict[] = ['contradicted', 'unsupported', 'supported'];

/** The worst verdict of all that the text claims of the sample incident. */
export async function verdictOf(text: string): Promise<Verdict> {
  const verify = await sharedVerifier(SAMPLE.bundle);
  const { units } = await verify(FRAME + text);
  const own = units.filter(({ start }) => start >= FRAME.length).map(({ verdict }) => verdict);
  return WORST_FIRST.find((verdict) => own.includes(verdict)) ?? 'not_checkable';
}

export const allows = (expected: Expected): readonly Verdict[] => {
  if (expected === 'quiet') return ['supported', 'unsupported', 'not_checkable'];
  if (expected === 'unproven') return ['unsupported', 'not_checkable'];
  return expected === 'doubted' ? ['contradicted', 'unsupported', 'not_checkable'] : [expected];
};

export const describeSets = (title: string, sets: readonly ContrastSet[]): void => {
  describe(title, () => {
    for (const { mode, rows, todo } of sets)
      describe(mode, () => {
        it.each(rows.map(([expected, text]) => ({ expected, text })))(
          '$expected: $text',
          async ({ expected, text }) => {
            expect(allows(expected)).toContain(await verdictOf(text));
          },
        );
        for (const [expected, text, reason] of todo ?? []) it.todo(`${expected}: ${text} (${reason})`);
      });
  });
};
