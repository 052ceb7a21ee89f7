/** How a change got past the rules of its branch: "with his admin override", "past the owners rule", "without bypassing anything"; a deed of its own beside the merge. */
import type { Predication } from '../../predication/predication.js';
import type { Token } from '../../predication/token.js';
import { readHappening } from '../read-happening.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';

export interface Bypass {
  readonly draft: Draft;
  /** The predication without the words that say so; null where they were all that it said. */
  readonly rest: Predication | null;
}

export function readBypass(sentence: Sentence, predication: Predication): Bypass | null {
  const { tokens, verb } = predication;
  const found = phraseIn(tokens);
  if (!found) return null;
  const said = new Set(tokens.slice(found.from, found.to));
  const rest = tokens.filter((token) => !said.has(token));
  const alone = verb === null || said.has(verb);
  if (!alone && !predication.actions.includes('merge')) return null;
  const what = readHappening(without(predication, rest, alone), sentence.context, sentence.toSpan);
  const last = what.subjects.some((slot) => slot.candidates.some(({ type }) => type === 'change'))
    ? null
    : sentence.context.discourse.last(['change']);
  const draft: Draft = {
    ...frameOf(sentence, predication.start, predication.end),
    kind: 'event',
    what: {
      ...what,
      actions: ['bypass'],
      verb: 'bypass',
      subjects: last ? [{ ...last, how: 'implied' }] : what.subjects.filter((slot) => !slot.types.includes('check')),
      words: alone ? [] : what.words,
      amounts: [],
      negated: found.negated || (alone && predication.negated && !found.missing),
    },
  };
  return { draft, rest: alone ? null : without(predication, rest, false) };
}

const without = (predication: Predication, kept: readonly Token[], alone: boolean): Predication => ({
  ...predication,
  tokens:
    alone && predication.verb ? predication.tokens.filter((t) => kept.includes(t) || t === predication.verb) : kept,
  left: predication.left.filter((token) => kept.includes(token)),
  right: predication.right.filter((token) => kept.includes(token)),
});

interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly negated: boolean;
  /** What was missing is in the phrase itself: "while the review was not in". */
  readonly missing: boolean;
}

function phraseIn(tokens: readonly Token[]): Phrase | null {
  for (let from = 0; from < tokens.length; from++) {
    if (tokens[from]!.kind === 'mark') continue;
    const stretch = tokens.slice(from, from + LONGEST);
    const text = stretch.map(({ folded }) => folded).join(' ');
    for (const [kind, pattern] of PATTERNS) {
      const matched = pattern.exec(text)?.[0];
      if (matched === undefined) continue;
      const length = matched.trim().split(' ').length;
      return {
        from,
        to: from + length,
        negated: /^(?:without|with no|no)\b/.test(matched) && kind === 'bypassing',
        missing: kind === 'missing',
      };
    }
  }
  return null;
}

const LONGEST = 16;
/** What stands in the way of a merge. */
const WAY =
  "(?:(?:the|a|an|any|all|its|their|our|his|her|s|'s|’s|own|missing|required|mandatory|pending|outstanding|failing|failed|red|unmet|branch|main|code|owners?|codeowners?|merge|push|repository|approving|one|two|human|status|that) ){0,6}(?:rules?|rulesets?|protections?|reviews?|approvals?|requirements?|gates?|checks?)(?: (?:on|of|for) (?:main|master|trunk|the (?:default |main )?branch))?(?: (?:that|which) (?:wanted|wants|required|requires|demanded|demands|asked for|asks for) (?:(?:an?|one|two|approving|human|owner|code) ){0,3}(?:reviews?|approvals?))?";
const PATTERNS: readonly (readonly [string, RegExp])[] = (
  [
    [
      'bypassing',
      `(?:without |by |while |and )?(?:bypass(?:ing|ed|es)?|overrid(?:e|es|ing|den)|overrode|circumvent(?:ing|ed|s)?|sidestep(?:ping|ped|s)?|(?:got|went|gets|goes|getting|going|worked|working) (?:around|round)) (?:anything|${WAY})`,
    ],
    [
      'bypassing',
      '(?:without|with no|with|using|via|through|by|thanks to|by means of) (?:(?:the|a|an|any|his|her|their|its|same|own|of|admin|administrator|administrative|branch|protection|rule|owners?) ){0,4}(?:overrides?|bypass|admin(?:istrator)? (?:rights|privileges|powers|permissions?))',
    ],
    [
      'bypassing',
      '(?:and )?(?:used|uses|using|exercised|took) (?:(?:the|an?|his|her|their|its|own|admin|administrator|branch|protection) ){1,4}(?:overrides?|bypass|admin(?:istrator)? (?:rights|privileges|powers|permissions?))(?: (?:to do (?:so|it|that)|to merge(?: it)?|for (?:it|that|this)))?',
    ],
    ['bypassing', 'as (?:an |the )?admin(?:istrator)?\\b(?! of)'],
    ['bypassing', `past ${WAY}`],
    [
      'missing',
      `(?:while|although|though|whereas) ${WAY} (?:was |were )(?:still |yet |being )?(?:missing|outstanding|pending|unmet|unsatisfied|not (?:given|in|met|there))`,
    ],
    [
      'missing',
      `${WAY.replace('(?:rules?', '(?:owners? rules?|rules?')} (?:is|was|were|are|being) (?:bypassed|overridden|circumvented|sidestepped)`,
    ],
    ['missing', `${WAY} (?:bypassed|overridden|circumvented|sidestepped)`],
  ] as const
).map(([kind, source]) => [kind, new RegExp(`^${source}(?= |$)`)] as const);
