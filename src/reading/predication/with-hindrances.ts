/** "Was not allowed to", "was kept from", "the platform refused to let him": the many ways to say that somebody was unable to do it, told in one. */
import { told } from './phrases.js';
import type { Token } from './token.js';

export function withHindrances(tokens: readonly Token[]): readonly Token[] {
  const read: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const way = tokens[i]!.kind === 'person' ? HINDERED.find(([, test]) => behind(tokens, i, test) > 0) : undefined;
    if (way) {
      read.push(tokens[i]!, ...told(way[0], tokens[i + 1]!));
      i += 1 + behind(tokens, i, way[1]);
    } else if (holdsBack(tokens, i)) {
      const person = tokens.findIndex(({ kind }, at) => at > i && kind === 'person');
      read.push(tokens[person]!, ...told('was unable to', tokens[i]!));
      i = person + (/^(?:from|to)$/.test(tokens[person + 1]?.folded ?? '') ? 2 : 1);
    } else read.push(tokens[i++]!);
  }
  return read;
}

const THE = '(?:(?:the|an?|any|its|his|her|their) )?';
const RIGHT = '(?:permissions?|rights?|leave|access|privileges?|authority|authori[sz]ation)';
/** What stands behind somebody, and how it is told instead. */
const HINDERED: readonly (readonly [string, RegExp])[] = [
  [
    'was unable to',
    new RegExp(
      `^(?:(?:was|were|had been|is) (?:(?:not |n't )(?:allowed|permitted|authori[sz]ed|able) to|(?:prevented|stopped|kept|barred|blocked|hindered|locked out|shut out|excluded|debarred|precluded) from|(?:denied|refused) ${THE}${RIGHT} to|forbidden to)|(?:lacked|lacks|had no|was without|did not have|did n't have) ${THE}(?:necessary |required )?(?:permissions?|access|privileges?) to|failed to|did (?:not|n't) succeed in) `,
    ),
  ],
  [
    'was denied',
    new RegExp(
      `^(?:(?:ran|bumped|walked|crashed) (?:up )?(?:into|against)|came up against|met with|met|hit|got|received|was given|was met with|bounced off) ${THE}(?:(?:permissions?|access|authori[sz]ation) (?:error|wall|problem|failure|denied|refusal)(?: error)?|permission-denied(?: error)?|permissions|refusal|denial|403|forbidden)(?: error)? `,
    ),
  ],
];

/** How many tokens behind somebody say it. */
function behind(tokens: readonly Token[], person: number, test: RegExp): number {
  const words = tokens.slice(person + 1, person + 1 + LONGEST).map(({ folded }) => folded);
  const [found] = test.exec(`${words.join(' ')} `) ?? [''];
  const length = found === '' ? 0 : found.trim().split(' ').length;
  // "Tried a restart and was not allowed to;" leaves open what.
  return / (?:to|from|in) $/.test(found) && tokens[person + 1 + length]?.kind !== 'word' ? 0 : length;
}
const LONGEST = 9;

/** "Missing permissions kept Kade from", "the platform refused to let Kade": somebody or something else held the person back. */
function holdsBack(tokens: readonly Token[], at: number): boolean {
  const isPassive = /^(?:was|were|been|be|is|not|n't)$/.test(tokens[at - 1]?.folded ?? '');
  // "Ana blocked Kade from publishing it": that it was Ana is told as well.
  if (at < 1 || isPassive || tokens.slice(0, at).some(isSomebody)) return false;
  const text = tokens
    .slice(at, at + 5)
    .map(({ kind, folded }) => (kind === 'person' ? '@' : folded))
    .join(' ');
  return /^(?:(?:kept|prevented|stopped|barred|blocked|hindered|held|banned|precluded|debarred) @ from|(?:(?:refused|declined) to|(?:did|would) (?:not|n't)) (?:let @|allow @ to|permit @ to)|forbade @ to)(?= |$)/.test(
    text,
  );
}

const isSomebody = ({ kind, folded }: Token): boolean => kind === 'person' || /^(?:i|we|he|she|they)$/.test(folded);
