/** The mood of one clause: an ordered list of tests, the first that holds decides; without one the clause asserts. */
import type { SectionRole } from '../units/unit.js';
import type { Mood } from './assertion.js';
import type { Attribution } from './attribution.js';
import { evaluates } from './evaluates.js';
import { isImperative } from './imperative.js';
import { CLOCK, hasFigure, isAnchored } from './plain-text.js';
import { isSelfAttitude } from './self.js';
import { speaksOfPast } from './tense.js';
import { APOLOGY, GREETING, INVITATION, SIGN_OFF, THANKS, WELL_WISH } from './words/courtesies.js';
import { ABOUT_TIMES, MADE_BY, SELF_REFERENCE } from './words/document-talk.js';
import { MORAL, WORTH } from './words/evaluation.js';
import { ABSTRACT, BARE_PLURAL, DEFINED, GENERIC_PEOPLE, IMPERSONAL, INDEFINITE } from './words/generic.js';
import { IGNORANCE } from './words/ignorance.js';
import {
  CONDITION,
  COULD,
  COUNTERFACTUAL,
  DEONTIC,
  HEDGE,
  INVERTED_CONDITION,
  PAST_COULD,
  PAST_WOULD,
  PLAN,
  WOULD,
} from './words/modality.js';
import { MOTIVE, PURPOSE } from './words/motives.js';
import { ATTITUDE_PAST, FEELING, IN_OUR_VIEW, SELF_BELIEF } from './words/stance.js';

export interface Clause {
  /** Lower case, masked, trimmed of the joint before it. */
  readonly text: string;
  readonly past: boolean;
  readonly anchored: boolean;
  readonly attribution: Attribution | null;
  readonly role: SectionRole;
  /** Whether it opens its unit. */
  readonly first: boolean;
  readonly listed: boolean;
}

type Test = (clause: Clause) => boolean;

/** "Ana said", "according to the vendor": somebody's words are a fact, whatever mood is inside them. */
const reportsSomebody: Test = ({ attribution, anchored }) =>
  attribution !== null && !(attribution.manner === 'ordered' && attribution.present && !anchored);

const TESTS: readonly (readonly [Mood, Test])[] = [
  ['question', ({ text }) => /\?["”')\]]*$/.test(text)],
  ['asserted', reportsSomebody],
  [
    'thanks',
    ({ text, past, first }) =>
      first && (GREETING.test(text) || SIGN_OFF.test(text) || WELL_WISH.test(text)) && !(past && hasFigure(text)),
  ],
  ['thanks', ({ text, past }) => (THANKS.test(text) || APOLOGY.test(text)) && !(past && hasFigure(text))],
  ['metadata', ({ text }) => ABOUT_TIMES.test(text) || MADE_BY.test(text) || SELF_REFERENCE.test(text)],
  ['request', ({ text, past }) => INVITATION.test(text) && !past],
  [
    'hypothetical',
    ({ text }) =>
      CONDITION.test(text) && (INVERTED_CONDITION.test(text) || !/^(?:\w+ )?(?:had|should|were)\b/.test(text)),
  ],
  [
    'hypothetical',
    ({ text }) => COUNTERFACTUAL.test(text) && !/should(?:n't| not)? \w* ?have|may (?:well )?have/.test(text),
  ],
  [
    'ignorance',
    ({ text, past }) =>
      IGNORANCE.test(text) &&
      !(past && /\b(?:nobody|no one|team|didn't|did not|couldn't|could not|was|were)\b/.test(text)),
  ],
  ['opinion', ({ text }) => IN_OUR_VIEW.test(text)],
  ['motive', ({ text }) => MOTIVE.test(text) || PURPOSE.test(text)],
  [
    'opinion',
    ({ text, past }) =>
      (FEELING.test(text) && !(past && hasFigure(text))) || SELF_BELIEF.test(text) || isSelfAttitude(text),
  ],
  ['opinion', ({ text }) => DEONTIC.test(text)],
  ['plan', ({ text, past }) => PLAN.test(text) && (!past || /\b(?:will|\w+'ll)\b/.test(text))],
  ['hedged', ({ text }) => HEDGE.test(text)],
  ['hypothetical', ({ text }) => WOULD.test(text) && !PAST_WOULD.test(text)],
  ['hypothetical', ({ text, past, anchored }) => COULD.test(text) && !PAST_COULD.test(text) && !(past || anchored)],
  ['request', isImperative],
  ['general', ({ text, past, anchored }) => IMPERSONAL.test(text) && !anchored && !(past && !/^it was/.test(text))],
  ['general', isGeneral],
  [
    'opinion',
    ({ text, past, anchored }) => MORAL.test(text) && !past && !(anchored && hasFigure(text.replace(/inc-?\d+/, ''))),
  ],
  ['opinion', ({ text, anchored }) => (WORTH.test(text) || ATTITUDE_PAST.test(text)) && !anchored],
  ['opinion', evaluates],
  ['opinion', ({ text, past, anchored }) => !past && !anchored && PRONOUN_IS.test(text)],
  ['plan', ({ role, text, past }) => role === 'action_items' && !past && !DONE.test(text)],
  ['question', ({ role, past }) => role === 'questions' && !past],
];

/** "This is …", "None of this is …": what is said of a whole story is a judgement. */
const PRONOUN_IS =
  /^(?:(?:and|but|so) )?(?:(?:none|all|much|most|some|part) of (?:this|that|it)|this|that)(?: \w+ly)? (?:is|isn't|'s)\b/;
const DONE =
  /^(?:\[?done\b|completed\b|merged\b|shipped\b|closed\b|✅|✔)|\b(?:is (?:live|done|merged|complete|deployed|in place|in production)|done)\b/;

/** Present tense of any of a kind: "Leases expire", "A backup is a wish", "Nobody likes being paged". */
function isGeneral({ text, past, anchored, listed, role }: Clause): boolean {
  if (anchored || past) return false;
  if (DEFINED.test(text)) return true;
  if (CLOCK.test(text)) return false;
  const verbal =
    /\b(?:is|are|isn't|aren't|can|cannot|can't|do|does|don't|doesn't|has|have|never|always|often|usually|likes?|enjoys?)\b/.test(
      text,
    );
  if (GENERIC_PEOPLE.test(text) || INDEFINITE.test(text)) return verbal || PRESENT_VERB.test(text);
  if (ABSTRACT.test(text)) return verbal || PRESENT_VERB.test(text);
  if (BARE_PLURAL.test(text))
    return (
      verbal ||
      PRESENT_VERB.test(text) ||
      ((listed || role === 'lessons') && text.split(' ').length <= 3 && role === 'lessons')
    );
  return false;
}

const PRESENT_VERB =
  /\b(?:\w+ )?(?:needs?|means?|makes?|turns?|takes?|gives?|gets?|helps?|hurts?|fails?|works?|breaks?|lies?|rots?|costs?|pays?|beats?|deserves?|matters?|becomes?|keeps?|leads?|causes?|shows?|tells?|looks?|feels?|wins?|loses?|saves?|remains?|stays?|requires?|expects?|wants?|sits?|comes?|goes|tends?|depends?|belongs?|expires?|grows?|brings?|hides?|survives?|beats?|catches|catch|forgets?|learns?|knows?|reads?|writes?|asks?|sees?|fits?|scales?|serves?|improves?|reduces?|increases?|prevents?|allows?|enables?|lets?|think|thinks)\b/;

/** The mood a clause has by itself. */
export function moodOf(clause: Clause): Mood {
  return TESTS.find(([, holds]) => holds(clause))?.[0] ?? 'asserted';
}

/** A clause ready for the tests. */
export function clauseOf(text: string, place: Pick<Clause, 'role' | 'first' | 'listed' | 'attribution'>): Clause {
  const bare = text.replace(/^[\s,;:–—()"“•-]+/, '').trimEnd();
  return { ...place, text: bare, past: speaksOfPast(bare), anchored: isAnchored(bare) };
}
