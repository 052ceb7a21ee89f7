/** Set phrases meet the word that says the same, and stay apart from the one that nearly does. */
import { describe, expect, it } from 'vitest';
import { rephrased } from './rephrased.js';
import { clausesOf } from './wording.js';

const words = (text: string) => [...(clausesOf(text)[0]?.concepts.keys() ?? [])].sort();
const turned = (text: string) => {
  const [clause] = clausesOf(text);
  return (clause!.negations + [...clause!.concepts.values()].filter(Boolean).length) % 2;
};

describe('set phrases', () => {
  it.each([
    ['Ana gave the go-ahead', 'Ana approved'],
    ['we kept tabs on the queue', 'we monitored the queue'],
    ['the bad certificate gave rise to the errors', 'the bad certificate caused the errors'],
    ['the bad certificate led to the errors', 'the bad certificate caused the errors'],
    ['the fallback made matters worse', 'the fallback worsened'],
    ['the gateway is out of service', 'the gateway is unavailable'],
    ['pods were replaced one by one', 'pods were replaced individually'],
    ['Bo came across the typo', 'Bo found the typo'],
    ['Bo tracked the typo down', 'Bo found the typo'],
    ['latency settled down', 'latency stabilised'],
    ['errors crept up', 'errors increased'],
    ['traffic tailed away', 'traffic decreased'],
    ['it was double-checked', 'it was verified'],
    ['it happened out of hours', 'it happened outside office hours'],
  ])('"%s" says "%s"', (one, other) => {
    expect(words(one)).toEqual(words(other));
    expect(turned(one)).toBe(turned(other));
  });

  it.each([
    ['Ana gave the go-ahead', 'Ana reviewed'],
    ['Bo looked through the logs', 'Bo found the logs'],
    ['the gateway is on standby', 'the gateway is working'],
    ['the rollout is on hold', 'the rollout was cancelled'],
    ['errors crept up', 'errors tailed off'],
    ['Ana took over', 'Ana escalated'],
    ['he turned the request down', 'he approved the request'],
    ['it was double-checked', 'it was approved'],
    ['it failed on and off', 'it failed around the clock'],
  ])('"%s" does not say "%s"', (one, other) => {
    expect([words(one), turned(one)]).not.toEqual([words(other), turned(other)]);
  });

  it('takes the longer phrase, in any case, with either apostrophe, and whole words only', () => {
    expect(rephrased('It had Nothing To Do With us')).toBe('It had not related us');
    expect(rephrased('It didn’t help')).toBe('It no change');
    expect(rephrased('all goodness')).toBe('all goodness');
    expect(rephrased('İn vain, ALL GOOD')).toBe('İn vain, ok');
  });

  it('reads much text in little time', () => {
    const text = 'one one after the other kind of thing on and '.repeat(20_000);
    const from = process.cpuUsage().user;
    rephrased(text);
    expect((process.cpuUsage().user - from) / 1000).toBeLessThan(2000);
  });

  it('turns a clause round by its own denial, and not by that of what hangs on it', () => {
    expect(turned("please don't close it without asking me")).toBe(turned("please don't close it"));
    expect(turned("please don't close it without asking me")).not.toBe(turned('please close it'));
  });
});
