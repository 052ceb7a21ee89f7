/** "Didn't" says what "did not" says, in both ways of writing its apostrophe. */
import { describe, expect, it } from 'vitest';
import { verdictOf } from './contrast.js';

const ROWS = [
  'Magnus Torvik did not approve #742.',
  'Petrel did not merge #742.',
  'Build 5e1b7c40 was not cancelled.',
  'Build 5e1b7c40 did not fail.',
  'Eilidh did not acknowledge the page.',
  '#742 was not reviewed by a human.',
  'The page was not acknowledged before 08:25.',
  'Runa Dahl had not joined by 08:20.',
  'Petrel could not roll back hold-sweeper.',
  'Runa Dahl said that #742 was not hers.',
  'Magnus Torvik did not approve pull request #742.',
  'Runa Dahl did not sign off on #745.',
] as const;

const shortened = (text: string, mark: string): string => text.replace(/\b(did|was|had|could) not\b/, `$1n${mark}t`);

describe('contractions', () => {
  it.each(ROWS)('%s', async (text) => {
    const verdict = await verdictOf(text);
    expect(await verdictOf(shortened(text, "'"))).toBe(verdict);
    expect(await verdictOf(shortened(text, '’'))).toBe(verdict);
  });

  it('knows no word by what every object has', async () => {
    expect(await verdictOf('The constructor, constructor of toString, __proto__ and valueOf were merged.')).not.toBe(
      'supported',
    );
  });

  it('never turns a denial round', async () => {
    expect(await verdictOf("Build a9f4d716 didn't fail.")).not.toBe('contradicted');
    expect(await verdictOf("#742 wasn't merged.")).toBe('contradicted');
    expect(await verdictOf("#742 couldn't be merged.")).not.toBe('supported');
    expect(await verdictOf("We can't say that #742 was merged.")).not.toBe('supported');
  });
});
