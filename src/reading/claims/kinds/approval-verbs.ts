/** Which words approve, and which verbs beside an approval do something else with it. */
import type { Predication } from '../../predication/predication.js';
import { isWord, type Token } from '../../predication/token.js';
import { hasUnknownVerb } from '../../predication/unknown-verb.js';

export const NEGATIVE = new Set([
  'no',
  'without',
  'nobody',
  'never',
  'not',
  'none',
  "n't",
  'neither',
  'unreviewed',
  'unapproved',
  'cannot',
  'refused',
  'declined',
  'withheld',
  'denied',
]);
export const MINE = new Set(['approve', 'approv', 'approval', 'lgtm']);

export const GIVES =
  /^(?:g[ai]ve[sn]?|le(?:ft|aves?)|submit(?:s|ted)?|post(?:s|ed)|add(?:s|ed)|cheer(?:s|ed)|endors\w+|bless\w*|back(?:s|ed)|support(?:s|ed)|welcom\w+|greet(?:s|ed))$/;

/** Whether the verb itself approves; "merged with Ana's approval" does two things. */
export const isApproving = (predication: Predication): boolean =>
  predication.verb === null ||
  isApproval(predication.tokens, predication.verb) ||
  predication.actions.length === 0 ||
  predication.actions.includes('approve');

export function isApproval(tokens: readonly Token[], token: Token): boolean {
  if (token.kind !== 'word') return false;
  if (MINE.has(token.stem)) return true;
  if (token.stem === 'sign') return isWord(tokens[tokens.indexOf(token) + 1], 'off');
  return /^review(?:ed|s)?$/.test(token.folded) && tokens.some((other) => NEGATIVE.has(other.folded));
}

/** "Not one review was submitted": that it was not given is all that is said. */
export const isGiven = ({ verb, left }: Predication): boolean =>
  verb !== null && GIVES.test(verb.folded) && left.some(({ folded }) => /^(?:reviews?|approvals?)$/.test(folded));

/** A verb that nothing knows, or one of speech, of which the approval is only the object. */
export const isOtherDeed = ({ verb, tokens, actions }: Predication): boolean =>
  verb === null
    ? hasUnknownVerb(tokens)
    : actions.length === 0 &&
      !isApproval(tokens, verb) &&
      !GIVES.test(verb.folded) &&
      !/^(?:ha[ds]|have|got|received)$/.test(verb.folded);

/** Who merges "with an approval" need not have given it. */
export const isOwnDeed = ({ verb, tokens, actions }: Predication): boolean =>
  verb === null ||
  actions.length === 0 ||
  actions.includes('approve') ||
  isApproval(tokens, verb) ||
  GIVES.test(verb.folded);

/** "Before the approval Tally set it to 0", of something else than a change: the approval only tells when. */
export const onlyTellsWhen = ({ tokens, verb, actions }: Predication, at: number): boolean =>
  verb !== null &&
  !actions.some((action) => OF_CHANGES.test(action)) &&
  tokens.slice(Math.max(0, at - 4), at).some(({ folded }) => /^(?:before|after|until|since)$/.test(folded)) &&
  tokens
    .slice(0, at)
    .every(({ kind, folded, text }) => kind !== 'word' || LEADS_IN.test(folded) || /^['’]s?$/.test(text)) &&
  tokens.slice(at + 1).some(({ kind }) => kind === 'person');
const OF_CHANGES = /^(?:approve|review|merge|open|close|push|force_push|deploy|publish|tag|revert)$/;
const LEADS_IN = /^(?:before|after|until|since|the|its|his|her|their|that|this|even|just|right|shortly|soon|long)$/;
