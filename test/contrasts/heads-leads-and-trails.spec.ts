/** What stands around a sentence and says nothing of its own: keys, leads and trails; with any of them it is held to the records as without. */
import { describe, expect, it } from 'vitest';
import { verdictOf } from './contrast.js';

const TRUE = 'Eilidh Moar turned off hold-sweep-enabled at 08:37';
const FALSE = 'Eilidh Moar turned off hold-sweep-enabled at 09:37';
const FRAMES: readonly ((sentence: string) => string)[] = [
  (sentence) => `**Impact:** ${sentence}.`,
  (sentence) => `- **Response:** ${sentence}.`,
  (sentence) => `**Root cause:** ${sentence}.`,
  (sentence) => `1. **Second attempt.** ${sentence}.`,
  (sentence) => `✅ ${sentence}.`,
  (sentence) => `However, ${sentence}.`,
  (sentence) => `Unfortunately ${sentence}.`,
  (sentence) => `On top of that, ${sentence}.`,
  (sentence) => `In hindsight, ${sentence}.`,
  (sentence) => `It is worth noting that ${sentence}.`,
  (sentence) => `It has since been confirmed that ${sentence}.`,
  (sentence) => `What matters here is that ${sentence}.`,
  (sentence) => `There is no doubt that ${sentence}.`,
  (sentence) => `${sentence} (see timeline).`,
  (sentence) => `${sentence}, as planned.`,
  (sentence) => `${sentence}, which was not ideal.`,
  (sentence) => `${sentence} – a mistake.`,
  (sentence) => `${sentence}, unfortunately.`,
];

describe('around a sentence', () => {
  it.each(FRAMES.map((frame) => ({ framed: frame('…'), frame })))('$framed', async ({ frame }) => {
    expect(await verdictOf(frame(TRUE))).toBe('supported');
    expect(await verdictOf(frame(FALSE))).toBe('contradicted');
  });

  it.each([
    `It is not clear that ${TRUE}.`,
    `**Working theory:** ${FALSE}.`,
    `There is some doubt that ${FALSE}.`,
    `**Expected:** ${FALSE}.`,
    `It would be worth noting if ${FALSE}.`,
  ])('%s', async (text) => {
    expect(['unsupported', 'not_checkable']).toContain(await verdictOf(text));
  });

  it('keeps a key that says what its sentence is about', async () => {
    expect(await verdictOf('**Petrel:** turned off hold-sweep-enabled at 08:37.')).not.toBe('supported');
    expect(await verdictOf('**Fixed by:** #742')).not.toBe('supported');
  });
});
