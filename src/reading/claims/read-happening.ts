/** From a predication to a happening: actions, subjects, agent and patient by grammar, time, amounts and the words left over. */
import type { ActionId } from '../../claims/action.js';
import type { Happening, PersonSlot, SubjectSlot } from '../../claims/slots.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import { typesOfNoun } from '../lexicon/head-nouns.js';
import { byPipeline, mannerIn } from '../predication/manner.js';
import { isUnable } from '../predication/negations.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { withoutAnchor } from '../predication/without-anchor.js';
import { agentIt } from './agent-it.js';
import { amountsOf } from './amounts-of.js';
import { antecedentOf, whoStandsBefore } from './antecedent.js';
import { backToOf } from './back-to.js';
import { becameThen } from './became-then.js';
import { begunOf } from './begun.js';
import { cameAbout } from './kinds/by-nature.js';
import { deedWordOf, isDeedItself, isOfVerb, isPredecessor } from './of-the-deed.js';
import { headOf, ordinalOf } from './ordinal.js';
import { goesToItsEnd, outcomeOf } from './outcome.js';
import { isPager, ringsFor } from './own-pager.js';
import { hasNounSubject, hasOwnSubject } from './own-subject.js';
import { notUntil, ownTime } from './own-time.js';
import { peopleOf } from './people-of.js';
import { personOf, readSubjects } from './read-subjects.js';
import type { ReadingContext } from './reading-context.js';
import { changesOf, isStandBeside } from './stands-beside.js';
import { strangeIn } from './strange-names.js';
import { sharedSubjects, sharedTokens } from './subject-before.js';
import { followsOf } from './that-followed.js';
import type { ToSpan } from './to-span.js';

/** Many kinds of claim ask for the happening of one predication: it is read once for each state of the discourse. */
export function readHappening(predication: Predication, context: ReadingContext, toSpan: ToSpan): Happening {
  const known = readings.get(predication);
  const { changes } = context.discourse;
  if (known?.changes === changes) return known.happening;
  const happening = readAnew(predication, context, toSpan);
  // Reading may itself introduce things; with them known the next one may read more.
  readings.set(predication, { happening, changes });
  return happening;
}

const readings = new WeakMap<Predication, { readonly happening: Happening; readonly changes: number }>();

function readAnew(whole: Predication, context: ReadingContext, toSpan: ToSpan): Happening {
  const predication = withoutAnchor(whole);
  const before = CONTINUES.has(predication.link) ? context.discourse.happening : null;
  const beside = isStandBeside(predication) ? changesOf(context.discourse.happening) : [];
  const own = [
    ...sharedSubjects(predication, context, toSpan),
    ...readSubjects(predication, context, toSpan).filter((slot) => !isAskedFor(slot, predication)),
    ...beside,
  ];
  const subjects =
    own.length === 0 && before && !hasNounSubject(predication)
      ? before.subjects.map((slot) => ({ ...slot, how: 'implied' as const }))
      : own;
  const through = own.length > 0 && before ? antecedentOf(predication, before) : undefined;
  const people = peopleOf(predication, context, toSpan);
  // "20:31 merged over a failing check": it failed before, whenever.
  const turned = notUntil(predication, context, toSpan);
  const became = becameThen(predication, context, toSpan);
  const time = beside.length > 0 ? undefined : (turned ?? became ?? ownTime(predication, context, toSpan));
  const agent =
    people.agent ??
    whoStandsBefore(predication, before, toSpan) ??
    agentIt(predication, context, toSpan) ??
    (before &&
    !isRelative(predication) &&
    !predication.passive &&
    !isState(predication) &&
    !hasOwnSubject(predication) &&
    !isSamePerson(people.patient, before.agent)
      ? (goesOnFrom(predication, context, toSpan) ?? before.agent)
      : undefined) ??
    (before && !isState(predication) && !hasOwnSubject(predication) ? rungBefore(predication, before) : undefined);
  const rung = ringsFor(predication, (token) => personOf(token, context, toSpan));
  const patient = rung ?? people.patient;
  const back = backToOf(predication, context, toSpan);
  const told = predication.actions.length > 0 ? (mannerIn(predication.tokens) ?? byPipeline(predication)) : null;
  const manner = told?.unasked && agent ? null : told;
  const actions = cameAbout(predication.verb?.stem, predication.actions, subjects);
  const flipped =
    (predication.negated || failsTo(predication)) &&
    actions.length > 0 &&
    actions.every((action) => ENDS_WELL.has(action));
  return {
    actions: flipped
      ? actions.every((action) => action === 'finish')
        ? ['fail', 'cancel']
        : ['fail']
      : wentThrough(predication)
        ? ['finish']
        : undoesMute(predication, context)
          ? ['unsnooze']
          : rung
            ? ['page']
            : [...actions],
    ...deedWordOf(predication),
    ...(predication.verb ? { actionSpan: toSpan(predication.verb.start, predication.verb.end) } : {}),
    subjects: [...subjects],
    ...(agent ? { agent } : {}),
    ...(patient ? { patient } : {}),
    ...(through ? { through } : {}),
    ...(time ? { time } : {}),
    ...(back ? { backTo: back } : {}),
    ...(flipped ? { outcome: 'failure' as const } : hasNoOutcome(predication) ? {} : outcomeOf(predication)),
    amounts: amountsOf(predication.tokens, toSpan),
    words: wordsOf(
      [...sharedTokens(predication), ...predication.tokens].filter(
        (token) => !manner?.tokens.includes(token) && !isReceiver(token, predication) && !(rung && isPager(token)),
      ),
      predication.verb,
    ).filter((word) => !isDeedItself(word, predication, time !== undefined) && !isOfVerb(word, predication)),
    ...becauseOf(predication),
    ...strangeIn(predication.tokens, context.descriptions),
    ...ordinalOf([...sharedTokens(predication), ...predication.tokens]),
    ...(beside.length > 0 ? { atHead: true } : headOf(predication.tokens)),
    negated: predication.negated && !flipped && !turned,
    ...followsOf(predication, context),
    ...begunOf(predication, own.length === 0 || predication.shared ? before : null, context, toSpan),
    ...(manner ? { manner: manner.by } : {}),
    ...(became && time === became ? { since: true } : {}),
    ...(agent && isUnable(predication.left) ? { hindered: true } : {}),
    ...(predication.fate || predication.left.some((token) => TRIES.has(token.stem)) ? { attempted: true } : {}),
  };
}

/** "Did not approve #12 but asked for changes": those changes are none that anybody has seen. */
const isAskedFor = ({ how, candidates, text }: SubjectSlot, { actions }: Predication): boolean =>
  how === 'described' && candidates.length === 0 && text === CHANGES && actions.includes('request_changes');
const CHANGES = stem('changes');

/** "Ana tagged the commit of #12, which had gone in at nine": a thing went in, and Ana is not said to have brought it in. */
const isRelative = ({ left }: Predication): boolean => left.some(({ folded }) => folded === 'which');

/** "#12, which Ana approved, was live at nine": what a thing was is no deed of whoever stands before. */
const isState = ({ left }: Predication): boolean =>
  left.some(({ folded }) => /^(?:was|were|is|are|been)$/.test(folded));

/** "Ingrid was paged at 09:10 and acknowledged at 09:13": whoever the pager reached is the one who answers. */
const rungBefore = ({ actions }: Predication, { actions: done, patient }: Happening): PersonSlot | undefined =>
  done.length > 0 &&
  done.every((action) => action === 'page' || action === 'call_in' || action === 'escalate') &&
  actions.some((action) => action === 'acknowledge' || action === 'join')
    ? patient
    : undefined;

/** "Ana took it for a fault and restarted it": she did, whoever did what was told before. */
const goesOnFrom = (
  { goesOn, ...predication }: Predication,
  context: ReadingContext,
  toSpan: ToSpan,
): PersonSlot | undefined =>
  goesOn &&
  peopleOf({ ...predication, tokens: goesOn, left: goesOn, right: [], passive: false }, context, toSpan).agent;

/** Who had it done to them did not do it. */
const isSamePerson = (one: PersonSlot | undefined, other: PersonSlot | undefined): boolean =>
  one !== undefined && other !== undefined && one.identities.some((id) => other.identities.includes(id));

/** "Ana muted the alert; Bo removed it a minute later": what was told last is what is undone. */
const undoesMute = ({ verb, right: [next], actions }: Predication, { discourse }: ReadingContext): boolean =>
  verb !== null &&
  /^(?:it|that|this)$/.test(next?.folded ?? '') &&
  actions.some((action) => action === 'delete' || action === 'revert' || action === 'turn_on' || action === 'end') &&
  discourse.happening?.actions.includes('snooze') === true;

/** "Rejected in his review", "the alert went red": what a review comes to and how an alert stands are no ends of a run. */
const hasNoOutcome = ({ actions }: Predication): boolean =>
  actions.includes('request_changes') ||
  (actions.length > 0 && actions.every((action) => action === 'fire' || action === 'clear'));

/** "Our engineers were paged": whom a page wakes is told by its record. */
const isReceiver = ({ folded }: Token, { actions }: Predication): boolean =>
  actions.some((action) => action === 'page' || action === 'escalate') &&
  /^(?:engineers?|responders?|staff|people|person|teams?|colleagues?|developers?|duty|somebody|someone)$/.test(folded);

/** "The build ran to its end": it came to its end, and was not only begun. */
const wentThrough = ({ actions, tokens }: Predication): boolean => actions.includes('run') && goesToItsEnd(tokens);

/** What did not end well failed: "did not pass its startup probe". */
const ENDS_WELL: ReadonlySet<ActionId> = new Set(['succeed', 'finish', 'become_ready']);

/** "Failed to start". */
const failsTo = ({ left }: Predication): boolean =>
  left.at(-1)?.folded === 'to' && /^fail/.test(left.at(-2)?.folded ?? '');

const TRIES = new Set(['try', 'attempt'].map(stem));

/** Links whose predication may share subject and agent with the one before: "approved it and merged it". */
const CONTINUES: ReadonlySet<Predication['link']> = new Set(['and', 'but', 'which']);

/** "Failed because the disk was full": the reason is stated as well. */
function becauseOf({ tokens, verb }: Predication): Pick<Happening, 'because'> {
  const at = tokens.findIndex(
    ({ folded }, i) =>
      folded === 'because' || (/^(?:due|owing|thanks)$/.test(folded) && tokens[i + 1]?.folded === 'to'),
  );
  return at < 1 || verb === null ? {} : { because: wordsOf(tokens.slice(at + 1), null) };
}

/** Content words that no slot accounts for. */
export function wordsOf(tokens: readonly Token[], verb: Token | null): string[] {
  const words = tokens
    .filter(
      (token, i) =>
        token.kind === 'word' &&
        token !== verb &&
        !/^['’]/.test(token.text) &&
        !isPullRequest(tokens, i) &&
        !isPredecessor(tokens, i) &&
        !(token.folded === 'unable' && tokens[i + 1]?.folded === 'to') &&
        !PERFORMED.test(token.folded),
    )
    .flatMap((token) =>
      /[-_./]/.test(token.folded) && !GRADE.test(token.folded) ? token.folded.split(/[-_./]/).map(stem) : [token.stem],
    )
    .filter((word) => word.length > 1 && !isFunctionWord(word) && typesOfNoun(word) === null);
  return [...new Set(words)];
}

/** "The merge was performed by …": the noun is the deed. */
const PERFORMED =
  /^(?:performed|conducted|undertaken|effected|needed|carried|done|made|executed|initiated|accomplished|took|taken|place|happened|occurred)$/;

/** "SEV-2": the number is what tells. */
const GRADE = /^(?:sev|prio|p)-?\d$/;

/** "pull request" is a type of thing, not two words about it. */
const isPullRequest = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.folded === 'pull' && tokens[at + 1]?.stem === 'request') ||
  (tokens[at]!.stem === 'request' && tokens[at - 1]?.folded === 'pull');
