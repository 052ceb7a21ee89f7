/** Splits a sentence into its predications: one per verb of action or saying, each with the tokens that belong to it. */

import type { ActionId } from '../../claims/action.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import { actionWordsOf, isDeedNoun } from './action-words.js';
import { beforeRelative, withAside } from './asides.js';
import { besideVerb } from './beside-verb.js';
import { embeddedClause, reducedRelative } from './embedded-clause.js';
import { beginningOf, standingOf } from './fragments.js';
import { ownClauseBehind } from './own-clause.js';
import type { Link, Predication } from './predication.js';
import { saysOf } from './speech-words.js';
import type { Token } from './token.js';
import { hasUnknownVerb } from './unknown-verb.js';
import { verbFormAt } from './verb-forms.js';
import { isWanted } from './wanted.js';

const LINKS: Readonly<Record<string, Link>> = {
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
const NEGATIONS = new Set([
  'not',
  "n't",
  'never',
  'no',
  'nobody',
  'none',
  'nothing',
  'neither',
  'nor',
  'without',
  'cannot',
  'no-one',
]);
/** Verbs that only lead up to the one behind them. */
const LIGHT = new Set(
  [
    'try',
    'attempt',
    'manage',
    'fail',
    'forget',
    'start',
    'begin',
    'continue',
    'need',
    'want',
    'go',
    'have',
    'help',
    'serve',
  ].map(stem),
);
const HAVE = stem('have');

export function readPredications(tokens: readonly Token[]): readonly Predication[] {
  const apposed = appositionIn(tokens);
  if (apposed) return [...readPredications(apposed.main), { ...whole(apposed.apposition), link: 'which' }];
  const isVerb = (at: number) =>
    at < tokens.length &&
    !AUXILIARY.has(tokens[at]!.stem) &&
    verbFormAt(tokens, at) !== null &&
    meansSomething(tokens, at) &&
    !isHaving(tokens, at);
  const embedded = embeddedClause(tokens, isVerb) ?? reducedRelative(tokens, isVerb);
  if (embedded)
    return [
      ...withAside(readPredications(embedded.main), embedded),
      ...readPredications(embedded.relative).map((one) => ({ ...one, link: 'which' as const })),
    ];
  const verbs = mainVerbs(tokens);
  const cut = verbs.length > 0 ? stateBefore(tokens, verbs[0]!) : -1;
  if (cut > 0) {
    const [first, ...rest] = readPredications(tokens.slice(cut));
    return [whole(tokens.slice(0, cut)), { ...first!, link: LINKS[tokens[cut]!.folded]! }, ...rest];
  }
  if (verbs.length === 0) return [whole(tokens)];
  const behind = Math.max(stateBehind(tokens, verbs.at(-1)!), ownClauseBehind(tokens, verbs.at(-1)!));
  if (behind > 0)
    return [
      ...readPredications(tokens.slice(0, behind)),
      { ...whole(tokens.slice(behind)), link: LINKS[tokens[behind]!.folded]! },
    ];
  const cuts = verbs.slice(1).map((verb, i) => boundary(tokens, verbs[i]!, verb));
  const read = verbs.flatMap((verb, i) => {
    const from = i === 0 ? 0 : cuts[i - 1]!.at;
    const to = i === verbs.length - 1 ? tokens.length : cuts[i]!.at;
    const other = i === verbs.length - 1 ? -1 : ownClauseBehind(tokens.slice(0, to), verb);
    const link = i === 0 ? 'start' : cuts[i - 1]!.link;
    const own = predicationOf(tokens.slice(from, other > 0 ? other : to), tokens, verb - from, link);
    return other > 0 ? [own, { ...whole(tokens.slice(other, to)), link: LINKS[tokens[other]!.folded]! }] : [own];
  });
  return read
    .map((one, i) => (i === 0 ? fronted(one, read[1]) : sharing(one, read[i - 1])))
    .map((one, i) => beforeRelative(one, read[i + 1]));
}

/** "Having been approved by Ana, #12 was merged", "Opened by Petrel at nine, #12 …": the participle has the subject of the main clause. */
function fronted(one: Predication, main: Predication | undefined): Predication {
  const bare = one.left.every((token) => /^(?:having|been|first|duly|already|then|once|,|\w+ly)$/.test(token.folded));
  if (!main || !bare || main.link !== 'and' || one.tokens.at(-1)?.text !== ',') return one;
  if (one.verb === null || !/(?:ed|en|n|t|d|ought|aught)$/.test(one.verb.folded)) return one;
  const subject = main.left.filter(({ kind, folded }) => kind !== 'mark' && kind !== 'time' && !BARE.test(folded));
  return { ...one, tokens: [...subject, ...one.tokens], left: [...subject, ...one.left] };
}
const BARE = /^(?:and|but|then|was|were|is|are|had|has|been|also|later|never|not|n't|\w+ly)$/;

/** "X was at 100 % until it was switched off": how it was, told by "be" alone, parted from the deed behind; -1 where nothing is. */
function stateBefore(tokens: readonly Token[], verb: number): number {
  const at = tokens.findIndex(
    (token, i) => i > 1 && i < verb && token.kind === 'word' && /^(?:until|because|although|while)$/.test(token.folded),
  );
  return at > 0 && tokens.slice(1, at).some((token) => token.kind === 'word' && token.stem === 'be') ? at : -1;
}

/** "X was moved at 10:46, and by 10:49 errors were down to 1 %": another thing and how it was, told by "be" alone; -1 where nothing is. */
function stateBehind(tokens: readonly Token[], verb: number): number {
  for (let at = verb + 2; at < tokens.length - 2; at++) {
    if (!/^(?:and|but)$/.test(tokens[at]!.folded) || tokens[at - 1]!.text !== ',') continue;
    const be = tokens.findIndex((token, i) => i > at + 1 && /^(?:was|were|is|are)$/.test(token.folded));
    const subject = tokens
      .slice(at + 1, be)
      .filter((token) => token.kind === 'name' || (token.kind === 'word' && !isFunctionWord(token.stem)));
    if (be > 0 && subject.length > 0 && be - at <= 8) return at;
  }
  return -1;
}

/** A verb behind a bare "and" has the subject of the verb before it. */
function sharing(one: Predication, before: Predication | undefined): Predication {
  const bare = one.left.every((token) => token.text === ',' || BARE.test(token.folded));
  const subject = before?.left.filter((token) => token.kind === 'word' || token.kind === 'name') ?? [];
  return before && bare && (one.link === 'and' || one.link === 'but') && subject.length > 0
    ? { ...one, shared: subject }
    : one;
}

/** How many adverbs stand here: "had already passed". */
function adverbsAt(tokens: readonly Token[], at: number): number {
  let count = 0;
  while (/^(?:not|n't|already|also|just|only|never|since|then|long)$|ly$/.test(tokens[at + count]?.folded ?? ''))
    count++;
  return count;
}

const AUXILIARY = new Set(['be', 'do']);

/** "merges #612, a revert of #611": a second name that says what the first one is; a deed of its own. */
function appositionIn(
  tokens: readonly Token[],
): { readonly main: readonly Token[]; readonly apposition: readonly Token[] } | null {
  for (let i = 2; i < tokens.length - 3; i++) {
    if (tokens[i]!.text !== ',' || tokens[i - 1]!.kind !== 'name' || !/^(?:a|an|the)$/.test(tokens[i + 1]!.folded))
      continue;
    const noun = tokens[i + 2]!;
    if (noun.kind !== 'word' || actionWordsOf(noun.stem, true).length === 0) continue;
    const end = tokens.findIndex((token, at) => at > i + 2 && token.kind === 'name');
    if (end < 0 || end > i + 5 || !/^(?:of|for)$/.test(tokens[i + 3]!.folded)) continue;
    return {
      main: [...tokens.slice(0, i), ...tokens.slice(end + 1)],
      apposition: [tokens[i - 1]!, ...tokens.slice(i + 2, end + 1)],
    };
  }
  return null;
}

/** Indices of the verbs that make a predication of their own. */
function mainVerbs(tokens: readonly Token[]): readonly number[] {
  const verbs: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (AUXILIARY.has(tokens[i]!.stem) || verbFormAt(tokens, i) === null || !meansSomething(tokens, i)) continue;
    if (isHaving(tokens, i) || isPassingTime(tokens, i) || isComplement(tokens, i)) continue;
    if (LIGHT.has(tokens[i]!.stem) && /ing$/.test(tokens[i + 1]?.folded ?? '')) continue;
    const last = verbs.at(-1);
    if (last !== undefined && boundary(tokens, last, i).at < 0) {
      if (LIGHT.has(tokens[last]!.stem) && tokens[i - 1]?.folded === 'to') verbs[verbs.length - 1] = i;
      continue;
    }
    verbs.push(i);
  }
  return verbs;
}

/** "had already passed", "had come to nothing": the verb is the one behind. */
const isHaving = (tokens: readonly Token[], at: number): boolean => {
  const next = at + 1 + adverbsAt(tokens, at + 1);
  return (
    tokens[at]!.stem === HAVE &&
    (verbFormAt(tokens, next) === 'participle' || /^(?:been|come|become|run|overrun)$/.test(tokens[next]?.folded ?? ''))
  );
};

/** "The right to deploy", "his attempt to merge": which right it is, and nothing that was done. */
const isComplement = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.folded === 'to' &&
  /^(?:rights?|permissions?|ability|access|authority|power|privileges?|order|request|decision|permission|approval|reason|chance)$/.test(
    tokens[at - 2]?.folded ?? '',
  );

/** "33 minutes had passed", "ten minutes went by": time passes, no check does. */
function isPassingTime(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:passed|passes|passing|elapsed|went|gone|goes|ran|run)$/.test(tokens[at]!.folded)) return false;
  const before = tokens.slice(Math.max(0, at - 4), at).reverse();
  return before.find((token) => !/^(?:had|has|have|already|then|just|by|now)$/.test(token.folded))?.kind === 'duration';
}

/** A verb that needs a particle means nothing without it. */
const meansSomething = (tokens: readonly Token[], index: number): boolean =>
  saysOf(tokens[index]!.stem) !== null || verbActions(tokens, index).length > 0;

/** Where the second verb's segment begins and how it hangs on the first; -1 when nothing parts them. */
function boundary(
  tokens: readonly Token[],
  first: number,
  second: number,
): { readonly at: number; readonly link: Link } {
  for (let i = second - 1; i > first; i--) {
    const token = tokens[i]!;
    if (joinsNames(tokens, i)) continue;
    if (token.kind === 'mark' && /^[,;:()–—-]$/.test(token.text)) {
      // "… on agent changes (#416, merged later)": what stands first in the brackets is what had it done to it.
      if (token.text === ',' && tokens[i - 1]!.kind === 'name' && tokens[i - 2]?.text === '(' && i - 2 > first)
        return { at: i - 1, link: 'and' };
      const next = tokens[i + 1];
      const link = next?.kind === 'word' ? LINKS[next.folded] : undefined;
      return { at: i + 1, link: link ?? (token.text === ':' ? 'that' : 'and') };
    }
    if (token.folded === 'with' && /^(?:green|red|clean|failing|passing)$/.test(tokens[second]!.folded))
      return { at: i, link: 'which' };
    if (token.kind === 'word' && Object.hasOwn(LINKS, token.folded) && !pointsAt(tokens, i))
      return { at: i, link: LINKS[token.folded]! };
  }
  return { at: mainSubject(tokens, first, second), link: 'and' };
}

/** "Before that build was started": "that" points at the build and opens no clause of its own. */
const pointsAt = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.folded === 'that' &&
  /^(?:before|after|until|when|while|once|since|because|of|for|in|on|with|to|by|from|than|at)$/.test(
    tokens[i - 1]?.folded ?? '',
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
  return at > first + 1 && (named || /^(?:i|he|she|we|they)$/.test(subject.folded)) ? at : -1;
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

function predicationOf(segment: readonly Token[], all: readonly Token[], verb: number, link: Link): Predication {
  const token = segment[verb]!;
  const left = segment.slice(0, verb);
  const right = segment.slice(verb + 1);
  return {
    verb: token,
    actions: deedsOf(segment, verb),
    passive: isPassive(left, right, token),
    negated:
      left.slice(-5).some((t) => NEGATIONS.has(t.folded)) ||
      leavesUndone(left) ||
      besideVerb(right).some(
        (t) =>
          t.kind === 'word' &&
          (t.folded === 'no' || t.folded === 'none' || t.folded === 'nothing' || t.folded === 'nobody'),
      ),
    link,
    tokens: segment,
    left,
    right,
    start: segment[0]?.start ?? all[0]?.start ?? 0,
    end: segment.at(-1)?.end ?? token.end,
  };
}

/** "Raised #12 as a possible cause": what somebody takes a thing for is nothing done to it. */
const holdsItFor = (segment: readonly Token[], verb: number): boolean =>
  /^(?:rais|flag|list|suggest|offer|put|bring|brought|mention|submit)/.test(segment[verb]!.folded) &&
  segment.some(
    ({ folded }, i) =>
      i > verb && folded === 'as' && segment.slice(i + 1, i + 5).some((token) => TAKEN_FOR.test(token.folded)),
  );
const TAKEN_FOR =
  /^(?:causes?|culprits?|suspects?|concerns?|issues?|risks?|candidates?|reasons?|problems?|questions?|blockers?|triggers?|explanations?)$/;

/** "Forgot to turn it off" says that it was not turned off. */
const leavesUndone = (left: readonly Token[]): boolean =>
  left.at(-1)?.folded === 'to' && left.slice(-3).some(({ folded }) => UNDONE.test(folded));
const UNDONE = /^(?:forg[eo]t(?:s|ten|ting)?|(?:neglect|refuse|decline)(?:s|ed|d|ing)?|omit(?:s|ted|ting)?)$/;

/** What the verb does; of one that only says that it came to pass, what its subject is. */
function deedsOf(segment: readonly Token[], verb: number): readonly ActionId[] {
  const done = happens(segment[verb]!, segment.slice(verb + 1)) || CARRIED_OUT.has(segment[verb]!.stem);
  const nouns = done ? nounActions(segment.slice(0, verb)) : [];
  if (holdsItFor(segment, verb)) return [];
  return nouns.length > 0 ? nouns : verbActions(segment, verb);
}

/** "Escalation to Ana followed at 04:51", "his approval came at 16:40": the deed is the noun. */
const happens = ({ stem: stemmed, folded }: Token, [next]: readonly Token[]): boolean =>
  (/^(?:took|taken|takes)$/.test(folded) && next?.folded === 'place') ||
  ((HAPPENS.has(stemmed) || folded === 'came') &&
    (next === undefined ||
      next.kind === 'time' ||
      next.kind === 'mark' ||
      /^(?:at|on|only|in|shortly|just|by|from)$/.test(next.folded)));
/** "The merge was executed by Ana". */
const CARRIED_OUT = new Set(['execute', 'make', 'do', 'run', 'perform', 'conduct', 'undertake'].map(stem));
const HAPPENS = new Set(['follow', 'occur', 'happen', 'ensue', 'arrive'].map(stem));

const nounActions = (tokens: readonly Token[]): readonly ActionId[] => {
  const around = companyOf(tokens);
  const words = tokens.filter((token) => token.kind === 'word');
  const known = words
    .flatMap((token) => actionWordsOf(token.stem, true))
    .filter((word) => word.company.length === 0 || word.company.some((one) => around.has(one)))
    .flatMap((word) => word.actions);
  if (known.length > 0) return [...new Set(known)];
  return words.some((token) => isDeedNoun(token.stem)) ? ['other_deed'] : [];
};

/** Every action the verb may mean, given what follows it and what stands around it. */
function verbActions(segment: readonly Token[], verb: number): readonly ActionId[] {
  const behind = segment
    .slice(verb + 1, verb + 9)
    // "Set to off" is no setting off.
    .filter((t, i, all) => t.kind === 'word' && !(all[i - 1]?.folded === 'to' && /^(?:on|off)$/.test(t.folded)))
    .map((t) => t.stem);
  const around = companyOf(segment);
  const found: ActionId[] = [];
  const fitting = actionWordsOf(segment[verb]!.stem, false).filter(
    (word) =>
      word.particles.every((part) => (part === 'in' ? standsIn(segment, verb) : behind.includes(part))) &&
      (word.company.length === 0 || word.company.some((one) => around.has(one))),
  );
  // "Rolled back" is no rolling of a revision: a particle that is there decides.
  const sharp = fitting.filter((word) =>
    word.actions.some((action) => action === 'reprioritise' || action === 'assign'),
  );
  if (sharp.length > 0) return [...new Set(sharp.flatMap((word) => word.actions))];
  const particular = fitting.filter((word) => word.particles.length > 0);
  for (const word of particular.length > 0 ? particular : fitting) {
    for (const action of word.actions) if (!found.includes(action)) found.push(action);
  }
  // "Granted his approval" gives no right.
  const other = found.includes('approve') ? 'grant' : found.includes('request_changes') ? 'refuse' : null;
  return found.filter((action) => action !== other);
}

/** "Went in at nine", "sent it in": right behind the verb or its short object; "went to X in two steps" is no going in. */
const standsIn = (segment: readonly Token[], verb: number): boolean =>
  segment[verb + 1]?.folded === 'in' ||
  (segment[verb + 2]?.folded === 'in' && (segment[verb + 1]!.kind === 'name' || segment[verb + 1]!.kind === 'word'));

const REQUEST = stem('request');

/** Stems, `%` and `#types` of a clause. */
function companyOf(segment: readonly Token[]): ReadonlySet<string> {
  const known = companies.get(segment);
  if (known) return known;
  const around = new Set<string>();
  for (const [i, token] of segment.entries()) {
    if (token.kind === 'word') {
      // A pull request is no request that anything serves.
      if (token.stem === REQUEST && /^(?:pull|merge)$/.test(segment[i - 1]?.folded ?? '')) continue;
      around.add(token.stem).add(token.folded);
      if (token.folded.includes('-')) for (const part of token.folded.split('-')) around.add(stem(part));
    }
    for (const type of token.mention?.types ?? []) around.add(`#${type}`);
    if (token.kind === 'person' || /^(?:i|me|he|she|him|her|we|us|they|them)$/.test(token.folded))
      around.add('#person');
    if (token.amount?.readings.some((reading) => reading.unit.family === 'percent')) around.add('%');
  }
  companies.set(segment, around);
  return around;
}

/** Every word of a segment that could be its verb asks for the company it is in. */
const companies = new WeakMap<readonly Token[], ReadonlySet<string>>();

function isPassive(left: readonly Token[], right: readonly Token[], verb: Token): boolean {
  if (!/(?:ed|en|un|ut|et|ght|de|wn|ne|ft|ld|lt|id|und|nt|ood|ung)$/.test(verb.folded)) return false;
  const near = left.slice(-4).filter((t) => t.kind === 'word');
  if (near.some((t) => t.stem === 'be' || t.folded === 'got' || t.folded === 'gets')) return true;
  const by = right.findIndex((t) => t.folded === 'by');
  // "I dismissed a review by Ana": the object has an author; the deed has its doer before the verb.
  const acted = takesObject(right) && left.some((t) => t.kind === 'person' || /^(?:i|we|he|she|they)$/.test(t.folded));
  if (
    !acted &&
    by >= 0 &&
    by <= 6 &&
    right
      .slice(by + 1, by + 4)
      .some(
        (t) =>
          t.kind === 'person' || t.kind === 'name' || /^(?:me|us|him|her|them|it|bot|agent|assistant)$/.test(t.folded),
      )
  )
    return true;
  if (takesObject(right)) return false;
  const last = [...left].reverse().find((t) => t.kind !== 'mark' && t.kind !== 'time');
  // "#12 by Ana, merged at noon": she wrote it, and somebody merged it.
  if (last?.kind === 'person' && left.at(-1)?.text === ',' && left[left.indexOf(last) - 1]?.folded === 'by')
    return true;
  return (
    last === undefined ||
    (last.kind !== 'person' &&
      !/^(?:i|he|she|we|they|who|it)$/.test(last.folded) &&
      !(last.kind === 'word' && [HAVE, 'then', 'also', 'self'].includes(last.stem)))
  );
}

/** "approved it", "moved the traffic": an object right behind the verb makes it active. */
const takesObject = ([next]: readonly Token[]): boolean =>
  next !== undefined &&
  (next.kind === 'name' || /^(?:it|them|the|a|an|its|his|her|their|our|all|that|this|these|those)$/.test(next.folded));

/** A fragment without a verb: "First customer ticket, SUP-2291", "09:45 Reconnect storm". */
function whole(tokens: readonly Token[]): Predication {
  const around = companyOf(tokens);
  const strange = hasUnknownVerb(tokens);
  const nouns = tokens
    .flatMap((token, at) =>
      token.kind === 'word' && !strange && !isWanted(tokens, at) && !isStatusPage(tokens, at)
        ? actionWordsOf(token.stem, true)
        : [],
    )
    .filter((word) => word.company.length === 0 || word.company.some((one) => around.has(one)));
  const stands = standingOf(tokens);
  const standing =
    stands.length > 0 ||
    nouns.length > 0 ||
    strange ||
    tokens.some((token) => token.kind === 'word' && (token.stem === 'be' || token.stem === HAVE))
      ? stands
      : beginningOf(tokens);
  return {
    verb: null,
    actions: [
      ...new Set([
        ...standing,
        ...nouns.flatMap((word) => word.actions),
        ...(nouns.length === 0 && isPerformed(tokens) ? (['other_deed'] as const) : []),
      ]),
    ],
    passive: true,
    negated: tokens.some((t) => NEGATIONS.has(t.folded)),
    link: 'start',
    tokens,
    left: [],
    right: tokens,
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
  };
}

/** "The flush performed by Ana", "the export was carried out at nine". */
const isPerformed = (tokens: readonly Token[]): boolean =>
  tokens.some(({ folded }) => /^(?:performed|conducted|undertaken|carried|accomplished)$/.test(folded)) &&
  tokens.some(({ kind, stem: word }) => kind === 'word' && isDeedNoun(word));

/** The page that tells customers wakes nobody. */
export const isStatusPage = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.folded === 'page' && tokens[at - 1]?.folded === 'status';
