/** What one predication claims: it is given to the kinds in turn, the most particular first, and what stands beside the first is read too. */
import type { Predication } from '../predication/predication.js';
import { readPredications } from '../predication/read-predications.js';
import { countsBeside, endsEffect, lengthsBeside, oneByOne, saysAll, withLengths, withoutAmounts } from './beside.js';
import { readAbsence, readNoAlert } from './kinds/absence.js';
import { readAffected } from './kinds/affected.js';
import { readAmounts, readMeasures } from './kinds/amount.js';
import { readApproval, withoutApproval } from './kinds/approval.js';
import { isApproving, isGiven } from './kinds/approval-verbs.js';
import { besideStanding } from './kinds/beside-standing.js';
import { readBypass } from './kinds/bypass.js';
import { isDeedBeside, readContent } from './kinds/content.js';
import { readNotYet } from './kinds/deploy-step.js';
import { readDoneBy } from './kinds/done-by.js';
import { doneInRow } from './kinds/done-in-row.js';
import { readDurations } from './kinds/duration.js';
import { byEachOfThem, eachOfThem } from './kinds/each-of-them.js';
import { readEffectState } from './kinds/effect-state.js';
import { readEvent } from './kinds/event.js';
import { readEveryRequest } from './kinds/every-request.js';
import { readFileScope } from './kinds/file-scope.js';
import { readKeyedAffected } from './kinds/keyed-affected.js';
import { readKeyedRelation, readKeyedThing, tellsOnlyWhen, tieOf } from './kinds/keyed-relation.js';
import { readMonitoringNoticed } from './kinds/monitoring-noticed.js';
import { readNotYetThen } from './kinds/not-yet.js';
import { readPartOfWhole } from './kinds/part-of-whole.js';
import { readRelations } from './kinds/relations.js';
import { deedInVain, readRestorations } from './kinds/restoration.js';
import { readStandings } from './kinds/standing.js';
import { readState, severityBeside } from './kinds/state.js';
import { isAllOfThem, readTestCounts } from './kinds/test-counts.js';
import { readTicketState } from './kinds/ticket-state.js';
import { readUnchanged } from './kinds/unchanged.js';
import { isDistance } from './moved-slot.js';
import type { Draft, Sentence } from './sentence.js';
import { unreadDoing, unreadSense } from './unread-parts.js';

/** All that one predication claims. */
export function claimsOf(sentence: Sentence, predication: Predication): readonly Draft[] {
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
  const told =
    readDoneBy(sentence, predication) ?? readNotYet(sentence, predication) ?? readNotYetThen(sentence, predication);
  if (told) return [told];
  const bypass = readBypass(sentence, predication);
  if (bypass) return [...(bypass.rest ? claimsOf(sentence, bypass.rest) : []), bypass.draft];
  const scope = readFileScope(sentence, predication);
  if (scope) return [scope];
  const part = readPartOfWhole(sentence, predication);
  if (part) return [...claimsOf(sentence, part.whole), part.draft];
  const every = readEveryRequest(sentence, predication);
  if (every) return [every];
  const counts = readTestCounts(sentence, predication);
  const all = counts.length > 0 && isAllOfThem(predication) ? readAbsence(sentence, predication) : null;
  if (counts.length > 0) return [...(all ? [withoutAmounts(all, counts)] : []), ...counts];
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
    .flatMap((draft) => eachOfThem(draft, predication, sentence.toSpan))
    .flatMap((draft) => byEachOfThem(draft, predication, sentence));
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
