/** Phrases whose words do not tell what they mean: "came to nothing", "ended well". */
import type { Token } from '../predication/token.js';
import { worded } from '../predication/worded.js';

/** What stands there, and what it says word for word; as many words or fewer. */
const PHRASES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:came|comes|come) to (?:nothing|naught)$/, ['did', 'not', 'succeed']],
  [/^went nowhere$/, ['failed']],
  [/^(?:ended (?:well|happily|successfully)|worked like a charm|worked a treat|went like clockwork)$/, ['succeeded']],
  [/^(?:ended (?:badly|unsuccessfully)|came to grief|bit the dust|fell (?:flat|through))$/, ['failed']],
  [
    /^(?:did the (?:trick|job)|(?:saved|carried) the day|turned the tide|made the difference)$/,
    ['restored', 'the', 'service'],
  ],
];

/** The tokens with set phrases in plain words, each at characters of the phrase. */
export function withoutSetPhrases(body: readonly Token[]): readonly Token[] {
  const told: Token[] = [];
  for (let at = 0; at < body.length; ) {
    const [length, words] = phraseAt(body, at);
    told.push(...(words ? words.map((word, i) => worded(body[at + i]!, word)) : [body[at]!]));
    at += length;
  }
  return told.length === body.length && told.every((token, i) => token === body[i]) ? body : told;
}

function phraseAt(body: readonly Token[], at: number): readonly [number, readonly string[] | null] {
  for (const length of [4, 3, 2]) {
    const text = body
      .slice(at, at + length)
      .map(({ folded }) => folded)
      .join(' ');
    const found = PHRASES.find(([pattern]) => pattern.test(text));
    if (found) return [length, found[1]];
  }
  return [1, null];
}
