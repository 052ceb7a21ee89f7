import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { denyingClauses, explains, saysUnchanged, turnsRound } from './cause-denials.js';

const said = (text: string): TimelineEvent => ({ text }) as unknown as TimelineEvent;

describe('denials of a cause or cure', () => {
  it.each<[string, number]>([
    ['the canary is not it', 1],
    ['errors are the same, so the canary is not it', 1],
    ['7.4.1 had nothing to do with it', 1],
    ['that was unrelated', 1],
    ["the cache isn't the problem", 1],
    ['is the cache not the problem?', 0],
    ['maybe the cache is not the problem', 0],
    ['it is not it that matters', 0],
    ['the cache is the problem', 0],
  ])('cause: %s', (text, many) => expect(denyingClauses(said(text), 'cause')).toHaveLength(many));

  it.each<[string, number]>([
    ['that did not fix it', 1],
    ['the restart did not resolve it', 1],
    ['the restart helped', 0],
    ['if that did not fix it we go back', 0],
  ])('cure: %s', (text, many) => expect(denyingClauses(said(text), 'restoration')).toHaveLength(many));

  it.each<[string, boolean]>([
    ['router is back, errors are the same', true],
    ['nothing got better', true],
    ['the restart did not help', true],
    ['no change yet', false],
    ['back to normal', false],
  ])('unchanged: %s', (text, is) => expect(saysUnchanged(said(text))).toBe(is));

  it.each<[string, boolean]>([
    ['no. it was the chain', true],
    ['it did not, 154 never ran', true],
    ['no, the flag did', true],
    ['no errors since 10:31', false],
    ['no customer has complained again', false],
    ['it is not clear what helped', false],
    ['no idea', false],
    ['no?', false],
    ['now it works', false],
  ])('turns round: %s', (text, is) => expect(turnsRound(said(text))).toBe(is));

  it('knows who explains', () => {
    expect(explains(said('Root cause: the cache'), 'cause')).toBe(true);
    expect(explains(said('The rollback resolved it'), 'restoration')).toBe(true);
    expect(explains(said('was it the cache that caused it?'), 'cause')).toBe(false);
  });
});
