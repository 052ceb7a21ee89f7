/** The claims of one unit: each predication is given to the kinds in turn, the most particular first; what nobody can type is an assertion. */
import type { Assertion } from '../assertion/assertion.js';
import { withFoundOut } from '../predication/found-out.js';
import { readTokens } from '../predication/read-tokens.js';
import { withFates } from '../predication/with-fates.js';
import { withTries } from '../predication/with-tries.js';
import type { Unit } from '../units/unit.js';
import { withAnsweredDeeds } from './answering-do.js';
import { isAsked } from './asked.js';
import { asserted } from './asserted.js';
import { withStretch } from './begin-and-end-cells.js';
import { claimsOf } from './claims-of.js';
import { withDistances } from './distances.js';
import { doerAlone, timeAlone } from './doer-alone.js';
import { withDoers } from './doers-beside.js';
import { enterUnit } from './enter-unit.js';
import { withGappedNouns } from './gapped-nouns.js';
import { withoutHead } from './headed-sentence.js';
import { keyedTokens } from './keyed-tokens.js';
import { requestsBeside } from './kinds/at-request.js';
import { readCommunication } from './kinds/communication.js';
import { readConsents } from './kinds/consent.js';
import { readNoticedBefore } from './kinds/noticed-before.js';
import { readOrders } from './kinds/order.js';
import { overObjection } from './kinds/over-objection.js';
import { rolesBeside } from './kinds/roles-beside.js';
import { withStep } from './kinds/setting-step.js';
import { withCountedTime } from './kinds/shifted-time.js';
import { readTicketRow } from './kinds/ticket-row.js';
import { behindBracket, inheritedTime, leadingTime } from './leading-time.js';
import { leftOver } from './left-over.js';
import { withObjectIt } from './object-it.js';
import { hearsayIn } from './of-drafts.js';
import { openingOf } from './openings.js';
import { type OtherReading, partsOf, wholeOf } from './other-readings.js';
import { pointingAhead } from './pointing-ahead.js';
import { pointingBack } from './pointing-back.js';
import { predicationsOf } from './predications-of.js';
import type { ReadingContext } from './reading-context.js';
import { remember } from './remember.js';
import { localZone } from './report-frame.js';
import { isReported } from './reported.js';
import { canClaim, type Draft, isInPassing, moodAt, type Sentence } from './sentence.js';
import { inParts, sentencesIn } from './sentences-in.js';
import { withSoleChange } from './sole-change.js';
import { timeSlotOf } from './time-slots.js';
import { toSpanOf } from './to-span.js';
import { underPerson } from './under-person.js';
import { unreadClause } from './unread-clause.js';
import { unreadOrder } from './unread-order.js';
import { unreadAsides, unreadMain } from './unread-parts.js';
import { withoutBesides } from './without-besides.js';
import { withoutNumbering } from './without-numbering.js';

/** What a unit says, and what else it may be read to say. */
export interface UnitReading {
  readonly drafts: readonly Draft[];
  readonly others: readonly OtherReading<Draft>[];
}

export function readClaims(written: Unit, assertion: Assertion, context: ReadingContext): UnitReading {
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
  const answers = withAnsweredDeeds(
    withObjectIt(pointingAhead(pointingBack(withFoundOut(own), context), context), context),
    context.bidden,
  );
  context.bidden = answers.bidden;
  const body = withDoers(unit, answers.tokens, leading !== null || context.rowTime !== undefined);
  const sentence: Sentence = {
    unit,
    tokens: body,
    predications: withFates(predicationsOf(withTries(withoutBesides(body)), unit.row !== undefined)),
    assertion,
    context,
    toSpan,
  };
  context.firstDeedEnd = sentence.predications.find(({ verb, actions }) => verb !== null || actions.length > 0)?.end;
  const finished = (read: readonly Draft[], of: Sentence): readonly Draft[] => {
    const stepped = withDistances(read, of).map((draft) => withStep(draft, of));
    return [...stepped, ...leftOver(of, tokens, stepped, draftsOf)];
  };
  const readAll = (parts: readonly Sentence[], of: Sentence): readonly Draft[] =>
    withSoleChange(inParts(parts.map(draftsOf)), of, tokens);
  // What is denied is denied as a whole: of several parts any one may be false.
  const may = assertion.asserts && !opening?.denies;
  const parts = may ? partsOf(sentence) : [];
  const apart = parts.length > 0 ? readAll(parts, parts[0]!) : [];
  const drafts = readAll(sentencesIn(sentence), sentence).map(
    (draft): Draft => (opening?.denies ? { ...draft, denied: true } : draft),
  );
  context.discourse.listed.notice(unit, own);
  if (slot) context.discourse.time = slot;
  if (leading) context.lead = slot ? { unit, time: slot } : undefined;
  if (!assertion.asserts) return { drafts: [], others: [] };
  const whole = may ? wholeOf(sentence, drafts).map((draft) => withStep(draft, sentence)) : [];
  return {
    drafts: finished(drafts, sentence),
    others: [
      ...(apart.length > 0
        ? [{ how: 'apart' as const, claims: finished(apart, { ...sentence, context: parts[0]!.context }) }]
        : []),
      ...(whole.length > 0 ? [{ how: 'whole' as const, claims: whole }] : []),
    ],
  };
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
    if (
      isHearsay(predication) ||
      isAsked(sentence, predication) ||
      !canClaim(moodAt(sentence, start, end)) ||
      isInPassing(sentence, predication)
    ) {
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
  const consents = [...readConsents(sentence, drafts), ...rolesBeside(sentence), ...requestsBeside(sentence)].filter(
    ({ span }) => canClaim(moodAt(sentence, span.start, span.end)),
  );
  const typed = [...drafts, ...consents].some((draft) => draft.kind !== 'assertion');
  return typed
    ? [
        ...withGappedNouns(drafts),
        ...consents,
        ...overObjection(sentence, drafts),
        ...unreadAsides(sentence, drafts),
        ...unreadOrder(sentence, drafts),
      ]
    : asserted(sentence);
}
