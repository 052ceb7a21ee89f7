/** Parts of a sentence that assert something and that no kind of claim could type: what stands beside them must not be taken for all that the sentence says. */

import { stem } from '../../claims/words/stem.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { loneDids } from './answering-do.js';
import { isAllBut } from './kinds/approval-count.js';
import { endsAround } from './kinds/pairs-of-ends.js';
import type { Draft, Sentence } from './sentence.js';
import { assertionOf, isClause, isContent } from './unread-clause.js';

/** "The lever was pulled only after X merged": the main clause has a verb that nothing knows; what hangs on it must not stand for it. */
export function unreadMain(sentence: Sentence, { left, link }: Predication): readonly Draft[] {
  const at = left.findIndex(
    (token) => token.kind === 'word' && /^(?:after|before|until|once|when|while)$/.test(token.folded),
  );
  const main = left.slice(0, Math.max(0, at));
  const verb = main.findIndex((token, i) => i > 0 && /^(?:was|were|had|did|is|are)$/.test(token.folded));
  if (link !== 'start' || verb < 0 || main.some((token) => token.kind === 'duration' || token.kind === 'time'))
    return [];
  return [assertionOf(sentence, main)];
}

/** "Her scaling brought the 429s down to a third": that it was her doing is more than the figure. */
export function unreadDoing(sentence: Sentence, { tokens }: Predication): readonly Draft[] {
  const at = tokens.findIndex(
    (token, i) =>
      i > 0 &&
      token.kind === 'word' &&
      BRINGS.has(token.stem) &&
      !/^(?:was|were|been|be|got)$/.test(tokens[i - 1]!.folded),
  );
  const right = tokens.slice(at + 1);
  const doer = tokens
    .slice(0, Math.max(0, at))
    .some((token) => token.kind === 'name' || token.kind === 'person' || isContent(token));
  const figure = right.findIndex((token) => token.kind === 'amount' || token.kind === 'duration');
  return doer && figure > 0 && right.slice(0, figure).some(isContent) ? [assertionOf(sentence, tokens)] : [];
}
const BRINGS: ReadonlySet<string> = new Set(
  [
    'bring',
    'push',
    'drive',
    'cut',
    'reduce',
    'lower',
    'raise',
    'double',
    'halve',
    'slash',
    'send',
    'lift',
    'pull',
    'press',
    'force',
  ].map(stem),
);
/** "No revision other than X", "did not merge anything without an approval": exceptions and doubled negations turn what the words around them say. */
export function unreadSense(sentence: Sentence, { tokens, actions, right }: Predication): readonly Draft[] {
  const text = tokens.map((token) => token.folded).join(' ');
  const length = tokens.find((token) => token.kind === 'duration');
  const counted = length !== undefined && endsAround(sentence.tokens, length, sentence) !== null;
  const back = HAD_BEEN.test(text) && ((length !== undefined && !counted) || SINCE_DEED.test(text));
  // "Approved by nobody except Ana" is read as it stands.
  const exception = EXCEPTION.test(text) && !(actions.includes('approve') && isAllBut(tokens));
  return exception ||
    NOT_WITHOUT.test(text) ||
    OF_EACH.test(text) ||
    EACH_ONE.test(text) ||
    SOME_OF.test(text) ||
    (actions.includes('approve') && (isForEach(right) || right.some(({ folded }) => folded === 'without'))) ||
    back ||
    isSinceDeed(tokens) ||
    FIGURE.test(text) ||
    SUSPECTED.test(text) ||
    (actions.some((action) => REVIEWS.has(action)) && NOT_AGAIN.test(text)) ||
    INVERTED.test(text) ||
    isOfSomeCommit(sentence, tokens, text) ||
    isAboutIt(right, actions) ||
    isOfEachOne(tokens, actions)
    ? [assertionOf(sentence, tokens)]
    : [];
}

/** "Passed on the first commit": of which change, nothing here says. */
const isOfSomeCommit = ({ context }: Sentence, tokens: readonly Token[], text: string): boolean =>
  /\b(?:on|for|of|at) (?:the|its) (?:first|second|third|initial|earlier|previous) commit\b/.test(text) &&
  !tokens.some(({ mention }) => mention?.types.includes('change') === true) &&
  context.discourse.last(['change']) === null;

/** Turns of phrase in which a verb of delivery means something else. */
const FIGURE =
  /\b(?:clos(?:e|ed|es|ing) in on|open(?:ed|s|ing)? up (?:about|to|on)|revert(?:ed|s)? to (?:#|the (?:question|topic|subject|matter)|h(?:er|is|im)\b)|push(?:ed|es|ing)? (?:for|back)\b|sign(?:ed|s)? off for (?:the|that|this)|roll(?:ed|s)? back the clock|releas(?:ed|es|ing) a statement|made a case|took (?:a|the) (?:view|stance|position))/;

/** "Nobody reviewed it again": that somebody had, before, is what "again" says. */
const NOT_AGAIN =
  /\b(?:nobody|no one|no-one|none|never|not)\b(?: \w+){0,3} (?:review|approv)\w*\b.{0,60}\b(?:again|anew|afresh|once more|a second time)\b/;
const REVIEWS: ReadonlySet<string> = new Set(['review', 'approve']);

/** "Only once the page had been acknowledged did the build fail", where the two clauses could not be told apart. */
const INVERTED = /^only (?:once|after|when) .{1,100} (?:did|was|were) /;

/** "Cleared #12 as the culprit", "dismissed it of suspicion": what was thought of it, and nothing that was done to it. */
const SUSPECTED =
  /\b(?:clear|dismiss|drop|discard|exclud|reject|eliminat|cancel|clos)(?:s|ed|es|e|ped|ing)? [^,;]{1,60}? (?:as (?:the |an? |its )?(?:\w+ )?(?:causes?|culprits?|suspects?|sources?|triggers?|reasons?|explanations?|offenders?)|(?:of|from) (?:suspicion|blame|guilt))\b/;

/** "Reopened the question of #12", "merged her notes with those of #12": something that is only about the change had it done to it. */
const isAboutIt = (right: readonly Token[], actions: Predication['actions']): boolean => {
  const noun = right.findIndex(({ kind, folded }) => kind === 'word' && ABSTRACT.test(folded));
  return (
    actions.length > 0 &&
    noun >= 0 &&
    noun < 3 &&
    right.slice(0, noun).every(({ kind }) => kind === 'word') &&
    /^(?:of|about|with|on|over|around|for|from|against)$/.test(right[noun + 1]?.folded ?? '')
  );
};
const ABSTRACT =
  /^(?:questions?|matters?|topics?|subjects?|discussions?|debates?|conversations?|talks?|case|ideas?|possibility|prospect|concerns?|doubts?|notes?|points?|chapter|door|gap|loop|eyes|minds?|books?|ranks|argument|inquiry|analysis|thoughts?|feelings?)$/;

/** "The flag had been on ever since that release": from when on hangs on a deed, whose time nothing here has. */
const isSinceDeed = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, i) =>
      token.kind === 'word' &&
      token.folded === 'since' &&
      i > 0 &&
      /^(?:that|the|this|its|our|his|her)$/.test(tokens[i + 1]?.folded ?? '') &&
      tokens.slice(i + 2, i + 4).some(({ folded }) => DEED.test(folded)),
  );
const DEED =
  /^(?:releases?|deploy(?:ment)?|rollout|merge|change|update|upgrade|rollback|revert|restart|migration|apply|sync|build|flip|switch|failover)$/;

/** "Each of the three alerts paged somebody": that one did says little of the others, and their number nothing of it. */
const isOfEachOne = (tokens: readonly Token[], actions: Predication['actions']): boolean => {
  const at = tokens.findIndex(({ folded }) => /^(?:each|every one|both|all)$/.test(folded));
  return (
    actions.length > 0 &&
    at >= 0 &&
    at < 3 &&
    tokens[at + 1]?.folded === 'of' &&
    tokens.slice(at + 2, at + 5).some(({ kind }) => kind === 'amount')
  );
};

/** "Had been off for ten minutes" counts back from a moment that nobody here knows. */
const HAD_BEEN = /\bhad (?:\w+ )?been (?:on|off|open|closed|muted|silenced|enabled|disabled|live|down|up|firing)\b/;
const SINCE_DEED = /\bever since\b/;
/** "Each of the three alerts paged somebody": that there were three says nothing of what each did. */
const EACH_ONE =
  /^(?:each|every one) of (?:the|these|those|its|our|their) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\b/;
/** "Only one of the six pods served it": that there were six says nothing of how many did. */
const SOME_OF =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|some|most|none|neither|either) of (?:the|its|our|their|these|those) (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\b/;
/** "Green on both commits": one run that was says little of the other. */
const OF_EACH =
  /\b(?:on|in|for|at|across|during) (?:both|all|each|every)(?: of (?:the|its|our))?(?: (?!of\b)[a-z]+)? (?:commits?|runs?|attempts?|pushes|push|retries|tries)\b/;
/** "Approved it for both regions": one approval that is found says little of the other. */
const isForEach = (right: readonly Token[]): boolean =>
  right.some(
    (token, i) =>
      /^(?:both|all|each|every)$/.test(token.folded) &&
      right[i + 1]?.kind === 'word' &&
      /^(?:for|in|on|to)$/.test(right[i - 1]?.folded ?? ''),
  );
const EXCEPTION =
  /\b(?:other than|except(?:ing)?|excluding|apart from|aside from|besides|not count(?:ed|ing)|not includ(?:ed|ing)|not considered|leaving out|left out|disregarding|save for|but for|nothing but|with the exception of|all but|everything but)\b/;
const NOT_WITHOUT =
  /\b(?:not|never|nothing|nobody|no one|none|no)\b(?: \S+){1,6} without\b|n't\b(?: \S+){1,6} without\b/;

/** ", most of which had not been touched in years": how many of them is a statement of its own, whatever was read before it. */
export function unreadAsides(sentence: Sentence, drafts: readonly Draft[]): readonly Draft[] {
  const { tokens } = sentence;
  const asides = tokens.flatMap((token, at) => {
    if (!SHARES.test(token.folded) || tokens[at + 1]?.folded !== 'of' || !WHOSE.test(tokens[at + 2]?.folded ?? ''))
      return [];
    const end = tokens.findIndex((other, i) => i > at && other.kind === 'mark' && /^[,;:()]$/.test(other.text));
    const part = tokens.slice(at, end < 0 ? tokens.length : end);
    const { start } = sentence.toSpan(part[0]!.start, part.at(-1)!.end);
    return drafts.some((draft) => draft.span.start >= start || isOfThat(draft, start))
      ? []
      : [assertionOf(sentence, part)];
  });
  const did = loneDids(tokens)
    .map((clause) => assertionOf(sentence, clause))
    .filter(({ span: { start } }) => !drafts.some(({ kind, span }) => kind === 'assertion' && span.end > start));
  return [...asides, ...did, ...unreadBehindWhen(sentence, drafts)];
}

/** "Four files, all of them migrations": how many is read. */
const isOfThat = (draft: Draft, start: number): boolean => draft.kind === 'amount' && draft.amount.span.start === start;

/** "When I wanted to know who did it, Maren owned up to it": what is asked in the side clause is not what the sentence says. */
function unreadBehindWhen(sentence: Sentence, drafts: readonly Draft[]): readonly Draft[] {
  const { tokens } = sentence;
  const [draft] = drafts;
  if (!FRONTED.test(tokens[0]?.folded ?? '') || drafts.length !== 1 || draft?.kind !== 'communication') return [];
  const comma = tokens.findIndex(({ kind, text }) => kind === 'mark' && text === ',');
  const main = comma > 0 ? tokens.slice(comma + 1) : [];
  const { start } = sentence.toSpan(tokens[Math.max(0, comma)]!.start, tokens.at(-1)!.end);
  return draft.span.start < start && isClause(main) ? [assertionOf(sentence, main)] : [];
}
const FRONTED = /^(?:when|while|after|once)$/;

const SHARES = /^(?:most|none|all|some|many|few|half|each|several|both|neither|any)$/;
const WHOSE = /^(?:which|whom|them)$/;
