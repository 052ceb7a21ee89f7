/** Words about reverts are found where they stand, and only there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { revertedTitle, revertMentions, trailersOf } from './commit-message.js';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);

describe('trailersOf', () => {
  it('reads the last paragraph, continuation lines included', () => {
    expect(
      trailersOf('Tidy\n\nWhy.\n\nCo-authored-by: Ann <a@x.example>\nCo-authored-by: Bo\n <b@x.example>\n'),
    ).toEqual({
      'Co-authored-by': ['Ann <a@x.example>', 'Bo <b@x.example>'],
    });
  });

  it('takes no prose and no subject for trailers', () => {
    expect(trailersOf('fix: a thing')).toEqual({});
    expect(trailersOf('Tidy\n\nNote: this is prose\nthat goes on')).toEqual({});
  });
});

describe('revertMentions', () => {
  it('takes the number inside the quotes of a title, not the number of the revert itself', () => {
    expect(revertMentions('Revert "Add cache (#41)" (#44)', '')).toEqual([{ proof: 'title', number: 41 }]);
    expect(revertMentions('Revert "Revert "Add cache (#41)" (#44)" (#46)', '')).toEqual([
      { proof: 'title', number: 44 },
    ]);
    expect(revertedTitle('Revert "Add cache"')).toBe('Add cache');
  });

  it('takes several numbers behind the quotes for what is reverted', () => {
    const numbers = (title: string) => revertMentions(title, '').map(({ number }) => number);
    expect(numbers('Revert "Faster parsing" (#41, #43)')).toEqual([41, 43]);
    expect(numbers('Revert "Faster parsing" (#41, #42 and #43)')).toEqual([41, 42, 43]);
    expect(numbers('Revert "Faster parsing" (#44)')).toEqual([]);
    expect(numbers('Faster parsing "again" (#41, #43)')).toEqual([]);
  });

  it('reads every reference that directly follows the verb and no later one', () => {
    expect(revertMentions('x', 'Reverts fernway/till#41 and the bump from #42.')).toEqual([
      { proof: 'text', number: 41, repository: 'fernway/till' },
    ]);
    expect(revertMentions('x', `Undoes #1, #2 and #3 in one go.`).map((mention) => mention.number)).toEqual([1, 2, 3]);
    expect(revertMentions('x', `This reverts commit ${A} and ${B}.`).map((mention) => mention.sha)).toEqual([A, B]);
  });

  it('does not take a plan, a denial or a rollback in prose for a revert', () => {
    expect(
      revertMentions('Revert plan', 'If this fails, revert #41. This does not revert #42. Rolls back #43'),
    ).toEqual([]);
  });

  it('reads a trailer as a trailer', () => {
    expect(revertMentions('Tidy', `Why.\n\nReverts: ${A}`)).toEqual([{ proof: 'trailer', sha: A }]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (title, body) => void revertMentions(title, body)));
  });
});
