/** Where one predication of a sentence ends and the next begins, and how that hangs on it. */
import type { Link } from './predication.js';
import type { Token } from './token.js';

export const LINKS: Readonly<Record<string, Link>> = {
  and: 'and',
  but: 'but',
  // biome-ignore lint/suspicious/noThenProperty: a word of English, never awaited
  then: 'and',
  or: 'and',
  yet: 'but',
  when: 'when',
  once: 'after',
  after: 'after',
  before: 'before',
  until: 'until',
  while: 'while',
  as: 'while',
  because: 'because',
  since: 'because',
  so: 'and',
  although: 'but',
  though: 'but',
  whereas: 'but',
  which: 'which',
  who: 'which',
  that: 'that',
  whose: 'which',
  where: 'which',
  if: 'that',
  whether: 'that',
};

/** Where the second verb's segment begins and how it hangs on the first; -1 when nothing parts them. */
export function boundary(
  tokens: readonly Token[],
  first: number,
  second: number,
): { readonly at: number; readonly link: Link } {
  for (let i = second - 1; i > first; i--) {
    const token = tokens[i]!;
    if (joinsNames(tokens, i) && !opensMain(tokens, i, second)) continue;
    if (token.kind === 'mark' && /^[,;:()–—-]$/.test(token.text)) {
      // "… on agent changes (#416, merged later)": what stands first in the brackets is what had it done to it.
      if (token.text === ',' && tokens[i - 1]!.kind === 'name' && tokens[i - 2]?.text === '(' && i - 2 > first)
        return { at: i - 1, link: 'and' };
      const next = tokens[i + 1];
      const link = next?.kind === 'word' && Object.hasOwn(LINKS, next.folded) ? LINKS[next.folded] : undefined;
      return { at: i + 1, link: link ?? (token.text === ':' ? 'that' : 'and') };
    }
    if (token.folded === 'than' && /^(?:earlier|sooner|later)$/.test(tokens[i - 1]!.folded))
      return { at: i - 1, link: tokens[i - 1]!.folded === 'later' ? 'after' : 'before' };
    if (token.folded === 'with' && /^(?:green|red|clean|failing|passing)$/.test(tokens[second]!.folded))
      return { at: i, link: 'which' };
    if (
      token.kind === 'word' &&
      Object.hasOwn(LINKS, token.folded) &&
      !pointsAt(tokens, i) &&
      !isOffice(tokens, i) &&
      !isMark(tokens, i) &&
      !(token.folded === 'yet' && /^(?:not|n't)$/.test(tokens[i - 1]?.folded ?? ''))
    )
      return { at: i, link: LINKS[token.folded]! };
  }
  const inverted = invertedMain(tokens, first, second);
  return { at: inverted > 0 ? inverted : mainSubject(tokens, first, second), link: 'and' };
}

/** "Only once #12 had been approved did Ana merge it": the helper of the main verb parts it from the clause that opens the sentence; -1 where nothing is inverted. */
function invertedMain(tokens: readonly Token[], first: number, second: number): number {
  const from = tokens.findIndex(({ kind }) => kind !== 'mark');
  if (tokens[from]?.folded !== 'only' || !/^(?:once|after|when)$/.test(tokens[from + 1]?.folded ?? '')) return -1;
  return tokens.findIndex(({ folded }, i) => i > first && i < second && /^(?:did|was|were|could)$/.test(folded));
}

/** "Before that build was started": "that" points at the build and opens no clause of its own. */
const pointsAt = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.folded === 'that' &&
  /^(?:before|after|until|when|while|once|since|because|of|for|in|on|with|to|by|from|than|at)$/.test(
    tokens[i - 1]?.folded ?? '',
  );

/** "Took over as incident commander": what somebody is, and no clause. */
const isOffice = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.folded === 'as' &&
  tokens
    .slice(i + 1, i + 4)
    .some(({ folded }) => /^(?:(?:incident )?(?:commander|lead|manager|owner)|ic|sev-?\d|p\d)$/.test(folded));

/** "Marked #12 as ready", "came out as skipped": how something is put down, and no clause. */
const isMark = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.folded === 'as' &&
  /^(?:not|ready|needing|skipped|failed|passed|cancelled|resolved|done|closed|fixed|green|red)$/.test(
    tokens[i + 1]?.folded ?? '',
  );

/** "When Ana retried the build I cancelled it": without a comma, the subject of the main clause parts it from the clause that opens the sentence; -1 where none does. */
function mainSubject(tokens: readonly Token[], first: number, second: number): number {
  const opens = tokens.findIndex((token, i) => i < first && /^(?:when|once|after|before|as|while)$/.test(token.folded));
  if (opens < 0 || tokens.slice(0, opens).some((token) => token.kind !== 'mark')) return -1;
  let at = second - 1;
  while (at > first && tokens[at]!.kind === 'word' && /^(?:had|has|have|then|also|\w+ly)$/.test(tokens[at]!.folded))
    at--;
  const subject = tokens[at]!;
  const before = tokens[at - 1]!;
  const named =
    subject.kind === 'person' && before.kind !== 'person' && !/^(?:and|or|of|by|to|from|with|for)$/.test(before.folded);
  return at > first + 1 && (named || /^(?:i|he|she|we|they|it)$/.test(subject.folded)) ? at : -1;
}

/** "By the time Ana merged #12, #11 had been merged": what stands before the helper of the next verb is its subject. */
function opensMain(tokens: readonly Token[], comma: number, second: number): boolean {
  const helpers = tokens.slice(comma + 2, second);
  return (
    tokens[comma]!.text === ',' &&
    helpers.length > 0 &&
    helpers.every(({ folded }) => /^(?:was|were|had|has|been|not|already|just|\w+ly)$/.test(folded))
  );
}

/** "Petra and Mio approved": the "and" joins two of a kind, not two deeds. */
function joinsNames(tokens: readonly Token[], at: number): boolean {
  const [before, token, behind] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  return (
    /^(?:and|or|,|&)$/.test(token.folded) &&
    before !== undefined &&
    before.kind === behind?.kind &&
    (before.kind === 'person' || before.kind === 'name')
  );
}
