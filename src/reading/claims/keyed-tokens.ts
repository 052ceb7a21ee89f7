/** A `Key: value` unit worded as the sentence it stands for, every token at its own characters: "End of the silence: 06:27" reads "the silence ended 06:27". */
import type { EntityType } from '../../domain/entity.js';
import { isPastForm } from '../assertion/words/past-verbs.js';
import { typesOfNoun } from '../lexicon/head-nouns.js';
import { actionWordsOf } from '../predication/action-words.js';
import type { Token } from '../predication/token.js';
import { verbFormAt } from '../predication/verb-forms.js';
import { worded } from '../predication/worded.js';
import type { Unit } from '../units/unit.js';
import { noticedOf } from './key-notice.js';
import { DONE_BY, LIGHT_DEED, lengthVerb, type Parts, SAYING_NOUN, verbOfNoun } from './key-nouns.js';

/** Other units, and keys that are no noun of a deed, a length or a doer, stay as they are. */
export function keyedTokens(unit: Unit, tokens: readonly Token[]): readonly Token[] {
  const { pair } = unit;
  if (!pair) return tokens;
  const behind = tokens.findIndex((token) => token.start >= pair.value.start);
  const from = tokens.findIndex((token) => token.kind !== 'mark');
  if (behind < 1 || from < 0 || from >= behind || tokens[behind - 1]!.kind !== 'mark') return tokens;
  const parts: Parts = {
    key: tokens.slice(from, behind - 1),
    colon: { ...tokens[behind - 1]!, text: ':', folded: ':', stem: ':' },
    value: ownedBy(tokens.slice(behind)),
  };
  if (parts.key.length === 0) return tokens;
  const { key, colon, value } = parts;
  return (
    saidByOwner(parts) ??
    noticedOf(parts) ??
    roleOf(parts) ??
    topicOf(parts) ??
    labelOf(parts) ??
    lengthOf(parts) ??
    deedOf(parts) ?? [...key, colon, ...value]
  );
}

/** "Approval: Lukas's, given at noon": whose it is did it. */
const ownedBy = (value: readonly Token[]): readonly Token[] =>
  value[0]?.kind === 'person' && /^['’]s?$/.test(value[1]?.text ?? '') && (value[2]?.kind ?? 'mark') === 'mark'
    ? [value[0], ...value.slice(2)]
    : value;

/** "Sable's theory: the block cache", "Ana's view at 23:18: all green" → "Sable said the block cache". */
function saidByOwner({ key, colon, value }: Parts): readonly Token[] | null {
  const [person, genitive, ...rest] = key;
  if (person?.kind !== 'person' || !/^['’]s?$/.test(genitive?.text ?? '')) return null;
  const noun = rest.findIndex((token) => token.kind === 'word' && SAYING_NOUN.test(token.folded));
  if (noun < 0 || noun > 2 || value[0]?.kind === 'time') return null;
  // "Idris's change request: dismissed" is a review, and no words.
  if (/^(?:change|pull|merge|review|feature)$/.test(rest[noun - 1]?.folded ?? '')) return null;
  return [person, ...rest.slice(noun + 1).filter(({ kind }) => kind === 'time'), worded(colon, 'said'), ...value];
}

/** "Site change: #340 by Emeka, live at 12:10", "Revert: #12, opened by Ana": the thing with its own deed needs no key, unless the key is all the deed there is. */
function labelOf({ key, value }: Parts): readonly Token[] | null {
  const [first] = value;
  if (first?.kind !== 'name' || value.length < 3 || !key.every(({ kind }) => kind === 'word')) return null;
  // "Flag: new-cart off at 12:44": the key is what the thing is.
  const typed = key.length === 1 ? (typesOfNoun(key[0]!.stem) ?? []) : [];
  if (!first.mention!.types.some((type) => LABELLED.has(type) || typed.includes(type))) return null;
  const own = value.some((_, at) => at > 0 && verbFormAt(value, at) === 'participle');
  const preposed = key.some(({ folded }) => /^(?:to|of|for|in|with)$/.test(folded));
  const deed = key.some(
    (token, at) =>
      actionWordsOf(token.stem, true).length > 0 ||
      verbOfNoun(token.folded) !== null ||
      // "Closed: #12, by Ana"
      verbFormAt(key, at) === 'participle',
  );
  return own || preposed || !deed ? value : null;
}
const LABELLED: ReadonlySet<EntityType> = new Set<EntityType>([
  'change',
  'build',
  'revision',
  'release',
  'version',
  'ticket',
]);

/** "Approver of #735: Otso" → "approved of #735 by Otso". */
function roleOf({ key, colon, value }: Parts): readonly Token[] | null {
  const [first, ...rest] = key;
  if (value[0]?.kind === 'person') {
    // "Acknowledged: Ana, 12:24", "Who closed #12: Ana".
    const verb = first?.folded === 'who' ? 1 : 0;
    // "Paged: Ana, 12:22" tells whom the pager reached.
    if (rest.length === 0 && REACHED.test(first?.folded ?? ''))
      return [value[0], worded(colon, 'was'), ...key, ...value.slice(1).filter(({ text }, i) => i > 0 || text !== ',')];
    if (verbFormAt(key, verb) === 'participle' && (verb === 1 || rest.length === 0))
      return [...key.slice(verb), worded(colon, 'by'), ...value];
  }
  if (first?.kind !== 'word' || !Object.hasOwn(DONE_BY, first.folded) || !rest.some(({ kind }) => kind === 'name'))
    return null;
  return [worded(first, DONE_BY[first.folded]!), ...rest, worded(colon, 'by'), ...value];
}

const REACHED = /^(?:paged|notified|rung|alerted)$/;

/** "Status: INC-5 was reported at 09:32": a clause says all by itself; of "Memory check. It failed" the key is what "it" is. */
function topicOf({ key, value }: Parts): readonly Token[] | null {
  const [first] = value;
  // "Status: resolved at 14:38"
  if (key.length === 1 && /^(?:status|state|outcome)$/.test(key[0]!.folded) && verbFormAt(value, 0) === 'participle')
    return value;
  if (!first || !isClause(value)) return null;
  if (/^(?:it|this|that|they)$/.test(first.folded) && FINITE.test(value[1]?.folded ?? ''))
    return [...key, ...value.slice(1)];
  return key.every(({ kind }) => kind === 'word' || kind === 'mark') ? value : null;
}

const FINITE =
  /^(?:was|were|is|are|had|has|have|did|does|do|failed|passed|began|started|ended|took|went|came|ran|rose|fell|broke|stopped|lasted)$/;
const ENDS_CLAUSE = /^(?:[,;:(–—]|which|who|that|where|when|after|before|until|while|because|since|if)$/;

/** Something before its finite verb, and no mark or link between: a sentence, and no noun with what hangs on it. */
function isClause(value: readonly Token[]): boolean {
  const verb = value.findIndex((token, i) => i > 0 && token.kind === 'word' && isFiniteAt(value, i));
  return verb > 0 && !value.slice(0, verb).some((token) => token.kind !== 'time' && ENDS_CLAUSE.test(token.folded));
}

const isFiniteAt = (value: readonly Token[], at: number): boolean => {
  const [token, before] = [value[at]!, value[at - 1]!];
  if (/^(?:was|were|is|are|had|has|have|did|does)$/.test(token.folded)) return true;
  if (isPastForm(token.folded) && tellsByItself(token, value[at + 1])) return true;
  const subject = before.kind === 'person' || /^(?:i|we|he|she|it|they|nobody|everybody)$/.test(before.folded);
  return subject && (isPastForm(token.folded) || /[a-z]{2}s$/.test(token.folded)) && at < value.length - 1;
};

/** "32,100 requests to ledger failed with a 503", "Groundskeeper granted the role": past forms of one who does it; "sent by Ana" is a participle. */
const tellsByItself = ({ folded }: Token, next: Token | undefined): boolean =>
  next !== undefined &&
  next.folded !== 'by' &&
  (FINITE.test(folded) ||
    next.kind === 'name' ||
    next.kind === 'person' ||
    /^(?:the|a|an|its|our|their|his|her|no|nothing|nobody|all|both|every|everything)$/.test(next.folded));

/** "Duration of the lag alert: 81 minutes", "Lag alert length: 81 minutes" → "the lag alert lasted 81 minutes". */
function lengthOf({ key, colon, value }: Parts): readonly Token[] | null {
  if (!value.slice(0, 3).some(({ kind }) => kind === 'duration')) return null;
  const thing = lengthVerb(key);
  return thing && [...thing, worded(colon, 'lasted'), ...value];
}

/** "End of the silence: 06:27, by Idris" → "the silence ended 06:27, by Idris"; "Resolution: declared by Mio" → "resolved by Mio". */
function deedOf({ key, colon, value }: Parts): readonly Token[] | null {
  const at = /^(?:the|first|last|second|final)$/.test(key[0]!.folded) ? 1 : 0;
  const noun = key[at];
  const verb = noun?.kind === 'word' ? verbOfNoun(noun.folded) : null;
  if (!noun || !verb || !tellsWhenOrWho(value)) return null;
  const rest = key.slice(at + 1);
  const said = LIGHT_DEED.test(value[0]!.folded) ? value.slice(1) : value;
  if (rest.length === 0)
    // A noun that is known as a deed reads well where it stands.
    return actionWordsOf(noun.stem, true).length > 0 && said === value
      ? null
      : [...key.slice(0, at), worded(noun, verb), ...said];
  if (rest[0]!.folded !== 'of' || rest.length < 2) return null;
  return said[0]?.kind === 'person'
    ? [...key.slice(0, at), worded(noun, verb), ...rest, worded(colon, 'by'), ...said]
    : [...rest.slice(1), worded(colon, verb), ...said];
}

/** A clock, a doer or a participle stands first behind the key. */
const tellsWhenOrWho = ([first, second]: readonly Token[]): boolean =>
  first !== undefined &&
  (first.kind === 'time' ||
    first.kind === 'person' ||
    (first.kind === 'word' &&
      (/^(?:by|at|on|shortly|around|about|just)$/.test(first.folded) || LIGHT_DEED.test(first.folded))) ||
    (first.kind === 'mark' && second?.kind === 'time'));
