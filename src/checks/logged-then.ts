/** The first or last line of its sort in a log, the first or last error that was counted, or that there was none: what do the logs and counters show? */
import type { Claim, ClaimOf } from '../claims/claim.js';
import { fold } from '../claims/words/atoms.js';
import { entityKey } from '../domain/entity.js';
import type { Finding } from '../domain/finding.js';
import { HOUR } from '../domain/instant.js';
import type { Question, Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { clockDiffers } from './matching/differs.js';
import { EFFECT_QUESTIONS, effectsOf } from './matching/effect.js';
import { chooseEffects } from './matching/effect-choice.js';
import { describeTime, eventPointer, finding, intervalValue } from './matching/findings.js';
import { holdsLine, type LineWords, lineWordsOf } from './matching/log-lines.js';
import { timeMatches } from './matching/slot-matches.js';
import { toldPartsOf } from './matching/told-parts.js';
import type { World } from './world.js';

const ID = 'logged-then';
const LINES: Question = { kinds: ['log.written'] };

export const loggedThen: Check = Object.freeze({
  id: ID,
  asks: 'Was that the first or last such line or error, or was there none?',
  appliesTo: ['assertion', 'absence', 'state'],
  needs: (claim) => (placeOf(claim) ? [LINES, ...EFFECT_QUESTIONS] : saysNone(claim) ? [LINES] : []),
  examine(claim, timeline, world) {
    const place = placeOf(claim);
    if (place && claim.kind === 'assertion') return first(claim, place, timeline, world);
    return saysNone(claim) ? none(claim, timeline, world) : [];
  },
} satisfies Check);

type Place = 'first' | 'last';
const ORDINAL = /\b(first|earliest|last|latest|final)\b/;
const OF_LOGS =
  /\blog(?:s|ged)?\b|\b(?:errors?|failures?|timeouts?|exceptions?|5xxs?|[45]\d\ds?|failed (?:\p{L}+ ){0,2}(?:requests?|connections?|calls?))\b.{0,30}\b(?:seen|recorded|counted|logged|occurred|came|appeared|at)\b/u;

/** Which line of its sort the sentence tells of, where it gives the minute. */
function placeOf(claim: Claim): Place | null {
  if (claim.kind !== 'assertion' || claim.modality !== 'asserted' || claim.attribution || !claim.time) return null;
  if (!/^(?:minute|second|fraction)$/.test(claim.time.precision) || claim.time.until || claim.time.hedge) return null;
  const text = fold(claim.text);
  const found = ORDINAL.exec(text);
  if (!found || !OF_LOGS.test(text) || /\b(?:not|never|no|before|after)\b|n't\b/.test(text)) return null;
  return found[1] === 'first' || found[1] === 'earliest' ? 'first' : 'last';
}

function first(claim: ClaimOf<'assertion'>, place: Place, timeline: Timeline, world: World): readonly Finding[] {
  const said = lineWordsOf(claim.text);
  const lines = said ? linesHeld(said, timeline, world) : [];
  const line = place === 'first' ? lines[0] : lines.at(-1);
  const asserted = describeTime(claim.time!);
  if (said && line) {
    if (timeMatches(claim.time!, line.at) === 'yes')
      return [finding(ID, 'existence', 'supports', 'records_agree', asserted, [eventPointer(line)])];
    // An earlier one refutes a first; that there is none as early refutes nothing.
    const other = lines.find(
      (event) =>
        holdsLine(said, event) === 'all' &&
        isBeyond(claim, event, place) &&
        timeMatches(claim.time!, event.at) === 'no',
    );
    return other ? [clockDiffers(ID, asserted, [eventPointer(other)], intervalValue(other.at))] : [];
  }
  const { meant } = chooseEffects(effectsOf(timeline, world), []);
  const shown = meant
    .filter((effect) => effect.sort === 'errors' && /\b(?:errors?|failed|5xxs?|failures?)\b/i.test(claim.text))
    .find((effect) => {
      const bounds = place === 'first' ? effect.onset : effect.end;
      return bounds !== null && timeMatches(claim.time!, bounds) === 'yes';
    });
  return shown
    ? [finding(ID, 'existence', 'supports', 'records_agree', asserted, shown.records.slice(0, 1).map(eventPointer))]
    : [];
}

const isBeyond = ({ time }: ClaimOf<'assertion'>, { at }: TimelineEvent, place: Place): boolean => {
  const told = Date.parse(time!.readings[0]!.from);
  const own = Number(at.from / 1_000_000n);
  return place === 'first' ? own < told : own > told;
};

const linesHeld = (said: LineWords, timeline: Timeline, world: World): readonly TimelineEvent[] =>
  timeline
    .ask(LINES)
    .filter(
      (event) =>
        event.at.from >= world.incident.from - HOUR &&
        event.at.from <= world.incident.to &&
        holdsLine(said, event) !== 'no',
    );

const NONE =
  /^\W*(?:no|without|zero) (?:\p{L}+ )?errors?\b|\b(?:there were|logged|showed|had|saw|with) no (?:\p{L}+ )?errors?\b/u;
const BOUNDED =
  /\b(?:after|since|until|before|from|any ?more|again|new|other|further|additional|then|later|by|between|during|more|longer|first|last|yet|so far|at \d)\b|\d[:.]\d/;

/** "No errors on api-00041": of one revision, and of no time. */
const saysNone = (claim: Claim): boolean =>
  (claim.kind === 'absence' || claim.kind === 'state' || claim.kind === 'assertion') &&
  claim.modality === 'asserted' &&
  claim.attribution === undefined &&
  NONE.test(fold(claim.text)) &&
  !BOUNDED.test(fold(claim.text));

function none(claim: Claim, timeline: Timeline, world: World): readonly Finding[] {
  const keys = new Set(
    (toldPartsOf(claim)?.subjects ?? [])
      .filter(({ how, candidates }) => how === 'named' && candidates.length === 1 && candidates[0]!.type === 'revision')
      .flatMap(({ candidates }) => candidates.map(entityKey)),
  );
  const line = timeline
    .ask(LINES)
    .find(
      (event) =>
        /^(?:ERROR|CRITICAL|ALERT|EMERGENCY)$/.test(String(event.attributes['severity'])) &&
        event.at.from >= world.incident.from &&
        event.at.from <= world.incident.to &&
        event.subjects.some((ref) => keys.has(entityKey(ref))),
    );
  return line
    ? [finding(ID, 'existence', 'contradicts', 'presence_shown', { type: 'text', value: 'none' }, [eventPointer(line)])]
    : [];
}
