import { describe, expect, it } from 'vitest';
import { verifyReport } from '../verify-report.js';
import { ANSWERS } from './answers.cases.js';
import { BESIDE_AND_BLAME } from './beside-and-blame.cases.js';
import { ferryEvidence } from './ferry-statements.fixture.js';
import { OFFICES } from './offices.cases.js';
import { FALSE_SPEECH, NEAR_SPEECH, type SpeechCase, TRUE_SPEECH } from './reported-speech.cases.js';
import { MORE_SPEECH } from './reported-speech-more.cases.js';
import { TOLD_APART } from './told-apart.cases.js';
import { TOLD_THEN } from './told-then.cases.js';
import { WHO_SAID_WHAT } from './who-said-what.cases.js';

const RANK = ['contradicted', 'unsupported', 'supported', 'not_checkable'] as const;

/** The verdict of the last unit of a small report that holds one sentence. */
async function verdictOf(text: string, without: readonly string[] = []): Promise<string> {
  const body = text.startsWith('|') ? `| Time | What |\n|---|---|\n${text}` : text;
  const report = `---\ntitle: The ticket shop stood still\nauthors: [Noor Haddad]\n---\n# Post-mortem INC-88, 9 June 2026\n\n${body}\n`;
  const document = await verifyReport({ text: report, options: {} }, ferryEvidence(without));
  const from = report.indexOf(body);
  const verdicts = document.units.filter((unit) => unit.end > from + 2).map((unit) => unit.verdict);
  return RANK.find((verdict) => verdicts.includes(verdict)) ?? 'not_checkable';
}

const holds = (want: SpeechCase['want'], got: string): boolean =>
  want === 'not supported' ? got !== 'supported' : want === 'not contradicted' ? got !== 'contradicted' : got === want;

describe('what a report says that somebody said', () => {
  for (const { text, want, todo } of [
    ...TRUE_SPEECH,
    ...FALSE_SPEECH,
    ...NEAR_SPEECH,
    ...MORE_SPEECH,
    ...OFFICES,
    ...WHO_SAID_WHAT,
    ...ANSWERS,
    ...BESIDE_AND_BLAME,
    ...TOLD_APART,
    ...TOLD_THEN,
  ]) {
    const test = todo ? it.fails : it;
    test(`is ${want}: ${text}`, async () => {
      const got = await verdictOf(text);
      expect(holds(want, got), `got ${got}`).toBe(true);
    });
  }
});

describe('a statement that is taken away', () => {
  const denial = ['inc-88/09:40:00'];
  it('leaves a denied consultation open', async () => {
    expect(await verdictOf('Wendeline had been consulted about the reindex.', denial)).toBe('unsupported');
  });
  it('leaves a saying open', async () => {
    expect(await verdictOf('Noor took command at 09:04.', ['inc-88/09:04:30'])).toBe('unsupported');
    expect(await verdictOf('Pell offered to kill the reindex.', ['inc-88/09:10:40'])).toBe('unsupported');
  });
});
