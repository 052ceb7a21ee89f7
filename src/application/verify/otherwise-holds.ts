/** Whether what bears out a sentence as words alone also holds what its first reading knew of it: who, when, how many. Judges no claim. */
import { namesThing, peopleIn } from '../../checks/matching/naming.js';
import { isLoose } from '../../checks/matching/plain-words.js';
import { tellsOfRefusal } from '../../checks/matching/refusal-told.js';
import { timeMatches } from '../../checks/matching/slot-matches.js';
import { isFigureOf } from '../../checks/matching/told-figures.js';
import { missingFrom } from '../../checks/matching/wording.js';
import { notedThen } from '../../checks/noted-then.js';
import { piecedTogether } from '../../checks/pieced-together.js';
import { settingStep } from '../../checks/setting-step.js';
import { toldThen } from '../../checks/told-then.js';
import type { World } from '../../checks/world.js';
import type { Claim } from '../../claims/claim.js';
import type { ClaimKind } from '../../claims/kinds.js';
import type { SubjectSlot } from '../../claims/slots.js';
import { amountsWithin, peopleWithin, subjectsWithin, timesWithin } from '../../claims/slots-within.js';
import { stem } from '../../claims/words/stem.js';
import type { Finding } from '../../domain/finding.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { JudgedClaim } from './judged-claim.js';
import { numbersBehind, recordsBehind } from './words-behind.js';

/** Whether words alone can tell it, whatever the records hold. */
export const mayBeTold = (whole: readonly Claim[], first: readonly JudgedClaim[]): boolean =>
  openOf(first).every(({ kind }) => TOLD.has(kind) || DONE.has(kind)) && !whole.some(({ text }) => STRESSES.test(text));

export function holdsTheFirst(read: readonly JudgedClaim[], first: readonly JudgedClaim[], world: World): boolean {
  const open = openOf(first);
  const records = recordsBehind(read);
  const numbers = numbersBehind(read);
  return (
    (open.every(({ kind }) => TOLD.has(kind)) || isPinned(open, read)) &&
    !(open.some(({ kind }) => kind === 'communication') && read.some(({ deciding }) => deciding.every(isPieced))) &&
    open.every(
      (claim) =>
        peopleWithin(claim).every(({ identities }) => identities.length === 0 || isNamed(identities, records, world)) &&
        timesWithin(claim).every((slot) => records.some(({ at }) => timeMatches(slot, at) !== 'no')) &&
        amountsWithin(claim).every(({ stated }) => numbers.has(stated)) &&
        records.some((event) => isSaidThere(claim, event, world)),
    )
  );
}

const openOf = (first: readonly JudgedClaim[]): readonly Claim[] =>
  first.filter(({ verdict }) => verdict === 'unsupported').map(({ claim }) => claim);

/** What words bear out: order, cause and absence are shown by none that are shared; nor is which of two states came first. */
const TOLD: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['amount', 'communication', 'assertion', 'restoration']);
/** What has records of its own: only the very minute, or the value that was set then, tells that it is meant. */
const DONE: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['event', 'duration']);
const SURE: ReadonlySet<string> = new Set([toldThen.id, settingStep.id]);
const isPinned = (open: readonly Claim[], read: readonly JudgedClaim[]): boolean =>
  open.some((claim) => timesWithin(claim).length > 0) &&
  read.every(({ deciding }) => deciding.some(({ check }) => SURE.has(check)));

/** Of words gathered from records any may be the report's own: in what somebody said, that one is what was said. */
const isPieced = ({ check }: Finding): boolean => check === piecedTogether.id || check === notedThen.id;

/** What is left out of it, and who did it and nobody else. */
const STRESSES =
  /\b(?:except(?:ed|ing)?|apart from|but for|himself|herself|itself|themselves|exactly|only|without|others?|another|both|each|every|all|as well|also|too)\b/i;

const isNamed = (identities: readonly string[], records: readonly TimelineEvent[], world: World): boolean =>
  records.some((event) => {
    const named = peopleIn(event, world);
    return identities.some((id) => named.has(id) || event.actors.some(({ identity }) => identity === id));
  });

/** A figure is of the same thing, and its speaker's last word; half of what somebody is told to have said stands there, and nothing turns on how (who asked did not tell); what was done has the same verb. */
function isSaidThere(claim: Claim, event: TimelineEvent, world: World): boolean {
  if (!namedWithin(claim).every((slot) => namesThing(slot, event, world))) return false;
  switch (claim.kind) {
    case 'amount':
      return !isLoose(event.text ?? '') && isFigureOf(claim, event);
    case 'communication':
      return (
        claim.quoted.length === 0 &&
        !/^(?:ask|request|offer|suggest|deny|confirm)$/.test(claim.act) &&
        missingFrom(claim.words, event).length * 2 <= claim.words.length
      );
    case 'event':
      return (
        (claim.what.verb === undefined || missingFrom([stem(claim.what.verb)], event).length === 0) &&
        tellsOfRefusal(claim, event)
      );
    default:
      return true;
  }
}

const namedWithin = (claim: Claim): readonly SubjectSlot[] =>
  subjectsWithin(claim).filter(({ how }) => how === 'named');
