/** Words that say the same meet, opposites turn, and near neighbours stay apart. */
import { describe, expect, it } from 'vitest';
import { conceptOf, GROUPS } from './concepts.js';
import { isFunctionWord } from './function-words.js';
import { stem } from './stem.js';
import { clausesOf } from './wording.js';

const of = (word: string) => conceptOf(stem(word));
const turned = (text: string) => {
  const [clause] = clausesOf(text);
  const flips = [...clause!.concepts.values()].filter(Boolean).length;
  return (clause!.negations + flips) % 2;
};
const words = (text: string) => [...(clausesOf(text)[0]?.concepts.keys() ?? [])].sort();

describe('like words', () => {
  it.each([
    ['muted', 'silenced'],
    ['deleted', 'removal'],
    ['cancellation', 'aborting'],
    ['climbed', 'growth'],
    ['apologised', 'apology'],
    ['analyse', 'analysis'],
    ['optimised', 'optimized'],
    ['behaviour', 'behavior'],
    ['outdated', 'stale'],
    ['ample', 'plenty'],
    ['questioned', 'inquiry'],
    ['lorry', 'trucks'],
    ['switched', 'switches'],
  ])('%s and %s are one', (one, other) => {
    expect(of(one)).toEqual(of(other));
  });

  it.each([
    ['ample', 'insufficient'],
    ['added', 'removed'],
    ['enabled', 'deactivated'],
    ['available', 'unreachable'],
    ['deliberately', 'inadvertently'],
    ['accepted', 'rejected'],
    ['improved', 'deteriorated'],
    ['temporary', 'permanent'],
    ['right', 'wrong'],
  ])('%s and %s are opposites', (one, other) => {
    expect(of(one).word).toBe(of(other).word);
    expect(of(one).flips).not.toBe(of(other).flips);
  });

  it.each([
    ['deleted', 'disabled'],
    ['cancelled', 'failed'],
    ['warned', 'alert'],
    ['merged', 'deployed'],
    ['acknowledged', 'resolved'],
    ['restarted', 'rollback'],
    ['approved', 'reviewed'],
    ['snoozed', 'deleted'],
    ['latency', 'errors'],
    ['down', 'slow'],
  ])('%s and %s are two things', (one, other) => {
    expect(of(one).word).not.toBe(of(other).word);
  });

  it('tells what is not working from what is red', () => {
    expect(of('red').word).toBe(of('down').word);
    expect(of('red').own).not.toBe(of('down').own);
  });
});

describe('phrases', () => {
  it.each([
    ['it had nothing to do with us', 'it was unrelated to us'],
    ['the pods ran short of memory', 'the pods ran out of memory'],
    ['the restart made no difference', 'the restart changed nothing'],
    ['they look the same', 'they are unchanged'],
    ['the pool is up to date', 'the pool is fresh'],
  ])('"%s" says "%s"', (one, other) => {
    expect(words(one)).toEqual(expect.arrayContaining(words(other)));
    expect(turned(one)).toBe(turned(other));
  });

  it.each([
    ['we called the rollout off', 'the rollout was cancelled'],
    ['errors went up', 'errors rose'],
    ['she looked into the logs', 'she examined the logs'],
    ['it was waved through', 'it was approved'],
  ])('"%s" says "%s"', (one, other) => {
    expect(words(one)).toEqual(words(other));
  });
});

describe('the table', () => {
  const all = GROUPS.flatMap((group) => group.flat());

  it('has no word twice, and none that is left out anyway as its group', () => {
    const stems = all.map((word) => `${stem(word)}`);
    const twice = all.filter((word, i) => stems.indexOf(stem(word)) !== i && all[stems.indexOf(stem(word))] !== word);
    const clash = twice.filter((word) => of(word).word !== of(all[stems.indexOf(stem(word))]!).word);
    expect(clash).toEqual([]);
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
  });

  it('has only groups of at least two words, each written as one', () => {
    expect(GROUPS.filter((group) => group.flat().length < 2)).toEqual([]);
    expect(all.filter((word) => !/^[a-z0-9]+$/.test(word))).toEqual([]);
  });

  it('stands for each group by a word that counts or has one that does', () => {
    expect(GROUPS.filter((group) => group[0]!.every((word) => isFunctionWord(stem(word))))).toEqual([]);
  });
});
