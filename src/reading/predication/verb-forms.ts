/** Tells verbs from nouns by their form and neighbours, without a trained tagger whose versions would change verdicts. */
import { stem } from '../../claims/words/stem.js';
import { actionWordsOf } from './action-words.js';
import { saysOf } from './speech-words.js';
import type { Token } from './token.js';

const DETERMINERS = new Set([
  'a',
  'an',
  'the',
  'this',
  'that',
  'these',
  'those',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'your',
  'each',
  'every',
  'no',
  'any',
  'some',
  'another',
  'both',
  "'s",
  '’s',
  'first',
  'second',
  'third',
  'last',
  'next',
  'failed',
  'new',
  'old',
  'own',
  'same',
  'recovery',
  'only',
]);
const PREPOSITIONS = new Set([
  'of',
  'in',
  'on',
  'at',
  'for',
  'from',
  'with',
  'without',
  'by',
  'after',
  'before',
  'during',
  'until',
  'since',
  'about',
  'under',
  'over',
  'per',
  'between',
  'despite',
  'through',
  'into',
]);
const AUXILIARIES = new Set(
  [
    'be',
    'have',
    'do',
    'will',
    'would',
    'can',
    'could',
    'may',
    'might',
    'must',
    'shall',
    'should',
    'to',
    'get',
    'not',
    "n't",
    'never',
  ].flatMap((word) => [word, stem(word)]),
);
/** Forms that are almost always nouns or adjectives unless an auxiliary or a person stands before them. */
const NOUNISH =
  /^(?:alert|page|build|release|change|commit|review|comment|report|note|request|test|check|run|step|deploy|merge|push|tag|post|issue|file|mute|snooze|update|patch|fix|error|crash|restart|retry|rollback|revert|launch|start|end|finish|raise|set|cut|open|live|clear|clean|ready|healthy|red|green|on|off|out|out|close|pass|double|route|direct|point|lower|out|shift|back)s?$/;

export type VerbForm = 'finite' | 'participle' | 'infinitive' | 'adjective' | null;

/** How a word can be a verb where it stands; null when it cannot. */
export function verbFormAt(tokens: readonly Token[], index: number): VerbForm {
  const token = tokens[index];
  if (!token) return null;
  if (token.kind !== 'word' || !/^\p{L}/u.test(token.text) || NO_VERB.has(token.folded)) return null;
  if (actionWordsOf(token.stem, false).length === 0 && saysOf(token.stem) === null) return null;
  const before = tokens[index - 1];
  const word = token.folded;
  if (SPEECH_NOUN.test(word) && !speaksHere(before)) return null;
  // "Changes were requested": what has a finite verb right behind it is the subject of that one.
  if (NOUNISH.test(word) && /s$/.test(word) && /^(?:were|are|had|have)$/.test(tokens[index + 1]?.folded ?? ''))
    return null;
  // "Build 12ab started": a noun and its name.
  if (NOUNISH.test(word) && tokens[index + 1]?.mention?.types.some((type) => type === word)) return null;
  const auxiliary = before?.kind === 'word' && (AUXILIARIES.has(before.stem) || AUXILIARIES.has(before.folded));
  if (before?.folded === 'to') return ALLOWED.test(tokens[index - 2]?.folded ?? '') ? null : 'infinitive';
  if (/^(?:on|off|live|ready|healthy|red|green|clean|clear|out|up)$/.test(word))
    return adjectiveHere(tokens, index) ? 'adjective' : null;
  // "Was run by the scheduler", "had been run twice".
  if (word === 'run' && before?.stem === 'be') return 'participle';
  if (/(?:ed|en)$/.test(word) || isIrregularPast(word)) return nounBehindModifier(tokens, index) ? null : 'participle';
  if (auxiliary && before?.stem !== 'be') return 'finite';
  if (word.endsWith('ing')) return auxiliary ? 'finite' : null;
  if (!before)
    return /s$/.test(word) && !NOUNISH.test(word) ? 'finite' : !NOUNISH.test(word) && /s$/.test(word) ? 'finite' : null;
  if (before.kind === 'word' && (DETERMINERS.has(before.folded) || PREPOSITIONS.has(before.folded))) return null;
  if (before.kind === 'amount') return null;
  if (/s$/.test(word)) return finiteWithS(tokens, index);
  return /^(?:i|we|they|you|who|which|and|then|also|people|both|now|still|again)$/.test(before.folded) ||
    before.kind === 'person'
    ? 'finite'
    : null;
}

/** "The right to deploy": what somebody may do, told by a noun, is not done. */
const ALLOWED =
  /^(?:rights?|permissions?|privileges?|authori[sz]ation|authority|ability|power|licen[cs]e|access|leave|freedom|capability|opportunity|chance|duty|obligation)$/;

/** "Object storage", "the counters", "a stress test": saying only right behind somebody who speaks. */
const SPEECH_NOUN = /^(?:object|counter|stress|caution|recall|blame|praise|promise|pledge|contest)s?$/;
const speaksHere = (before: Token | undefined): boolean =>
  before?.kind === 'person' || /^(?:i|we|he|she|they|who)$/.test(before?.folded ?? '');

/** Words that share a stem with a verb and are none: "not" is no "note". */
const NO_VERB: ReadonlySet<string> = new Set(['not', 'lived', 'lives']);

const isIrregularPast = (word: string): boolean =>
  /^(?:went|came|took|gave|got|began|broke|brought|thought|found|said|told|saw|wrote|ran|fell|rose|sent|kept|left|lost|made|met|put|set|shut|cut|hit|built|held|knew|grew|threw|stood|became|froze|chose|spoke|led|read|undid|withdrew|drew|reverted|rolled|had|posted|undone|gone|begun|done|shown|known|grown|thrown|seen|drawn|rang|rung|won|spent|heard|felt|understood|caught|sought|bought|stuck|struck|woke|bore|tore|hid|slid|split|spread|quit|let|beat|bound|wound|dug|spun|swung|hung|withdrawn|come|become|dealt|meant|lent|sold|swept|taught|lit|blew|blown|flew|flown|overran|overwrote|rebuilt|reran|redid|reset|shot|withheld|laid|overrode|greenlit)$/.test(
    word,
  );

/** "the failed build", "a cancelled run": a participle before a noun says no more than an adjective; "was failed" does. */
function nounBehindModifier(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const behind = tokens[index + 1];
  if (before?.kind !== 'word' || !(DETERMINERS.has(before.folded) || PREPOSITIONS.has(before.folded))) return false;
  return (
    behind !== undefined &&
    (behind.kind === 'word' || behind.kind === 'name') &&
    !PREPOSITIONS.has(behind.folded) &&
    behind.folded !== 'and'
  );
}

function finiteWithS(tokens: readonly Token[], index: number): VerbForm {
  const quoted = /^["”“»’']$/.test(tokens[index - 1]!.text) && tokens[index - 2]?.kind === 'name';
  const before = tokens[index - (quoted ? 2 : 1)]!;
  if (before.kind === 'person' || before.kind === 'name' || before.kind === 'time') return 'finite';
  const behind = tokens[index + 1];
  if (before.kind === 'mark')
    return NOUNISH.test(tokens[index]!.folded) && !(before.text === ',' && takesObject(behind)) ? null : 'finite';
  const opens =
    behind === undefined || behind.kind !== 'word' || DETERMINERS.has(behind.folded) || PREPOSITIONS.has(behind.folded);
  return !NOUNISH.test(tokens[index]!.folded) || opens || isSecondDeed(tokens, index) ? 'finite' : null;
}

/** "Ana approves #12 and merges it", "… and merges herself"; in "the builds and changes it made" the pronoun is a subject. */
const isSecondDeed = (tokens: readonly Token[], index: number): boolean =>
  /^(?:and|then|also|later|it|he|she|they|who)$|ly$/.test(tokens[index - 1]!.folded) &&
  (WITHOUT_OBJECT.test(tokens[index + 1]?.folded ?? '') ||
    (/^(?:it|them|him|her|everything)$/.test(tokens[index + 1]?.folded ?? '') && endsPhrase(tokens[index + 2])));
const WITHOUT_OBJECT = /^(?:(?:him|her|it|them)sel(?:f|ves)|straight|again|too|anyway)$|ly$/;

/** Nothing that "it" could be the subject of. */
const endsPhrase = (next: Token | undefined): boolean =>
  next?.kind !== 'word' ||
  PREPOSITIONS.has(next.folded) ||
  WITHOUT_OBJECT.test(next.folded) ||
  LEADS_ON.test(next.folded);
const LEADS_ON = /^(?:and|but|then|as|when|while|once|because|to|back|down|up|out|off|later|shortly|minutes?)$/;

/** "Ana approves #12, merges it at nine": what has its object right behind it is no second thing of a list. */
const takesObject = (behind: Token | undefined): boolean =>
  behind?.kind === 'name' || /^(?:it|them|him|her|the|that|this|these|those)$/.test(behind?.folded ?? '');

/** "flag off", "is live", "went green": a state word that ends its phrase. */
function adjectiveHere(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const behind = tokens[index + 1];
  const ends =
    behind === undefined ||
    behind.kind === 'mark' ||
    behind.kind === 'time' ||
    PREPOSITIONS.has(behind.folded) ||
    /^(?:and|again|by|when|while)$/.test(behind.folded);
  if (/^(?:on|off|out|up)$/.test(tokens[index]!.folded))
    return (
      ends &&
      before !== undefined &&
      behind?.kind !== 'time' &&
      !['time'].includes(before.kind) &&
      (before.kind === 'name' || before.stem === 'be' || before.kind === 'word')
    );
  return ends && before !== undefined;
}
