/** Cuts what somebody wrote into clauses of concepts with their polarity, so that two wordings can be held side by side; decides nothing. */
import { type Atom, atomise, fold } from './atoms.js';
import { type Concept, conceptOf, deniesPresence, negates, phrasalOf } from './concepts.js';
import { isFunctionWord } from './function-words.js';
import { rephrased } from './rephrased.js';
import { stem } from './stem.js';

export interface WordedClause {
  /** Concepts by word; the value tells whether it was said by its opposite. */
  readonly concepts: ReadonlyMap<string, boolean>;
  /** How many words in it turn it round. */
  readonly negations: number;
  /** It names something as missing ("the missing certificate"), or says that it is ("the certificate is missing"). */
  readonly missing?: 'named' | 'said';
  /** What it names failed: "the sync failed", and not "failed handshakes". */
  readonly fails: boolean;
  /** It asks. */
  readonly asks: boolean;
  /** It speaks of what may, should or will be, not of what is. */
  readonly unreal: boolean;
  /** "I", "me", "my", "we" is in it. */
  readonly first: boolean;
  /** Plain text, lower case. */
  readonly text: string;
}

const SENTENCE_ENDS = /(?<=[.!?;])\s+|\n+/;
const CLAUSE_ENDS =
  /((?=\b(?:rather than|instead of|without (?=\p{L}{2,}ing\b))\b)|,\s|\s[-–—]\s|:\s|\b(?:and|but|which|because|while|whereas|whether)\b|(?<=\p{L}{3} )who\b|(?<!\b(?:before|after|of|in|on|at|for|with|from|by|since|until|than|about)\s)\bthat\b)/u;
const UNREAL =
  /\b(?:please|pls|will|would|could|should|might|may|can(?!'?t\b|not\b)|shall|must|if|please|let's|lets|happy to|going to|gonna|want|wants|propose|proposing|recommend|suggest|plan to|plans to|planning|maybe|perhaps|probably|likely|try|unless|until|need to|\w+'ll)\b/;
const ASKS =
  /\?|^(?:@?[\p{L}]+, )?(?:what|who|why|how|where|when|which|is|are|was|were|does|do|did|can|could|would|should(?! have)|has|have|any|anyone|anybody) \S/u;
const FAILS =
  /\bfail(?:s|ed|ing)?\b(?=\s*(?:$|[.,;:!?()])|\s+(?:to|at|on|in|because|with|after|for|again|by|so|since|due|and|during|twice|its|their|his|her|the|a|an)\b)/;
const FIRST = /\b(?:i|i'm|i've|me|my|mine|we|us|our)\b/;
/** "I was not", "no", "not me": short answers that turn round what was said just before. */
const TURNS_ROUND =
  /^(?:no|nope|not true|wrong|false|(?:i|we|he|she|they|it) (?:was|were|am|did|do|does|have|had|has|is) ?(?:not|n't)|i never did|(?:i|we|he|she|they|it) (?:was|were|did|do|does|have|had|has|is)n't)$/;

/** What stands behind these goes on, and opens no question. */
const JOINS = /^(?:that|which|who|and|but|because|while|whereas)$/;

/** "The rewrite is cosmetic | and | cannot be the cause": what has no subject goes on with that of the clause before. */
const GOES_ON =
  /^\s*(?:is|are|was|were|cannot|can'?t|could(?:n't)?|will|won't|would(?:n't)?|has|have|had|did(?:n't)?|does(?:n't)?|is(?:n't)|was(?:n't))\s+(?!(?:i|we|you|he|she|it|they|this|that|the|there|an?|any\p{L}*)\b)/iu;
const SUBJECT = /^\s*(\S+(?:\s+\S+){0,3}?)\s+(?:is|are|was|were|cannot|can|could|will|would|has|have|had|did|does)\b/i;

/** The clauses of a text. @example clausesOf("fares isn't locked")[0].negations // → 1 */
export function clausesOf(text: string): readonly WordedClause[] {
  const clauses: WordedClause[] = [];
  for (const sentence of rephrased(withHumps(text)).split(SENTENCE_ENDS)) {
    const asks = sentence.includes('?');
    let joined = false;
    let subject = '';
    for (const own of sentence.split(CLAUSE_ENDS)) {
      const part = joined && GOES_ON.test(own) ? `${subject} ${own.trim()}` : own;
      subject = SUBJECT.exec(part)?.[1] ?? subject;
      if (CLAUSE_ENDS.test(` ${part} `) && part.trim().length <= 8 && atomise(part).length <= 1) {
        joined = JOINS.test(part.trim());
        continue;
      }
      // ", that would replay it" and "and was never deployed" ask nothing.
      const worded = clauseOf(part, asks);
      const before = clauses.at(-1);
      const clause = {
        ...worded,
        asks: worded.asks && (asks || !joined),
        // "Please stop | that build": what is to be done with it goes on behind "that".
        unreal: worded.unreal || (joined && before !== undefined && /\b(?:please|pls)\b/.test(before.text)),
      };
      if (before && clause.concepts.size === 0 && TURNS_ROUND.test(clause.text.trim()))
        clauses[clauses.length - 1] = {
          ...before,
          negations: before.negations + 1,
          first: before.first || clause.first,
        };
      else if (clause.concepts.size > 0 || clause.negations > 0) clauses.push(clause);
    }
  }
  return clauses;
}

/** "negativeTtl" is also "negative Ttl": who tells of a key need not spell it as it is written. */
const withHumps = (text: string): string =>
  text.replace(HUMPED, (name) => `${name} ${name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')}`);
const HUMPED = /\b[a-z]{3,}(?:[A-Z][a-z]+)+\b/g;

function clauseOf(part: string, asks: boolean): WordedClause {
  const text = fold(part).replace(/\s+/g, ' ').trim();
  const atoms = atomise(text);
  const concepts = new Map<string, boolean>();
  let negations = 0;
  let missing: WordedClause['missing'];
  const stems = atoms.map((atom) => stem(atom.folded));
  const used = new Set<number>();
  for (const [i, atom] of atoms.entries()) {
    if (isNone(atoms, i) || isGone(atoms, stems, i)) negations++;
    if (used.has(i) || !/[\p{L}]/u.test(atom.folded) || atom.folded === 'zero') continue;
    const behind = stems.slice(i + 1, i + 5);
    const phrasal = phrasalOf(stems[i]!, behind);
    if (deniesPresence(atom.folded)) {
      const named = /^\p{L}/u.test(nounBehind(atoms, stems, i));
      if (!named) negations++;
      missing = named ? 'named' : 'said';
    }
    if (!phrasal && (negates(atom.folded) || isContraction(atoms, i) || isRatherThan(stems, i))) negations++;
    if (atom.folded === 'against' && /ing$/.test(atoms[i + 1]?.folded ?? '')) negations++;
    if (holdsBack(stems, i) && !isPartOfName(atoms, i)) {
      negations++;
      continue;
    }
    if (phrasal) {
      used.add(i + 1 + behind.indexOf(phrasal.particle));
      if (negates(phrasal.word)) negations++;
      else add(concepts, conceptOf(stem(phrasal.word)));
    } else if (Object.hasOwn(SAYS_MORE, atom.folded)) add(concepts, conceptOf(stem(SAYS_MORE[atom.folded]!)));
    else if (isBack(stems, i)) add(concepts, conceptOf('ok'));
    else if (isContent(stems[i]!) && !negates(atom.folded) && !EVERYBODY.test(atom.folded))
      add(concepts, conceptOf(stems[i]!));
  }
  return {
    concepts,
    negations,
    ...(missing ? { missing } : {}),
    fails: FAILS.test(text),
    asks: asks || ASKS.test(text),
    unreal: UNREAL.test(text),
    first: FIRST.test(text),
    text,
  };
}

/** Words that say more in one form than their stem does: "the rights" are not "right". */
const SAYS_MORE: Readonly<Record<string, string>> = {
  late: 'delay',
  rights: 'permission',
  remaining: 'remainder',
  goods: 'merchandise',
};

/** "0 rows left", "zero errors": no rows, no errors. */
const isNone = (atoms: readonly Atom[], i: number): boolean =>
  /^(?:0|zero)$/.test(atoms[i]!.folded) &&
  /^\p{L}/u.test(atoms[i + 1]?.folded ?? '') &&
  !UNIT.test(atoms[i + 1]!.folded) &&
  atoms[i - 1]?.end !== atoms[i]!.start;

/** "The errors are gone": there are none; what "has gone to production" is there. */
const isGone = (atoms: readonly Atom[], stems: readonly string[], i: number): boolean =>
  atoms[i]!.folded === 'gone' && /^(?:be|s|re)$/.test(stems[i - 1] ?? '');

const UNIT = /^(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?|[kmg]i?b|k|x|am|pm)$/;

/** The content word right behind a word; empty where a mark, a function word or nothing follows. */
const nounBehind = (atoms: readonly Atom[], stems: readonly string[], i: number): string =>
  atoms[i + 1] && isContent(stems[i + 1]!) ? atoms[i + 1]!.folded : '';

const add = (into: Map<string, boolean>, { word, flips }: Concept): void => {
  if (!into.has(word)) into.set(word, flips);
};

/** "n't" falls apart into its letters: the `t` behind `n` and an apostrophe. */
const isContraction = (atoms: readonly Atom[], i: number): boolean =>
  atoms[i]!.folded === 't' && atoms[i - 1]?.text === "'" && /n$/.test(atoms[i - 2]?.folded ?? '');

/** "rather than", "instead of". */
const isRatherThan = (stems: readonly string[], i: number): boolean =>
  (stems[i] === 'rather' && stems[i + 1] === 'than') || (stems[i] === 'instead' && stems[i + 1] === 'of');

/** "hold-sweep released them": the first word of a name does nothing. */
const isPartOfName = (atoms: readonly Atom[], i: number): boolean =>
  /^[-_/]$/.test(atoms[i + 1]?.text ?? '') && atoms[i + 1]!.start === atoms[i]!.end;

/** "hold all deployments", "freeze deploys", "a hold on merges": not to do it. */
const holdsBack = (stems: readonly string[], i: number): boolean =>
  /^(?:hold|halt|freez|freeze|froze|suspend)$/.test(stems[i]!) &&
  (stems.slice(i + 1, i + 5).some((word) => HELD_BACK.has(word)) || HELD_BACK.has(stems[i - 1] ?? ''));
const HELD_BACK: ReadonlySet<string> = new Set(
  'deploy deployment release rollout merge change push restart apply launch'.split(' ').map(stem),
);

/** "it's back", "things were back": up again. */
const isBack = (stems: readonly string[], i: number): boolean =>
  stems[i] === 'back' && /^(?:be|s|re|come|came|now|all)$/.test(stems[i - 1] ?? '');

/** Whom a request goes to is no part of what is asked. */
const EVERYBODY = /^(?:(?:every|any|some)(?:body|one|thing)|longer|why|how)$/;

const DIRECTED: ReadonlySet<string> = new Set(['off', 'down']);
const isContent = (stemmed: string): boolean =>
  stemmed.length > 1 && (!isFunctionWord(stemmed) || DIRECTED.has(stemmed)) && !/^\d+$/.test(stemmed);

/** The concepts of words that are already stems, particles put together. */
export function conceptsOfStems(stems: readonly string[]): readonly string[] {
  return [...new Set(stems.filter(isContent).map((word) => conceptOf(word).word))];
}

/** How often a clause is turned round, counting the opposites among `shared`. */
export const turnsOf = (clause: WordedClause, shared: readonly string[]): number =>
  clause.negations + shared.filter((word) => clause.concepts.get(word)).length;
