/** Reports made to slow the verifier down or to deceive it: answered in time, and given no support. */
import { beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE } from './incidents.js';
import { sharedVerifier } from './verify.js';

const PATIENCE_MS = 120_000;
const PLAIN_SENTENCES = 1_000;
const plain = `# Review\n\n${'Pull request #742 was merged at 08:12. We liked the weather that day. '.repeat(PLAIN_SENTENCES / 2)}\n`;

async function timed(text: string) {
  const verify = await sharedVerifier(SAMPLE.bundle);
  const started = performance.now();
  const document = await verify(text);
  return { document, ms: performance.now() - started };
}

beforeAll(() => timed(plain), PATIENCE_MS);

const MUCH = 200_000;
const muchOf = (piece: string, characters = MUCH): string => piece.repeat(Math.ceil(characters / piece.length));
const rows = (count: number): string =>
  `# Log\n\n| Time | Event |\n|---|---|\n${Array.from({ length: count }, (_, row) => `| 03:${String(row % 60).padStart(2, '0')} | Lighthouse keeper ${row} polished lamp ${row} |`).join('\n')}\n`;

/** What it is, its text, and how many times as long as the plain report it may take. */
const HOSTILE: readonly (readonly [string, string, number])[] = [
  ['a megabyte of nested quotes', `${muchOf('> ', 1_000_000)}lamp\n`, 10],
  ['nested quotes on many lines', muchOf(`${'> '.repeat(200)}lamp\n`), 10],
  ['opening brackets', muchOf('['), 10],
  ['asterisks and underscores', muchOf('*_'), 10],
  ['back-ticks', muchOf('` `` '), 10],
  ['one long word', 'a'.repeat(MUCH), 10],
  ['blanks in a sentence', `Lamp ${' '.repeat(MUCH)} polished.`, 10],
  ['digits', '1'.repeat(MUCH), 10],
  ['colons and digits', muchOf('12:'), 10],
  ['dashes and dots', muchOf('-.'), 10],
  ['a list nested deep', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- lamp`).join('\n'), 10],
];

describe('a hostile report', () => {
  it.each(HOSTILE)(
    '%s takes no more than its share of time and is given no support',
    { timeout: PATIENCE_MS },
    async (_, text, most) => {
      const { document, ms } = await timed(text);
      expect(document.summary.supported).toBe(0);
      expect(document.summary.contradicted).toBe(0);
      expect(document.passages.at(-1)?.end).toBe(text.length);
      // Timed side by side, since other work on the machine comes and goes.
      expect(ms / (await timed(plain)).ms).toBeLessThan(most);
    },
  );

  it('with a table of ten thousand rows takes time that grows with its length', { timeout: PATIENCE_MS }, async () => {
    await timed(rows(1_000));
    const short = await timed(rows(1_000));
    const long = await timed(rows(10_000));
    expect(long.document.summary).toMatchObject({ supported: 0, contradicted: 0 });
    expect(long.ms / short.ms).toBeLessThan(40);
  });
});

const verdictOf = async (sentence: string): Promise<string | undefined> => {
  const verify = await sharedVerifier(SAMPLE.bundle);
  return (await verify(sentence)).units[0]?.verdict;
};

describe('letters that cannot be seen or only look the same', () => {
  it.each([
    ['a zero-width space', 'Build c238\u200b0e9d succeeded.', 'supported'],
    ['full-width digits', 'Pull request #\uff17\uff14\uff12 was merged at 08:12.', 'supported'],
    ['a zero-width joiner', 'Pull request #7\u200d42 was merged at 09:55.', 'contradicted'],
    ['a soft hyphen', 'Runa Dahl ap\u00adproved #742.', 'contradicted'],
    ['a word joiner', 'Build 5e1b7c40 was \u2060not cancelled.', 'contradicted'],
  ])('give what the eye reads the verdict of the plain spelling: %s', async (_, sentence, verdict) => {
    const plainly = sentence.normalize('NFKC').replace(/\u200b|\u200d|\u00ad|\u2060/g, '');
    expect(await verdictOf(plainly)).toBe(verdict);
    expect(await verdictOf(sentence)).toBe(verdict);
  });

  it.each([
    ['a word of the other direction', 'Build \u202ed9e0832c\u202c succeeded.'],
    ['a Cyrillic letter', 'Build \u04412380e9d succeeded.'],
    ['a Greek letter', 'hold-sweeper-00058-q\u03b5d was serving at 08:20.'],
    ['a digit too few', 'Build c238 succeeded.'],
    ['two digits swapped', 'Build c2830e9d succeeded.'],
  ])('give no support to %s', async (_, sentence) => {
    expect(await verdictOf(sentence)).not.toBe('supported');
  });
});
