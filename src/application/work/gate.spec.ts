import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate } from './gate.js';

describe('a gate', () => {
  it('never lets anything run beside what must be alone, and loses nothing, whatever fails', async () => {
    const piece = fc.record({
      alone: fc.boolean(),
      turns: fc.integer({ min: 0, max: 5 }),
      fails: fc.boolean(),
      after: fc.integer({ min: 0, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const gate = createGate();
        let [together, alone, done] = [0, 0, 0];
        const turn = async (turns: number) => {
          for (let n = 0; n < turns; n++) await Promise.resolve();
        };
        const all = pieces.map(async (one) => {
          await turn(one.after);
          const work = async () => {
            if (one.alone) alone++;
            else together++;
            expect(alone === 0 || (alone === 1 && together === 0)).toBe(true);
            await turn(one.turns);
            if (one.alone) alone--;
            else together--;
            done++;
            if (one.fails) throw new Error('on purpose');
          };
          await (one.alone ? gate.alone(work) : gate.together(work)).catch((error: Error) => {
            if (error.message !== 'on purpose') throw error;
          });
        });
        await Promise.all(all);
        expect(done).toBe(pieces.length);
      }),
      { numRuns: 300 },
    );
  });
});
