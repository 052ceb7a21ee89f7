/** Patterns of approval: "Ana approved #12", "approved by Ana", "without review", "carried no approval", "with an approval from Theo". */
import type { SubjectSlot } from '../../../claims/slots.js';
import type { EntityType } from '../../../domain/entity.js';
import type { Predication } from '../../predication/predication.js';
import { tellsWhen } from '../../predication/tells-when.js';
import type { Token } from '../../predication/token.js';
import { isWanted } from '../../predication/wanted.js';
import { wordsOf } from '../read-happening.js';
import { personOf, readSubjects } from '../read-subjects.js';
import { type Draft, frameOf, type Sentence } from '../sentence.js';
import { timeSlotOf } from '../time-slots.js';
import { countOf, isAllBut, isByNobodyElse, whichOf } from './approval-count.js';
import { exceptedBy, isDenied } from './approval-denied.js';
import { GIVES, isApproval, isOtherDeed, MINE, onlyTellsWhen } from './approval-verbs.js';
import { approversOf, giverOf, withheldBy } from './approvers.js';
import { approvedCommit, countsCommits } from './as-merged.js';
import { isDoneTo } from './done-to.js';

const ALLEGED =
  /^(?:claim(?:s|ed|ing)?|alleg\w+|purport\w*|pretend\w*|suppos\w*|so-called|fak(?:e|ed|ing)|forg(?:e|ed|ing)|fabricat\w+|invent\w*|made-up|bogus|apparent)$/;

export function readApproval(sentence: Sentence, predication: Predication): Draft | null {
  const { tokens } = predication;
  const at = tokens.findIndex((token) => isApproval(tokens, token));
  if (at < 0 || predication.actions.includes('dismiss')) return null;
  const change = changesOf(sentence, predication);
  if (change.length === 0 || isDoneTo(tokens, at)) return null;
  // "A rule that wanted one approving review" approves nothing.
  if (
    (predication.link === 'that' || predication.link === 'which') &&
    change.every((slot) => slot.how !== 'named') &&
    !predication.tokens.some((token) => token.kind === 'person')
  )
    return null;
  if (change.every((slot) => slot.how === 'implied') && !isAntecedent(change, sentence, predication)) return null;
  if (change.every((slot) => slot.how === 'implied') && isOfSomeOther(tokens, at)) return null;
  // "A file that claims Ana's approval", "a made-up approval": somebody's word for it, and the writer's doubt.
  if (tokens.slice(0, at + 1).some((token) => ALLEGED.test(token.folded)) || isWanted(tokens, at)) return null;
  if (change.every((slot) => slot.how === 'implied') && foreignObject(predication, at)) return null;
  if (onlyTellsWhen(predication, at)) return null;
  const giver = giverOf(sentence, predication, at);
  // "Theo questioned the approval", "overturned it": whatever he did, he gave none.
  if (giver === null && isOtherDeed(predication)) return null;
  const found = giver?.people ?? approversOf(sentence, predication, at);
  // "Ana gave her approval": one person, named.
  const named = found.filter((person) => person.how !== 'implied');
  const excepted = exceptedBy(sentence, predication);
  const other = excepted && personOf(excepted, sentence.context, sentence.toSpan);
  const approvers = other ? [other] : named.length > 0 ? named : found;
  if (giver?.unclear && approvers.length === 0) return null;
  const withheld = approvers.length > 0 ? withheldBy(sentence, predication) : [];
  const nth = whichOf(tokens, at);
  const allBut = other !== null || (approvers.length > 0 && isAllBut(tokens));
  const howMany = approvers.length === 0 ? (nth ?? countOf(tokens)) : undefined;
  if (howMany === 'vague') return null;
  const negative = !allBut && isDenied(predication, at, approvers.length > 0);
  const reviewOnly = !tokens.some(
    (token) => MINE.has(token.stem) || token.folded === 'sign' || token.folded === 'signed',
  );
  // "Nobody else reviewed it" tells of comments as well.
  if (reviewOnly && (!negative || nth !== undefined)) return null;
  if (negative && isOfAPart(tokens)) return null;
  // "Approved by everyone who reviewed it" says more than that somebody did.
  if (
    tokens.some(
      (token, i) =>
        /^(?:everyone|everybody|all|both|each|every|most|half)$/.test(token.folded) && !countsCommits(tokens, i),
    ) &&
    approvers.length < 2 &&
    howMany === undefined
  )
    return null;
  const verbal = predication.verb === null || isApproval(tokens, predication.verb) || gives(predication.verb);
  const time = tokens.find(
    (token, i) =>
      tellsWhen(token) &&
      (verbal || (i > at && i <= at + 4)) &&
      !isOfMainClause(tokens, at, i) &&
      !isBeside(tokens, i, at),
  );
  const clock = time?.time ? timeSlotOf(time.time, sentence.context, sentence.toSpan) : null;
  const slot = clock && isOfDeedWith(tokens, at, time!) ? { ...clock, inherited: true } : clock;
  const human = tokens.some((token) => /^(?:human|person|somebody|anyone|anybody|nobody)$/.test(token.folded));
  return {
    ...frameOf(sentence, predication.start, excepted?.end ?? predication.end),
    kind: 'approval',
    change: [...change],
    approvers,
    ...(howMany === undefined || (negative && nth === undefined) ? {} : { howMany }),
    ...(nth !== undefined && approvers.length === 0 ? { orMore: true } : {}),
    ...(allBut || (approvers.length > 0 && !negative && isByNobodyElse(tokens)) ? { only: true } : {}),
    ...(withheld.length > 0 && !negative ? { withheld } : {}),
    ...approvedCommit(sentence, predication),
    sense: negative ? (human ? 'no_human' : 'none') : approvers.length > 0 ? 'event' : 'state',
    ...(slot
      ? { time: slot }
      : sentence.context.rowTime
        ? { time: { ...sentence.context.rowTime, inherited: true } }
        : {}),
    words: wordsOf(tokens, predication.verb),
  };
}

/** "Approval for #12 was given by Ana at nine", "came from her at nine": the clock is that of the approval. */
const gives = ({ folded }: Token): boolean => GIVES.test(folded) || /^(?:put|came|received|got)$/.test(folded);

/** "The revert, which Ana approved, was live at 14:01": the clock behind the comma is of the clause around it. */
const isOfMainClause = (tokens: readonly Token[], at: number, time: number): boolean =>
  time > at &&
  tokens.slice(0, at).some(({ folded }) => /^(?:which|who|that)$/.test(folded)) &&
  tokens.slice(at + 1, time).some(({ text }) => text === ',');

/** "Merged at 01:33 on the 16th, with Ana's approval": the clock is that of what was done with it, as that of a row would be. */
const isOfDeedWith = (tokens: readonly Token[], at: number, time: Token): boolean =>
  tokens.slice(tokens.indexOf(time) + 1, at).some(({ folded }) => folded === 'with');

/** "The rename in #412 was not approved": a part may lack what the whole has. */
const isOfAPart = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, i) =>
      token.kind === 'name' &&
      token.mention?.types.includes('change') === true &&
      /^(?:in|of|within|inside)$/.test(tokens[i - 1]?.folded ?? '') &&
      tokens[i - 2]?.kind === 'word' &&
      !/^(?:version|approval|review|merge|author|change|changes|state|commit)$/.test(tokens[i - 2]!.folded),
  );

/** "Proposed a shorter lifetime, which Ana approved": what "which" stands for is in this sentence, and no change spoken of before. */
const isAntecedent = (
  change: readonly SubjectSlot[],
  { context, toSpan }: Sentence,
  { link, left, start }: Predication,
): boolean =>
  link !== 'which' ||
  !left.some(({ folded }) => folded === 'which') ||
  (context.discourse.happening?.subjects ?? []).some(
    ({ span, candidates }) =>
      span.end <= toSpan(start, start + 1).start &&
      candidates.some((ref) =>
        change.some((slot) => slot.candidates.some((own) => own.type === ref.type && own.id === ref.id)),
      ),
  );

/** "A pull request that I approved": one that was not spoken of before. */
const isOfSomeOther = (tokens: readonly Token[], at: number): boolean => {
  const noun = tokens.findIndex(
    ({ folded }, i) => i < at && /^(?:request|change|pr|commit|fix|patch|hotfix|revert)$/.test(folded),
  );
  return noun > 0 && tokens.slice(Math.max(0, noun - 3), noun).some(({ folded }) => /^(?:an?|another)$/.test(folded));
};

/** "approved the rename", "approved the plan": what is approved is something else than the change spoken of; "the very text that went in" is not. */
const foreignObject = (predication: Predication, at: number): boolean =>
  predication.tokens
    .slice(at + 1)
    .filter(
      ({ folded }) => !/^(?:final|last|latest|merged|very|same|exact|whole|entire|first|earlier|second)$/.test(folded),
    )
    .slice(0, 3)
    .some(
      (token, i, near) =>
        !near.some((one) => one.folded === 'by') &&
        /^(?:the|a|an|this|that)$/.test(near[i - 1]?.folded ?? '') &&
        token.kind === 'word' &&
        !/^(?:change|pr|pull|fix|hotfix|revert|merge|patch|request|version|state|form|text|diff|commit|push|branch)$/.test(
          token.folded,
        ),
    );

const APPROVED: readonly EntityType[] = ['change', 'build', 'deployment', 'release'];

/** Changes, builds and deployments that an approval may be of; "it" is the one spoken of last; "its build" is no pull request. */
function changesOf(sentence: Sentence, predication: Predication): readonly SubjectSlot[] {
  const subjects = readSubjects(predication, sentence.context, sentence.toSpan).filter((slot) =>
    slot.types.some((type) => APPROVED.includes(type)),
  );
  const of = [...(predication.whose ? [predication.whose] : []), ...predication.tokens];
  const wanted = of.some((token) => token.kind === 'word' && token.stem === 'build')
    ? 'build'
    : of.some((token) => /^(?:prod|production|deploy|deployment|rollout)$/.test(token.folded))
      ? 'deployment'
      : null;
  if (wanted) return subjects.filter((slot) => slot.candidates.some((ref) => ref.type === wanted));
  const held = subjects.filter(
    (slot) => slot.candidates.some((ref) => APPROVED.includes(ref.type)) || slot.how === 'named',
  );
  // "The revert, #612, followed; I approved it": of that one, which nothing knows.
  const unknown = sentence.tokens.some(
    ({ kind, mention, end }) =>
      kind === 'name' && end <= predication.start && mention?.entities.length === 0 && mention.types.includes('change'),
  );
  if (unknown && held.every((slot) => slot.how === 'implied')) return [];
  const spoken = sentence.context.discourse.last(['change']);
  if (held.length > 0) return held.map((slot) => asSpokenOf(slot, spoken));
  // "A change that Ana had opened and Bo had approved": what was approved is the one before "that".
  if (isInRelative(sentence, predication)) return [];
  const last = sentence.context.discourse.last(['change', 'build']);
  return last ? [{ ...last, how: 'implied', span: sentence.toSpan(predication.start, predication.end) }] : [];
}

/** "Went back at 01:33, with Ana's approval": the clock is that of the deed that she approved. */
const isBeside = (tokens: readonly Token[], time: number, at: number): boolean =>
  time < at && tokens.slice(time + 1, at).some(({ folded }) => /^(?:with|under|without)$/.test(folded));

/** "The memory change", of which there are three: the one spoken of last, where it is among them. */
const asSpokenOf = (slot: SubjectSlot, spoken: SubjectSlot | null): SubjectSlot => {
  const [only, ...others] = spoken?.candidates ?? [];
  const isMeant =
    only && others.length === 0 && slot.candidates.some(({ type, id }) => type === only.type && id === only.id);
  return isMeant && slot.how === 'described' ? { ...slot, candidates: [only] } : slot;
};

const isInRelative = ({ predications }: Sentence, predication: Predication): boolean => {
  const before = predications[predications.indexOf(predication) - 1];
  const relative = (one: Predication | undefined): boolean =>
    one?.left.some(
      ({ folded }, i, left) =>
        /^(?:that|which)$/.test(folded) && (i > 0 || one.link === 'which') && left.length - i <= 4,
    ) ?? false;
  const hasObject = predication.tokens.some(({ folded }) => /^(?:it|them|that|this)$/.test(folded));
  return !hasObject && predication.link === 'and' && relative(before);
};

/** "Merged without a human review": the approval has a claim of its own, and none of its words are the merge's. */
export const withoutApproval = (draft: Draft): Draft =>
  draft.kind === 'event'
    ? { ...draft, what: { ...draft.what, words: draft.what.words.filter((word) => !APPROVAL.test(word)) } }
    : draft;
const APPROVAL = /^(?:human|review|reviewer|approv|approval|person|peer|independ|requir|sign-off|signoff|consent)/;
