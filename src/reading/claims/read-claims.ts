/** The claims of one unit: each predication is given to the kinds in turn, the most particular first; what nobody can type is an assertion. */
import type { Assertion } from '../assertion/assertion.js';
import type { Predication } from '../predication/predication.js';
import { readPredications } from '../predication/read-predications.js';
import { readTokens } from '../predication/read-tokens.js';
import { withFates } from '../predication/with-fates.js';
import { withTries } from '../predication/with-tries.js';
import type { Unit } from '../units/unit.js';
import { isAsked } from './asked.js';
import { asserted } from './asserted.js';
import { withStretch } from './begin-and-end-cells.js';
import { countsBeside, endsEffect, lengthsBeside, oneByOne, saysAll, withLengths, withoutAmounts } from './beside.js';
import { withDistances } from './distances.js';
import { doerAlone, timeAlone } from './doer-alone.js';
import { withDoers } from './doers-beside.js';
import { enterUnit } from './enter-unit.js';
import { withGappedNouns } from './gapped-nouns.js';
import { withoutHead } from './headed-sentence.js';
import { keyedTokens } from './keyed-tokens.js';
import { readAbsence, readNoAlert } from './kinds/absence.js';
import { readAffected } from './kinds/affected.js';
import { readAmounts, readMeasures } from './kinds/amount.js';
import { readApproval, withoutApproval } from './kinds/approval.js';
import { isApproving, isGiven } from './kinds/approval-verbs.js';
import { besideStanding } from './kinds/beside-standing.js';
import { readBypass } from './kinds/bypass.js';
import { readCommunication } from './kinds/communication.js';
import { readConsents } from './kinds/consent.js';
import { isDeedBeside, readContent } from './kinds/content.js';
import { readNotYet } from './kinds/deploy-step.js';
import { readDoneBy } from './kinds/done-by.js';
import { doneInRow } from './kinds/done-in-row.js';
import { readDurations } from './kinds/duration.js';
import { eachOfThem } from './kinds/each-of-them.js';
import { readEffectState } from './kinds/effect-state.js';
import { readEvent } from './kinds/event.js';
import { readKeyedAffected } from './kinds/keyed-affected.js';
import { readKeyedRelation, readKeyedThing, tellsOnlyWhen, tieOf } from './kinds/keyed-relation.js';
import { readMonitoringNoticed } from './kinds/monitoring-noticed.js';
import { readNoticedBefore } from './kinds/noticed-before.js';
import { readOrders } from './kinds/order.js';
import { readRelations } from './kinds/relations.js';
import { deedInVain, readRestorations } from './kinds/restoration.js';
import { rolesBeside, withoutRoles } from './kinds/roles-beside.js';
import { withStep } from './kinds/setting-step.js';
import { withCountedTime } from './kinds/shifted-time.js';
import { readStandings } from './kinds/standing.js';
import { readState, severityBeside } from './kinds/state.js';
import { readTicketRow } from './kinds/ticket-row.js';
import { readTicketState } from './kinds/ticket-state.js';
import { readUnchanged } from './kinds/unchanged.js';
import { behindBracket, inheritedTime, leadingTime } from './leading-time.js';
import { leftOver } from './left-over.js';
import { isDistance } from './moved-slot.js';
import { hearsayIn } from './of-drafts.js';
import { openingOf } from './openings.js';
import { pointingBack } from './pointing-back.js';
import { predicationsOf } from './predications-of.js';
import type { ReadingContext } from './reading-context.js';
import { remember } from './remember.js';
import { localZone } from './report-frame.js';
import { isReported } from './reported.js';
import { canClaim, type Draft, moodAt, type Sentence } from './sentence.js';
import { inParts, sentencesIn } from './sentences-in.js';
import { withSoleChange } from './sole-change.js';
import { timeSlotOf } from './time-slots.js';
import { toSpanOf } from './to-span.js';
import { underPerson } from './under-person.js';
import { unreadOrder } from './unread-order.js';
import { unreadAsides, unreadClause, unreadDoing, unreadMain, unreadSense } from './unread-parts.js';
import { withoutNumbering } from './without-numbering.js';

export function readClaims(written: Unit, assertion: Assertion, context: ReadingContext): readonly Draft[] {
  context.zone = localZone(written) ?? context.reportZone;
  const { unit, tokens: spelled } = withoutHead(written, readTokens(written, context.lexicon));
  const tokens = withStretch(unit, keyedTokens(unit, withoutNumbering(unit, spelled)));
  const toSpan = toSpanOf(unit);
  enterUnit(unit, tokens, context);
  const leading = leadingTime(unit, tokens);
  const slot = leading?.time ? timeSlotOf(leading.time, context, toSpan) : null;
  context.rowTime = slot ?? inheritedTime(unit, context);
  const opening = openingOf(unit);
  const [from, to] = [Math.max(opening?.end ?? 0, leading?.end ?? 0), opening?.until ?? unit.text.length];
  const own = underPerson(
    unit,
    behindBracket(tokens.filter((token) => token.start >= from && token.end <= to)),
    context,
  );
  const body = withDoers(unit, pointingBack(own, context), leading !== null || context.rowTime !== undefined);
  const sentence: Sentence = {
    unit,
    tokens: body,
    predications: withFates(predicationsOf(withTries(withoutRoles(body)), unit.row !== undefined)),
    assertion,
    context,
    toSpan,
  };
  context.firstDeedEnd = sentence.predications.find(({ verb, actions }) => verb !== null || actions.length > 0)?.end;
  const read = withSoleChange(inParts(sentencesIn(sentence).map(draftsOf)), sentence, tokens);
  // What is denied is denied as a whole: of several parts any one may be false.
  const drafts = read.map((draft): Draft => (opening?.denies ? { ...draft, denied: true } : draft));
  context.discourse.listed.notice(unit, own);
  if (slot) context.discourse.time = slot;
  if (leading) context.lead = slot ? { unit, time: slot } : undefined;
  const stepped = withDistances(drafts, sentence).map((draft) => withStep(draft, sentence));
  return assertion.asserts ? [...stepped, ...leftOver(sentence, tokens, stepped)] : [];
}

function draftsOf(sentence: Sentence): readonly Draft[] {
  const alone = doerAlone(sentence) ?? timeAlone(sentence) ?? readTicketRow(sentence) ?? readNoticedBefore(sentence);
  if (alone) return alone;
  const drafts: Draft[] = [];
  const isHearsay = hearsayIn(sentence.tokens);
  let known = 0;
  const rememberUntil = (end: number) => {
    while (known < end) remember(sentence.predications[known++]!, sentence);
  };
  for (let i = 0; i < sentence.predications.length; ) {
    const predication = sentence.predications[i]!;
    // A sentence that somebody says takes several at once; each may be referred back to.
    rememberUntil(i);
    const { start, end } = predication;
    if (isHearsay(predication) || isAsked(sentence, predication) || !canClaim(moodAt(sentence, start, end))) {
      i++;
      continue;
    }
    const said = readCommunication(sentence, i);
    if (said) {
      drafts.push(
        ...withCountedTime(said.drafts, sentence, predication),
        ...(predication.tokens[0]?.folded === 'only' ? readOrders(sentence, predication) : []),
      );
      i += said.taken;
      continue;
    }
    if (isReported(sentence, predication)) {
      drafts.push(...unreadClause(sentence, predication));
      i++;
      continue;
    }
    const own = withCountedTime(claimsOf(sentence, predication), sentence, predication);
    drafts.push(...(own.length > 0 ? own : unreadClause(sentence, predication)), ...unreadMain(sentence, predication));
    i++;
  }
  rememberUntil(sentence.predications.length);
  const consents = [...readConsents(sentence), ...rolesBeside(sentence)].filter(({ span }) =>
    canClaim(moodAt(sentence, span.start, span.end)),
  );
  const typed = [...drafts, ...consents].some((draft) => draft.kind !== 'assertion');
  return typed
    ? [...withGappedNouns(drafts), ...consents, ...unreadAsides(sentence, drafts), ...unreadOrder(sentence, drafts)]
    : asserted(sentence);
}

/** All that one predication claims. */
function claimsOf(sentence: Sentence, predication: Predication): readonly Draft[] {
  const tie = tieOf(sentence);
  // "Fix: X" tells of no deploy of X, even where nothing can be made of it.
  if (tie && predication.verb === null && !tellsOnlyWhen(sentence))
    return [...readKeyedRelation(sentence, predication, tie), ...deedThen(sentence, predication)];
  const keyed = tie ? readKeyedThing(sentence, predication, tie) : [];
  if (keyed.length > 0) return [...keyed, ...claimsBeside(sentence, predication)];
  return claimsBeside(sentence, predication);
}

/** "Fix: traffic back on X at 10:27": that it was done then is told as well. */
function deedThen(sentence: Sentence, predication: Predication): readonly Draft[] {
  const deed = predication.tokens.some(({ kind }) => kind === 'time') ? readEvent(sentence, predication) : null;
  return deed?.kind === 'event' && deed.what.time && !deed.what.time.inherited ? [deed] : [];
}

/** What a predication claims, whatever the key before it is. */
function claimsBeside(sentence: Sentence, predication: Predication): readonly Draft[] {
  const struck = readKeyedAffected(sentence, predication);
  if (struck.length > 0) return struck;
  const entire = readTicketState(sentence, predication) ?? readMonitoringNoticed(sentence, predication);
  if (entire) return entire;
  const tried = deedInVain(predication);
  if (tried)
    return [
      ...readPredications(tried).flatMap((one) => claimsOf(sentence, { ...one, link: predication.link })),
      ...readRestorations(sentence, predication),
    ];
  const told = readDoneBy(sentence, predication) ?? readNotYet(sentence, predication);
  if (told) return [told];
  const bypass = readBypass(sentence, predication);
  if (bypass) return [...(bypass.rest ? claimsOf(sentence, bypass.rest) : []), bypass.draft];
  const turned = unreadSense(sentence, predication);
  if (turned.length > 0) return turned;
  const quiet = readNoAlert(sentence, predication);
  if (quiet) return [quiet];
  const standings = readStandings(sentence, predication);
  if (standings.length > 0) return [...standings, ...besideStanding(sentence, predication, standings)];
  const relations = readRelations(sentence, predication);
  const measures = readMeasures(sentence, predication);
  if (relations.instead)
    return [
      ...relations.drafts,
      // "It ended at 00:29, once X": when it ended is a statement of its own.
      ...[readEffectState(sentence, predication)].filter((draft) => draft !== null),
      ...measures.drafts,
      ...(relations.measured ? [] : lengthsBeside(measures.drafts, readDurations(sentence, predication))),
    ];
  if (measures.whole) {
    // "Down to 21 %, a minute later 1.7 %": the distance is the second value's time.
    const distance = predication.actions.length === 0 && predication.tokens.some(isDistance);
    const lengths = distance ? [] : readDurations(sentence, predication);
    return [
      ...withLengths(measures.drafts, lengths),
      ...(relations.drafts.length > 0 ? [] : unreadDoing(sentence, predication)),
    ];
  }
  const content = readContent(sentence, predication);
  if (content && !isDeedBeside(content, predication))
    return [content, ...measures.drafts, ...readDurations(sentence, predication)];
  const approval = readApproval(sentence, predication);
  const special =
    approval ??
    readEffectState(sentence, predication) ??
    readAffected(sentence, predication) ??
    readUnchanged(sentence, predication) ??
    readAbsence(sentence, predication) ??
    readState(sentence, predication);
  const deed =
    special === null || (special === approval && !isApproving(predication) && !isGiven(predication))
      ? readEvent(sentence, predication)
      : null;
  const main = [special, special === approval && approval && deed ? withoutApproval(deed) : deed]
    .filter((draft) => draft !== null)
    .map((draft) => withoutAmounts(draft, measures.drafts))
    .flatMap(oneByOne)
    .flatMap((draft) => eachOfThem(draft, predication, sentence.toSpan));
  const lengths = readDurations(sentence, predication);
  const plain =
    main.length > 0 || measures.drafts.length > 0 || endsEffect(predication)
      ? []
      : countsBeside(lengths, readAmounts(sentence, predication));
  return [
    ...(lengths.some((draft) => saysAll(draft, predication)) ? [] : main),
    ...(main.some((draft) => draft.kind === 'event') && lengths.every((draft) => !saysAll(draft, predication))
      ? []
      : doneInRow(sentence, predication, lengths)),
    ...severityBeside(sentence, predication),
    ...(content ? [content] : []),
    ...relations.drafts,
    ...measures.drafts,
    ...lengths,
    ...plain,
  ];
}
