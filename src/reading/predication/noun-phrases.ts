/** Finds descriptions in a predication: a noun that says a type, with its modifiers ("the first recovery build", "the uptime alert on /login"). */
import { atomise } from '../../claims/words/atoms.js';
import type { EntityType } from '../../domain/entity.js';
import { typesOfNoun } from '../lexicon/head-nouns.js';
import { ORDINALS } from './ordinals.js';
import { postModifier } from './post-modifier.js';
import type { Token } from './token.js';

export interface Description {
  readonly start: number;
  readonly end: number;
  readonly types: readonly EntityType[];
  readonly head: string;
  /** Stems of the modifiers, function words left out by whoever uses them. */
  readonly words: readonly string[];
  /** Those of them that are names of other things: "the Tokyo p95 alert". */
  readonly named: readonly string[];
  readonly definite: boolean;
  /** "The releases": several, and none of them by itself. */
  readonly plural: boolean;
  /** "its build": what belongs to the thing spoken of last. */
  readonly possessed?: boolean;
  readonly ordinal?: number;
  /** Stems of what stands behind it and tells which one it is: "the alert on failed requests". */
  readonly about?: readonly string[];
  /** "The correction that stayed": it is told by a clause of its own. */
  readonly restricted?: boolean;
  /** Names that the phrase belongs to: "the build of #418", "its alert". */
  readonly of?: Token;
}

const STOPS = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'no',
  'any',
  'one',
  'both',
  'each',
  'every',
  'same',
  'which',
  'who',
  'and',
  'or',
  'but',
  'with',
  'of',
  'in',
  'on',
  'at',
  'to',
  'from',
  'by',
  'for',
  'as',
  'be',
  'is',
  'was',
  'were',
  'after',
  'before',
  'when',
  'while',
  'whereas',
  'although',
  'though',
  'because',
  'where',
  'until',
  'so',
  'then',
  'not',
  'into',
  'had',
  'has',
  'have',
]);
const DEFINITE = new Set([
  'the',
  'this',
  'that',
  'its',
  'same',
  'both',
  'his',
  'her',
  'their',
  'our',
  'my',
  'these',
  'those',
]);
const OF_DESCRIPTIONS: Readonly<Record<string, number>> = { ...ORDINALS, latest: -1 };

/** Descriptions among tokens; a noun right beside a name of its own type is part of the name, not a description. */
export function readDescriptions(
  tokens: readonly Token[],
  verb: Token | null,
  heads: (stem: string) => readonly EntityType[] | null = () => null,
  aside: readonly Token[] = [],
): readonly Description[] {
  const found: Description[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || token === verb || token.folded === 'monitoring') continue;
    const two = tokens[i + 1]?.kind === 'word' ? typesOfNoun(`${token.stem} ${tokens[i + 1]!.stem}`) : null;
    const types = two ?? typesOfNoun(token.stem) ?? (isObject(tokens, i) ? heads(token.stem) : null);
    if (!types || (isDoing(token) && two === null)) continue;
    const last = two ? i + 1 : i;
    if (isSomebodysWarning(tokens, i)) continue;
    if (isInService(tokens, i) || isSetting(tokens, i) || (verb === null && DEEDS.has(tokens[last]!.folded))) continue;
    const behind = tokens[last + 1];
    if (!two && behind?.kind === 'word' && typesOfNoun(behind.stem) && behind !== verb) continue;
    if (
      names(behind, types) ||
      names(tokens[i - 1], types) ||
      (/^[(,]$/.test(behind?.text ?? '') && names(tokens[last + 2], types))
    )
      continue;
    found.push(describe(tokens, i, last, { types, verb, aside }));
    i = last;
  }
  return found;
}

/** "Marisol's warning" is what she said, and no alert. */
const isSomebodysWarning = (tokens: readonly Token[], at: number): boolean =>
  /^(?:warnings?|alarms?)$/.test(tokens[at]!.folded) &&
  /^['’]s?$/.test(tokens[at - 1]?.text ?? '') &&
  tokens[at - 2]?.kind === 'person';

/** An article or modifier before it, and no verb's place: "the first export", not "we export". */
const isObject = (tokens: readonly Token[], at: number): boolean =>
  /^(?:the|this|that|a|an|its|our|their|first|second|third|last|final|next|scheduled|partial|initial)$/.test(
    tokens[at - 1]?.folded ?? '',
  ) || /^(?:the|this|that|a|an|its|our|their|first|second|third|last)$/.test(tokens[at - 2]?.folded ?? '');

/** "Sitting" has the stem of "site". */
const isDoing = ({ folded }: Token): boolean => /ing$/.test(folded) && folded !== 'warning';

/** In a fragment these nouns are the deed itself, not what it was done to. */
const DEEDS = new Set(['rollback', 'rollout', 'deploy', 'deployment', 'revert', 'restart']);

/** "Put into service", "taken out of service": part of what was done, and no service. */
const isInService = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.folded === 'service' && /^(?:into|in|of|to)$/.test(tokens[at - 1]?.folded ?? '');

/** "during the incident" says when, not what. */
const isSetting = (tokens: readonly Token[], head: number): boolean =>
  tokens[head]!.stem === 'incident' &&
  /^(?:the|this|that|our)$/.test(tokens[head - 1]?.folded ?? '') &&
  /^(?:during|in|throughout|of|after|before|since|until|for)$/.test(tokens[head - 2]?.folded ?? '');

const names = (token: Token | undefined, types: readonly EntityType[]): boolean =>
  token?.kind === 'name' &&
  token.mention !== undefined &&
  (token.mention.types.some((type) => types.includes(type)) ||
    // "The golden-rates job" is the check of that name.
    (token.mention.types.includes('check') && types.some((type) => type === 'job' || type === 'build')));

function describe(
  tokens: readonly Token[],
  head: number,
  last: number,
  {
    types,
    verb,
    aside,
  }: { readonly types: readonly EntityType[]; readonly verb: Token | null; readonly aside: readonly Token[] },
): Description {
  const named: string[] = [];
  const words: string[] = [];
  let from = head;
  let definite = false;
  let possessed = false;
  let ordinal: number | undefined;
  let opened = head === 0;
  for (let i = head - 1; i >= 0 && i >= head - 6; i--) {
    const token = tokens[i]!;
    if (token.kind === 'mark' && !/^["'“”`-]$/.test(token.text)) break;
    if (token.kind === 'person' || token.kind === 'time' || token === verb) break;
    if (token.kind === 'word' && Object.hasOwn(OF_DESCRIPTIONS, token.folded)) ordinal = OF_DESCRIPTIONS[token.folded];
    if ((token.kind === 'word' && STOPS.has(token.folded)) || (token.kind === 'amount' && token.folded === 'no')) {
      definite = DEFINITE.has(token.folded);
      possessed = token.folded === 'its';
      break;
    }
    from = i;
    opened = i === 0;
    if (token.kind === 'name') named.unshift(...wordsIn(token.text));
    words.unshift(...wordsIn(token.text));
  }
  // "The support request" is told from others by its first word, the pull request is not.
  if (last > head && types.includes('ticket')) words.push(...wordsIn(tokens[head]!.text));
  const of = /^(?:of|for|on|to)$/.test(tokens[last + 1]?.folded ?? '')
    ? tokens.slice(last + 2, last + 5).find((t) => t.kind === 'name')
    : undefined;
  const clause = isRightBehind(aside, tokens, last) ? [tokens[last]!, ...aside] : null;
  const about = (clause ? postModifier(clause, 0, types, null) : postModifier(tokens, last, types, verb)).flatMap(
    ({ text }) => wordsIn(text),
  );
  const restricted = clause !== null || /^(?:that|who|which)$/.test(tokens[last + 1]?.folded ?? '');
  return {
    start: tokens[from]!.start,
    end: tokens[last]!.end,
    types,
    head: tokens[last]!.stem,
    words,
    named,
    // In notes that leave out their articles, a phrase that opens the line is definite.
    definite: definite || opened,
    plural: /[^su]s$/.test(tokens[last]!.folded),
    ...(possessed ? { possessed } : {}),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(about.length === 0 ? {} : { about }),
    ...(restricted ? { restricted } : {}),
    ...(of === undefined ? {} : { of }),
  };
}

/** The clause that was set in behind this noun and not behind another. */
const isRightBehind = ([first]: readonly Token[], tokens: readonly Token[], last: number): boolean =>
  first !== undefined &&
  first.start >= tokens[last]!.end &&
  (tokens[last + 1] === undefined || tokens[last + 1]!.start > first.start);

/** Letters and digits as names are cut: "5xx" is two pieces, and so is it in a policy's name. */
const wordsIn = (text: string): readonly string[] =>
  atomise(text)
    .map((atom) => atom.folded)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
