/** From a predication to a happening: actions, subjects, agent and patient by grammar, time, amounts and the words left over. */
import type { ActionId } from '../../claims/action.js';
import type { Happening, PersonSlot } from '../../claims/slots.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import { typesOfNoun } from '../lexicon/head-nouns.js';
import { mannerIn } from '../predication/manner.js';
import type { Predication } from '../predication/predication.js';
import type { Token } from '../predication/token.js';
import { withoutAnchor } from '../predication/without-anchor.js';
import { amountsOf } from './amounts-of.js';
import { antecedentOf } from './antecedent.js';
import { cameAbout } from './kinds/by-nature.js';
import { deedWordOf, isDeedItself, isOfVerb, isPredecessor } from './of-the-deed.js';
import { headOf, ordinalOf } from './ordinal.js';
import { goesToItsEnd, outcomeOf } from './outcome.js';
import { hasNounSubject, hasOwnSubject } from './own-subject.js';
import { ownTime } from './own-time.js';
import { personOf, readSubjects } from './read-subjects.js';
import type { ReadingContext } from './reading-context.js';
import { changesOf, isStandBeside } from './stands-beside.js';
import { strangeIn } from './strange-names.js';
import { sharedSubjects, sharedTokens } from './subject-before.js';
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
    ...readSubjects(predication, context, toSpan),
    ...beside,
  ];
  const subjects =
    own.length === 0 && before && !hasNounSubject(predication)
      ? before.subjects.map((slot) => ({ ...slot, how: 'implied' as const }))
      : own;
  const through = own.length > 0 && before ? antecedentOf(predication, before) : undefined;
  const people = peopleOf(predication, context, toSpan);
  // "20:31 merged over a failing check": it failed before, whenever.
  const time = beside.length > 0 ? undefined : ownTime(predication, context, toSpan);
  const agent =
    people.agent ??
    (before && !predication.passive && !isState(predication) && !hasOwnSubject(predication) ? before.agent : undefined);
  const { patient } = people;
  const manner = predication.actions.length > 0 ? mannerIn(predication.tokens) : null;
  const flipped =
    predication.negated &&
    predication.actions.length > 0 &&
    predication.actions.every((action) => ENDS_WELL.has(action));
  return {
    actions: flipped
      ? ['fail']
      : wentThrough(predication)
        ? ['finish']
        : [...cameAbout(predication.verb?.stem, predication.actions, subjects)],
    ...deedWordOf(predication),
    ...(predication.verb ? { actionSpan: toSpan(predication.verb.start, predication.verb.end) } : {}),
    subjects: [...subjects],
    ...(agent ? { agent } : {}),
    ...(patient ? { patient } : {}),
    ...(through ? { through } : {}),
    ...(time ? { time } : {}),
    ...(flipped ? { outcome: 'failure' as const } : isVerdict(predication) ? {} : outcomeOf(predication)),
    amounts: amountsOf(predication.tokens, toSpan),
    words: wordsOf(
      [...sharedTokens(predication), ...predication.tokens].filter(
        (token) => !manner?.tokens.includes(token) && !isReceiver(token, predication),
      ),
      predication.verb,
    ).filter((word) => !isDeedItself(word, predication, time !== undefined) && !isOfVerb(word, predication)),
    ...becauseOf(predication),
    ...strangeIn(predication.tokens, context.descriptions),
    ...ordinalOf([...sharedTokens(predication), ...predication.tokens]),
    ...(beside.length > 0 ? { atHead: true } : headOf(predication.tokens)),
    negated: predication.negated && !flipped,
    ...(manner ? { manner: manner.by } : {}),
    ...(predication.left.some((token) => TRIES.has(token.stem)) ? { attempted: true } : {}),
  };
}

/** "#12, which Ana approved, was live at nine": what a thing was is no deed of whoever stands before. */
const isState = ({ left }: Predication): boolean =>
  left.some(({ folded }) => /^(?:was|were|is|are|been)$/.test(folded));

/** "Rejected in his review": what a review comes to is no end of a run. */
const isVerdict = ({ actions }: Predication): boolean => actions.includes('request_changes');

/** "Our engineers were paged": whom a page wakes is told by its record. */
const isReceiver = ({ folded }: Token, { actions }: Predication): boolean =>
  actions.some((action) => action === 'page' || action === 'escalate') &&
  /^(?:engineers?|responders?|staff|people|person|teams?|colleagues?|developers?|duty|somebody|someone)$/.test(folded);

/** "The build ran to its end": it came to its end, and was not only begun. */
const wentThrough = ({ actions, tokens }: Predication): boolean => actions.includes('run') && goesToItsEnd(tokens);

/** What did not end well failed: "did not pass its startup probe". */
const ENDS_WELL: ReadonlySet<ActionId> = new Set(['succeed', 'finish', 'become_ready']);

const TRIES = new Set(['try', 'attempt'].map(stem));

/** Links whose predication may share subject and agent with the one before: "approved it and merged it". */
const CONTINUES: ReadonlySet<Predication['link']> = new Set(['and', 'but', 'which']);

const UNDERGOES: ReadonlySet<string> = new Set(['lose', 'gain', 'receive', 'get', 'keep'].map(stem));

/** Agent and patient by position: "by X" behind a passive, the last person before an active verb; the other one is the patient. */
function peopleOf(
  predication: Predication,
  context: ReadingContext,
  toSpan: ToSpan,
): { agent?: PersonSlot; patient?: PersonSlot } {
  const before = predication.left
    .map((token, i) => ({ token, i }))
    .filter(
      ({ i, token }) =>
        !isPossessive(predication.left, i) &&
        !isNoted(predication.left, i) &&
        personOf(token, context, toSpan) !== null,
    );
  // "Escalation to Ana followed": she stands before the verb, and it is done to her.
  const goal = before.find(({ i }) => isGoal(predication.left, i));
  const doers = before.filter((one) => one !== goal);
  const behind = predication.right
    .map((token, i) => ({ token, i }))
    .filter(
      ({ token, i }) =>
        personOf(token, context, toSpan) !== null &&
        !isPossessive(predication.right, i) &&
        !isMaker(predication.right, i),
    );
  const byAgent = [...predication.right.entries()].find(
    ([i, token]) => token.folded === 'by' && !MADE_BY_SOMEBODY.has(predication.right[i - 1]?.stem ?? ''),
  );
  const after = byAgent ? behind.find(({ i }) => i > byAgent[0] && i <= byAgent[0] + 4) : undefined;
  const active = !predication.passive ? doers.at(-1) : undefined;
  const agentToken =
    (predication.passive ? after : (active ?? after)) ??
    (predication.verb === null
      ? behind.find(({ i }) => !isOwner(predication.right, i) && !isGoal(predication.right, i))
      : undefined);
  // "Escalated from Ana to Bo": the one it went to.
  const to = behind.find((one) => one !== agentToken && isGoal(predication.right, one.i));
  const patientToken = predication.passive
    ? (to ??
      before.findLast(({ i }) => predication.left[i - 1]?.folded !== 'by') ??
      behind.find((one) => one !== agentToken))
    : (to ?? behind.find((one) => one !== agentToken) ?? goal);
  const told = agentToken ? personOf(agentToken.token, context, toSpan) : null;
  // "He merged it himself": nobody else did, whoever the rest of the sentence may be about.
  const agent =
    told?.how === 'implied' &&
    context.discourse.isSure(told) &&
    predication.right.some(({ folded }) => SELF.test(folded))
      ? { ...told, how: 'named' as const }
      : told;
  const patient = patientToken ? personOf(patientToken.token, context, toSpan) : null;
  // "Petrel lost the role": who loses or gains has it done to them.
  if (agent && UNDERGOES.has(predication.verb?.stem ?? '')) return patient ? {} : { patient: agent };
  return { ...(agent ? { agent } : {}), ...(patient ? { patient } : {}) };
}

const SELF = /^(?:himself|herself)$/;

/** "Over a change request by Ana": the noun has its maker, the deed another doer. */
const MADE_BY_SOMEBODY: ReadonlySet<string> = new Set(
  ['request', 'review', 'comment', 'message', 'note', 'veto', 'objection', 'approval', 'question', 'proposal'].map(
    stem,
  ),
);

/** "With the consent of Ana": the noun is hers, and the deed is not done to her. */
const isMaker = (tokens: readonly Token[], index: number): boolean =>
  /^(?:of|from)$/.test(tokens[index - 1]?.folded ?? '') &&
  /^(?:consent|blessing|go-ahead|permission|nod|leave|approval)$/.test(tokens[index - 2]?.folded ?? '');

/** "#155 (author: Ana, reviewer: Bo) went in": who stands in brackets before the verb is told of, and does not do it. */
const isNoted = (tokens: readonly Token[], index: number): boolean => {
  const open = tokens.findLastIndex((token, i) => i < index && token.text === '(');
  return open >= 0 && tokens.slice(open, index).every((token) => token.text !== ')');
};

/** "Escalation to Ana": whom it goes to does not do it. */
const isGoal = (tokens: readonly Token[], index: number): boolean => {
  const to = /^(?:the|our)$/.test(tokens[index - 1]?.folded ?? '') ? index - 2 : index - 1;
  return tokens[to]?.folded === 'to' && !/^(?:according|thanks|due|owing|next)$/.test(tokens[to - 1]?.folded ?? '');
};

const isPossessive = (tokens: readonly Token[], index: number): boolean =>
  /^['’]s?$/.test(tokens[index + 1]?.text ?? '') || /^(?:my|his|her|hers|our|their)$/.test(tokens[index]?.folded ?? '');
const isOwner = isPossessive;

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
