import { describe, expect, it } from 'vitest';
import { authorshipWords, blockSentence } from './authorship-words.js';

const by = (authors: string[], agentActedInIncident: boolean, independentHumanAuthor: boolean) => ({
  authorship: { authors, agentActedInIncident, independentHumanAuthor, signOffBlockedBy: [] },
});

describe('authorship in words', () => {
  it('warns when an agent that acted is alone', () => {
    const words = authorshipWords(by(['gemini'], true, false), () => 'Gemini');
    expect([words.headline, words.warns]).toEqual(['Written by Gemini, who acted in this incident', true]);
  });
  it('does not warn when an independent human wrote with the agent', () => {
    expect(authorshipWords(by(['gemini', 'alice'], true, true))).toMatchObject({
      headline: 'Written by gemini, alice',
      warns: false,
    });
  });
  it('warns when nobody is named', () => expect(authorshipWords(by([], false, false)).warns).toBe(true));
  it('does not accuse authors who did not act', () => {
    expect(authorshipWords(by(['alice'], false, true)).sentence).toBe(
      'No author is an agent that acted in this incident.',
    );
  });
});

describe('what blocks sign-off', () => {
  it('is one sentence', () =>
    expect(blockSentence('no_human_author')).toMatch(/^Only agents are named as authors; .*\.$/));
  it('is readable even for a code that is new', () => expect(blockSentence('some_new_code')).toBe('Some new code.'));
  it('is never taken from the prototype of objects', () => expect(blockSentence('constructor')).toBe('Constructor.'));
});
