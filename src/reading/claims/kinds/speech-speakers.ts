/** Who says it: the people beside a verb of saying, behind "by", or who did what was told right before; judges no content. */
import type { PersonSlot } from '../../../claims/slots.js';
import { stem } from '../../../claims/words/stem.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { personOf } from '../read-subjects.js';
import type { Sentence } from '../sentence.js';
import { groupOf } from './group-of.js';

export interface Speakers {
  readonly people: readonly PersonSlot[];
  readonly tokens: readonly Token[];
  readonly medium: boolean;
}

/** Between a speaker and the verb stand only adverbs, auxiliaries, clocks, brackets and other speakers. */
export const PASSED =
  /^(?:has|have|had|is|was|were|be|been|did|does|do|not|n't|then|also|later|now|nevertheless|nonetheless|however|therefore|still|just|already|only|first|never|again|once|both|all|who|and|or|[a-z]+ly|\(|\)|,|@|-|–|—)$/;
const MEDIUM =
  /^(?:log|logs|page|banner|note|notes|message|description|summary|title|trace|output|report|ticket|alert|comment|post|label|label|runbook|panic|line)$/;

export function speakersOf(predication: Predication, sentence: Sentence): Speakers | null {
  const { context, toSpan } = sentence;
  if (isPassive(predication)) {
    const by = predication.right.findIndex((token) => token.folded === 'by');
    const token =
      by < 0 ? undefined : predication.right.slice(by + 1, by + 4).find((one) => personOf(one, context, toSpan));
    const person = token && personOf(token, context, toSpan);
    if (token && person) return { people: [person], tokens: [token], medium: false };
    const [next] = behindOf(predication, sentence);
    return TOLD.has(predication.verb!.stem) && (leads(behindOf(predication, sentence)) || next?.folded === 'to')
      ? { people: [], tokens: [], medium: false }
      : null;
  }
  const found = collect([...withoutFirst(predication.left)].reverse(), sentence);
  if (found) return found;
  // “…”, wrote Ana.
  const inverted =
    predication.left.some((token) => token.kind === 'quotation') || predication.left.at(-1)?.text === ',';
  return inverted ? collect(predication.right.slice(0, 2), sentence) : toldOn(predication, sentence);
}

/** "Requested changes and told Bo to wait": who did the one thing said the other. */
function toldOn(predication: Predication, sentence: Sentence): Speakers | null {
  const { predications } = sentence;
  let one = predication;
  while (/^(?:and|but)$/.test(one.link) && one.left.every(isJoint)) {
    const before = predications[predications.indexOf(one) - 1];
    if (!before) return null;
    const by = before.right.findIndex((token, i) => token.folded === 'by' && before.right[i + 1]?.kind === 'person');
    const found =
      by >= 0 && before.passive
        ? collect(before.right.slice(by + 1, by + 2), sentence)
        : collect([...withoutFirst(before.left)].reverse(), sentence);
    if (found) return { ...found, tokens: [] };
    one = before;
  }
  return null;
}

const isJoint = ({ kind, folded }: Token): boolean =>
  kind === 'mark' || kind === 'time' || /^(?:and|but|then|also|later|at|on|in|immediately|even|again)$/.test(folded);

/** "Ana was the first to suspect it": Ana suspected it. */
function withoutFirst(left: readonly Token[]): readonly Token[] {
  const words = left.map(({ folded }) => folded).join(' ');
  const tail =
    /(?:^| )(?:was|were|is) (?:the |among the )?(?:very )?first (?:(?:one|person|engineer|of us) )?(?:to )?$/.exec(
      `${words} `,
    );
  return tail ? left.slice(0, left.length - tail[0].trim().split(' ').length) : left;
}

/** "Support confirmed" stands like "tickets confirmed": for a verb of saying only an auxiliary or "by" makes a passive. */
export const isPassive = ({ passive, left, right, verb }: Predication): boolean =>
  isHeadline(verb!, right[0]) ||
  (passive &&
    left.at(-1)?.folded !== 'who' &&
    (left.slice(-4).some((token) => token.stem === 'be' || /^(?:get|gets|got)$/.test(token.folded)) ||
      // "Ana asked for no more releases by Bo": who stands before the verb speaks, unless "by" is right behind it.
      right
        .slice(0, left.at(-1)?.kind === 'person' ? 1 : 7)
        .some((token, i) => token.folded === 'by' && right[i + 1]?.kind !== 'time')));

/** Verbs that want to know who is told: without one, "Wanjiru told to wait" is a headline's passive. */
const isHeadline = (verb: Token, next: Token | undefined): boolean =>
  NEEDS_HEARER.has(verb.stem) &&
  /^(?:told|\p{L}+ed)$/u.test(verb.folded) &&
  /^(?:to|that|not|about|of)$/.test(next?.folded ?? '');
const NEEDS_HEARER: ReadonlySet<string> = new Set(['tel', 'tell', 'inform', 'notify', 'remind', 'instruct', 'assur']);

export const TOLD = new Set(
  'tell ask inform notify warn advise assure promise order instruct urge remind beg reassure forbid'
    .split(' ')
    .flatMap((word) => [word, stem(word)]),
);

/** Walks away from the verb until somebody is met; one who only owns the next noun ("Marta's change") is no speaker. */
function collect(tokens: readonly Token[], sentence: Sentence): Speakers | null {
  const { context, toSpan } = sentence;
  const people: PersonSlot[] = [];
  const used: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    const person = personOf(token, context, toSpan) ?? groupOf(token, sentence);
    const owns = /^['’]s?$/.test(tokens[i - 1]?.text ?? '') || /^(?:my|his|our|their|her)$/.test(token.folded);
    if (person && !owns) {
      people.push(person);
      used.push(token);
      continue;
    }
    if (person && owns && /^(?:team|side|desk|people|crew|group)$/.test(tokens[i - 2]?.folded ?? '')) {
      return { people: [person], tokens: [token], medium: false };
    }
    if (people.length > 0) {
      if (/^(?:and|,|both|&|or)$/.test(token.folded)) continue;
      break;
    }
    if (token.kind === 'word' && MEDIUM.test(token.folded))
      return { people: [], tokens: tokens.slice(i, i + 3), medium: true };
    if (/^(?:team|side|desk|people|crew|group|['’]s?)$/.test(token.folded)) continue;
    if (token.kind !== 'time' && token.kind !== 'duration' && !PASSED.test(token.folded)) return null;
  }
  return people.length > 0 ? { people, tokens: used, medium: false } : null;
}

export const OPENER = /^(?:that|whether|if|why|what|who|how|about|not)$/;

/** All that stands behind the verb, its clauses included. */
export function behindOf({ verb }: Predication, { predications }: Sentence): readonly Token[] {
  const tokens = predications.flatMap((one) => one.tokens);
  return verb ? tokens.slice(tokens.indexOf(verb) + 1) : tokens;
}

/** A clause, a quotation or a colon behind the verb: words, not a thing. */
export const leads = (behind: readonly Token[]): boolean =>
  behind.slice(0, 7).some((token) => token.kind === 'quotation' || token.text === ':' || OPENER.test(token.folded));
