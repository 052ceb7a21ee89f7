/** Patterns of cause: "it began when …", "the trigger was …", "X caused the outage", "errors due to X", "the change behind the incident, X". */
import type { Happening } from '../../../claims/slots.js';
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { readHappening, wordsOf } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { clauseFrom, names, readCausePart } from './cause-part.js';
import { harmIn } from './damage.js';
import { isOver, lengthOfReason } from './reasons.js';
import { CAUSE_NOUN, CAUSES, EFFECTS } from './relation-words.js';
import { innocentIn } from './unrelated.js';

export function readCauses(sentence: Sentence, predication: Predication): readonly Draft[] {
  const told = innocentIn(sentence, predication.tokens) ?? causeIn(sentence, predication);
  const harm = told && names(told) ? null : harmIn(sentence, predication.tokens);
  const cause = harm?.cause ?? told;
  if (!cause || !(names(cause) || (cause.negated && cause.actions.length > 0))) return [];
  const effect = readHappening(predication, sentence.context, sentence.toSpan);
  const about = new Set(cause.words);
  return [
    {
      ...frameOf(sentence, predication.start, predication.end),
      kind: 'cause',
      cause,
      effect: {
        actions: [],
        subjects: [],
        amounts: [],
        words: harm ? wordsOf(harm.harmed, null) : effect.words.filter((word) => !about.has(word)),
        negated: false,
      },
      ...(harm ? { struck: wordsOf(harm.harmed, null) } : {}),
      words: wordsOf(predication.tokens, predication.verb),
    },
  ];
}

function causeIn(sentence: Sentence, predication: Predication): Happening | null {
  const { tokens } = predication;
  return (
    began(sentence, predication) ??
    cleft(sentence, tokens) ??
    named(sentence, tokens) ??
    behind(sentence, tokens) ??
    byVerb(sentence, tokens) ??
    origin(sentence, tokens) ??
    dueTo(sentence, tokens)
  );
}

const isEffect = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.kind === 'word' && EFFECTS.test(token.folded)) &&
  !tokens.some((token) => token.kind === 'person');

/** "It began when X", "The errors started after X". */
function began(sentence: Sentence, predication: Predication): Happening | null {
  const { tokens } = predication;
  const at = tokens.findIndex((token) => /^(?:began|started|begins|starts)$/.test(token.folded));
  if (at < 0 || at > 5 || !isEffect(tokens.slice(0, at))) return null;
  const linked = tokens.slice(at + 1).find((token) => /^(?:when|once|with|after)$/.test(token.folded));
  if (linked)
    return readCausePart(
      clauseFrom(sentence, linked.end).filter((token) => token.end <= predication.end),
      sentence,
    );
  const next = sentence.predications[sentence.predications.indexOf(predication) + 1];
  return next && (next.link === 'when' || next.link === 'after')
    ? readCausePart(clauseFrom(sentence, next.tokens[1]?.start ?? next.start), sentence)
    : null;
}

/** "What set it off was X", "what triggered the outage is X". */
function cleft(sentence: Sentence, tokens: readonly Token[]): Happening | null {
  if (tokens[0]?.folded !== 'what') return null;
  const be = tokens.findIndex((token) => /^(?:was|is|were)$/.test(token.folded));
  const inner = tokens.slice(1, Math.max(1, be));
  const brings = inner.some(
    (token, i) =>
      CAUSES.test(token.folded) ||
      BEGAN.test(token.folded) ||
      (/^(?:set|kicked|brought|touched)$/.test(token.folded) &&
        inner.slice(i + 1).some(({ folded }) => /^(?:off|about|on|down)$/.test(folded))),
  );
  return be > 1 && brings && isEffect(inner) ? readCausePart(clauseFrom(sentence, tokens[be]!.end), sentence) : null;
}

/** "The trigger was X", "The causing change was X", "X was the cause". */
function named(sentence: Sentence, tokens: readonly Token[]): Happening | null {
  const at = tokens.findIndex((token) => token.kind === 'word' && CAUSE_NOUN.test(token.folded));
  if (at < 0 || tokens[at - 1]?.folded === 'as') return null;
  const be = tokens.findIndex((token) => /^(?:was|is|were)$/.test(token.folded));
  if (be < 0) return null;
  const negated = /^(?:not|n't)$/.test(tokens[be + 1]?.folded ?? '');
  const part = at < be ? clauseFrom(sentence, tokens[be]!.end) : tokens.slice(0, be);
  // "It was Ines who found the cause" tells of the finder.
  if (part[0]?.folded === 'that' || part.some((token) => /^(?:it|who)$/.test(token.folded)) || isFound(tokens, at))
    return null;
  const cause = readCausePart(part, sentence);
  return cause && { ...cause, negated };
}

const isFound = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 3), at)
    .some((token) => /^(?:who|found|finding|identified|spotted|traced|saw|knew)$/.test(token.folded));

/** "The change behind the incident, X, was written by …". */
function behind(sentence: Sentence, tokens: readonly Token[]): Happening | null {
  const at = tokens.findIndex((token) => token.folded === 'behind');
  // "Behind it" may be behind anything.
  if (at < 1 || !isEffect(tokens.slice(at + 1, at + 4).filter((token) => token.folded !== 'it'))) return null;
  const comma = tokens.findIndex((token, i) => i > at && token.text === ',');
  if (comma < 0) return null;
  const end = tokens.findIndex((token, i) => i > comma && token.kind === 'mark');
  return readCausePart(tokens.slice(comma + 1, end < 0 ? tokens.length : end), sentence);
}

/** "X caused the outage", "X brought on a storm", "the outage was caused by X". */
function byVerb(sentence: Sentence, tokens: readonly Token[]): Happening | null {
  const at = tokens.findIndex(
    (token, i) =>
      token.kind === 'word' &&
      (CAUSES.test(token.folded) ||
        (BEGAN.test(token.folded) && EFFECTS.test(nounBehind(tokens, i))) ||
        (/^(?:brought|set|led|resulted)$/.test(token.folded) &&
          /^(?:on|off|to|in|about)$/.test(tokens[i + 1]?.folded ?? ''))),
  );
  if (at < 1) return null;
  const by = tokens.slice(at + 1, at + 3).findIndex((token) => token.folded === 'by');
  if (by >= 0) {
    if (!isEffect(tokens.slice(0, at))) return null;
    return readCausePart(tokens.slice(at + 2 + by), sentence);
  }
  const right = tokens.slice(at + 1, at + 8);
  if (
    !isEffect(right) &&
    !right.some((token) => /^(?:storm|spike|surge|backlog|timeouts?|crash(?:es)?)$/.test(token.folded))
  )
    return null;
  const negated = tokens.slice(Math.max(0, at - 2), at).some((token) => /^(?:not|never|n't)$/.test(token.folded));
  const cause = readCausePart(tokens.slice(0, at), sentence);
  return cause && { ...cause, negated };
}

/** "That run started the failures", "it set off the errors". */
const BEGAN = /^(?:started|began|sparked|ignited|unleashed|initiated|produced)$/;

const nounBehind = (tokens: readonly Token[], at: number): string =>
  tokens
    .slice(at + 1, at + 4)
    .find((token) => token.kind === 'word' && !/^(?:the|these|those|all|our|its|this|that)$/.test(token.folded))
    ?.folded ?? '';

/** "The errors originated in X", "it stemmed from X", "the outage goes back to X", "was traced to X", "was down to X". */
function origin(sentence: Sentence, tokens: readonly Token[]): Happening | null {
  const at = tokens.findIndex(({ kind, folded }, i) => kind === 'word' && i > 0 && ORIGIN.test(folded));
  if (at < 1 || !isEffect(tokens.slice(0, at))) return null;
  const found = TIE.exec(
    `${tokens[at - 1]!.folded} ${tokens
      .slice(at, at + 4)
      .map(({ folded }) => folded)
      .join(' ')} `,
  );
  if (!found) return null;
  const behind = tokens.slice(at - 1 + found[0].trim().split(' ').length);
  const ends = behind.findIndex(({ text }) => text === ',');
  const negated = tokens.slice(0, at).some(({ folded }) => /^(?:not|never|n't)$/.test(folded));
  const cause = readCausePart(ends < 0 ? behind : behind.slice(0, ends), sentence);
  return cause && { ...cause, negated };
}
const ORIGIN =
  /^(?:originat(?:ed|es)|stem(?:med|s)|arose|arises|resulted|results|deriv(?:ed|es)|rooted|traced|went|goes|came|comes|attributed|down)$/;
/** The word before and the verb with its preposition; "went to" and "resulted in" lead elsewhere. */
const TIE =
  /^\S+ (?:originat\S+ (?:in|from|with)|(?:stem\S+|arose|arises|came|comes|result\S+|deriv\S+) from|rooted in|(?:traced|went|goes) back to|traced to|attributed to) |^(?:was|were|is|came|comes) down to /;

/** "errors due to X", "because of X". */
function dueTo(sentence: Sentence, tokens: readonly Token[]): Happening | null {
  const at = tokens.findIndex((_, i) => lengthOfReason(tokens, i) > 0);
  return at > 0 && isEffect(tokens.slice(0, at).filter(({ folded }) => folded !== 'it')) && !isOver(tokens.slice(0, at))
    ? readCausePart(tokens.slice(at + lengthOfReason(tokens, at)), sentence)
    : null;
}
