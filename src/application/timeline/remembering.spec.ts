import { describe, expect, it } from 'vitest';
import type { Question } from '../../domain/question.js';
import { gatesEvidence } from '../verify/lock-gates.fixture.js';
import { remembering } from './remembering.js';

const MERGED: Question = { kinds: ['change.merged'] };
const CHANGES: Question = { kinds: ['change.merged', 'change.opened'] };

/** A reader that makes its records anew for every batch, as a store does; and what it was asked. */
function storeLike() {
  const reader = gatesEvidence([]);
  const asked: Question[] = [];
  return {
    asked,
    async answer(questions: readonly Question[]) {
      asked.push(...questions);
      const timeline = await reader.answer(questions);
      return { ask: (question: Question) => structuredClone(timeline.ask(question)) };
    },
  };
}

describe('evidence asked in several batches', () => {
  it('asks for nothing twice', async () => {
    const store = storeLike();
    const evidence = remembering(store);
    await evidence.answer([MERGED]);
    await evidence.answer([MERGED, CHANGES]);
    await evidence.answer([CHANGES]);
    expect(store.asked).toEqual([MERGED, CHANGES]);
  });
  it('gives the same record and the same list again', async () => {
    const evidence = remembering(storeLike());
    await evidence.answer([MERGED]);
    const [merged] = evidence.timeline.ask(MERGED);
    await evidence.answer([CHANGES]);
    expect(merged).toBeDefined();
    expect(evidence.timeline.ask(CHANGES).find(({ kind }) => kind === 'change.merged')).toBe(merged);
    expect(evidence.timeline.ask(CHANGES)).toBe(evidence.timeline.ask(CHANGES));
  });
  it('refuses what nobody declared', async () => {
    const evidence = remembering(storeLike());
    await evidence.answer([MERGED]);
    expect(() => evidence.timeline.ask(CHANGES)).toThrow('not declared');
  });
});
