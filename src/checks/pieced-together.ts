/** Do a record and what belongs to it hold all that is said? Every word, number and person must be found, the deed in the record itself; what words cannot show (order, cause, all, none) is not asked here. */
import type { Claim } from '../claims/claim.js';
import type { Happening, SubjectSlot } from '../claims/slots.js';
import { atomise } from '../claims/words/atoms.js';
import { stem } from '../claims/words/stem.js';
import { clausesOf } from '../claims/words/wording.js';
import { entityKey } from '../domain/entity.js';
import { EVENT_KINDS, type EventKind } from '../domain/event-kind.js';
import { kept } from '../domain/kept.js';
import type { Question } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { heldBy } from './matching/accounted-for.js';
import { DOERS, isItsOwn, mayShow } from './matching/deed-in-record.js';
import { wentOtherWay } from './matching/direction.js';
import { eventPointer, finding } from './matching/findings.js';
import { OUTCOME_WORDS } from './matching/kind-words.js';
import { LINKING_KINDS, type Links, linksAmong } from './matching/links.js';
import { isPinned, type Pieces, piecesOf, saidPlainly } from './matching/pieces.js';
import { barred } from './matching/plain-words.js';
import { type RecordIndex, recordIndex } from './matching/record-index.js';
import { personMatches, subjectFits, timeMatches } from './matching/slot-matches.js';
import { isStatement, saidByPeople } from './matching/statements.js';
import { keyOf } from './matching/told-words.js';
import { stemsOf } from './matching/wording.js';
import type { World } from './world.js';

const ID = 'pieced-together';

/** What happened and what was said; readings of series and states are of no moment, and single log lines are too many. */
const RECORDS: Question = {
  kinds: (Object.keys(EVENT_KINDS) as EventKind[]).filter(
    (kind) => !/^(?:metric|request|uptime|state|log)\.|\.state$/.test(kind),
  ),
};
const LINKS: Question = { kinds: LINKING_KINDS };

export const piecedTogether: Check = Object.freeze({
  id: ID,
  asks: 'Do a record and what belongs to it hold everything that is said?',
  appliesTo: ['event', 'state', 'assertion', 'amount'],
  needs: (claim) => (saidPlainly(claim) ? [RECORDS, LINKS] : []),
  examine(claim, timeline, world) {
    const pieces = piecesOf(claim, world);
    if (!pieces || isPartOfChange(claim)) return [];
    const index = recordIndex(timeline.ask(RECORDS));
    const whole = index.weigh(pieces.words);
    const pinned = isPinned(pieces.time);
    if (whole < (pinned ? LEAST_PINNED : LEAST) || (!pinned && pieces.words.length < FEWEST)) return [];
    const links = linksAmong(timeline.ask(LINKS));
    const [best] = index
      .holding(pieces.words, whole / 2)
      .filter((event) => mayBeMeant(claim, pieces, event, { links, world }))
      .flatMap((event) => together(claim, pieces, event, { index, world }) ?? [])
      .sort((a, b) => a.lost - b.lost);
    if (!best) return [];
    const facet = claim.kind === 'amount' ? 'amount' : 'existence';
    const pointers = best.records.map(eventPointer);
    return [finding(ID, facet, 'supports', 'records_agree', { type: 'text', value: claim.kind }, pointers)];
  },
} satisfies Check);

/** "143 of them in limits.json": a change counts the lines of each of its files, and which number is of which file only their list tells. */
const isPartOfChange = (claim: Claim): boolean =>
  claim.kind === 'amount' && claim.subjects.some(({ candidates }) => candidates.some(({ type }) => type === 'file'));

/** What the words must weigh to be no accident; at a given minute less will do. */
const LEAST = 7;
const LEAST_PINNED = 3;
/** Of fewer words any record may happen to hold all: "Priority: Low". */
const FEWEST = 3;
/** How much of the weight may be told in words of the report's own, where the minute and all else is as told. */
const FREE_WHEN_PINNED = 0.5;
/** Records beside the one in which the deed is. */
const MOST_BESIDE = 2;

interface Known {
  readonly index: RecordIndex;
  readonly world: World;
}

/** Of that time, by those people, of those things, with those numbers, ended as told, and in words that prove something. */
function mayBeMeant(
  claim: Claim,
  { text, time, parts, people, numbers }: Pieces,
  event: TimelineEvent,
  { links, world }: { readonly links: Links; readonly world: World },
): boolean {
  const { from, to } = event.at;
  // "Opened after 8:30": what began before it and ended after it did not.
  const ended = to !== null && to !== from && isPinned(time) && timeMatches(time!, { from: to, to }) === 'yes';
  if (time && !ended && timeMatches(time, event.at) !== 'yes') return false;
  if (claim.kind === 'event' && isOpposite(claim.what, event)) return false;
  if (!mayShow(claim, event) || !provesItself(event, world) || cameToGrief(text, event)) return false;
  const doers = event.actors.filter(({ role }) => DOERS.has(role));
  const named = (id: string): boolean => event.actors.some(({ identity }) => identity === id);
  return (
    (people.length === 0 || doers.some(({ identity }) => identity !== undefined && people.includes(identity))) &&
    people.every(named) &&
    (!parts.agent || parts.agent.how === 'organisation' || personMatches(parts.agent, doers) === 'yes') &&
    parts.subjects.every((slot) =>
      slot.how === 'named'
        ? isOf(slot, event, links)
        : slot.how !== 'described' || subjectFits(slot, event, links) !== 'no',
    ) &&
    numbers.every((number) => stemsOf(event).has(number))
  );
}

/** Its own thing, or one that it touches. */
/** A mute that was ended is no mute that was put in place. */
const isOpposite = ({ actions }: Happening, event: TimelineEvent): boolean =>
  actions.length > 0 && actions.every((action) => wentOtherWay(action, event));

const isOf = (slot: SubjectSlot, event: TimelineEvent, links: Links): boolean =>
  isItsOwn(slot, event) ?? FITS.has(subjectFits(slot, event, links));
const FITS: ReadonlySet<string> = new Set(['direct', 'linked', 'mentioned']);

/** People's words, and records; what an agent under scrutiny wrote proves nothing. */
const provesItself = (event: TimelineEvent, world: World): boolean =>
  isStatement(event)
    ? saidByPeople(event, world)
    : !WRITTEN.test(event.kind) ||
      event.actors.every(({ identity }) => identity === undefined || !world.scrutinised.has(identity));
const WRITTEN = /^(?:change\.opened|commit\.)/;

/** Told as done, where the record says that it came to nothing. */
const cameToGrief = (text: string, { outcome }: TimelineEvent): boolean =>
  outcome !== undefined && !/^(?:success|unknown|partial)$/.test(outcome) && !UNFINISHED.test(text);
const UNFINISHED =
  /\b(?:fail|den(?:y|ied)|refus|reject|cancel|abort|stop|error|red\b|broke|died|fell|tr(?:y|ie[ds])|attempt|time[ds]? ?out|skip|start|beg[aiu]n|trigger|launch|kick|run\b|ran\b|ask|request|queue)/i;

interface Together {
  readonly records: readonly TimelineEvent[];
  /** Weight of the words that the record itself does not hold. */
  readonly lost: number;
}

/** The record with those beside it that hold its missing words; null where a word is nowhere, or the deed is not its own. */
function together(claim: Claim, pieces: Pieces, event: TimelineEvent, { index, world }: Known): Together | null {
  const missing = pieces.words.filter((word) => !heldBy(event).has(word));
  const verb = claim.kind === 'event' && claim.what.verb ? keyOf(claim.what.verb) : null;
  // "Force-pushed main": a word that the record of a push lacks may name another branch.
  if ((verb !== null && missing.includes(verb)) || (missing.length > 0 && event.kind.startsWith('ref.'))) return null;
  const names = namesOfThings(event, world);
  const beside = missing.length > 0 ? index.belongingTo(event).filter((one) => provesItself(one, world)) : [];
  const wordings = [heldBy(event), names, ...beside.map(wordsOf)];
  if (!pieces.names.every((name) => wordings.some((one) => name.every((word) => one.has(word))))) return null;
  const used: TimelineEvent[] = [];
  let free = isPinned(pieces.time) ? FREE_WHEN_PINNED * index.weigh(pieces.words) : 0;
  for (const word of missing) {
    if (names.has(word) || used.some((one) => wordsOf(one).has(word))) continue;
    const one = beside.find((other) => wordsOf(other).has(word));
    if (one) used.push(one);
    else {
      free -= index.weightOf(word);
      if (free < 0 || word.endsWith('|') || ENDINGS.has(word)) return null;
    }
  }
  return used.length > MOST_BESIDE ? null : { records: [event, ...used], lost: index.weigh(missing) };
}

/** How it ended is never left to the report's own words. */
const ENDINGS: ReadonlySet<string> = new Set(
  `${Object.values(OUTCOME_WORDS).join(' ')} part partial done`.split(' ').map((word) => keyOf(stem(word))),
);

/** What a record beside tells in words, and what it is of; never what was done or how it ended. */
const wordsOf = kept((event: TimelineEvent): ReadonlySet<string> => {
  const spoken = clausesOf(event.text ?? '').flatMap(({ concepts }) =>
    [...concepts].map(([word, flips]) => barred(word, flips)),
  );
  const things = event.subjects.flatMap(({ id }) => atomise(id).map(({ folded }) => keyOf(stem(folded))));
  return new Set([...spoken, ...things]);
});

const namesOfThings = ({ subjects }: TimelineEvent, { entities }: World): ReadonlySet<string> =>
  new Set(
    subjects
      .flatMap((ref) => entities.get(entityKey(ref))?.names ?? [])
      .flatMap((name) => atomise(name).map(({ folded }) => keyOf(stem(folded)))),
  );
