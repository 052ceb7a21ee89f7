/** Whether a statement says it of the very things and times: a thing named in another clause, a plain "not", or another clock makes it another statement. */
import type { ClaimOf } from '../../claims/claim.js';
import type { SubjectSlot } from '../../claims/slots.js';
import { entityKey } from '../../domain/entity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import type { Agreement } from './agreement.js';
import { lettersOf, spokenOf } from './spoken.js';
import { saidIn } from './statements.js';

type Saying = ClaimOf<'communication'>;

export const saysItOfThem = (claim: Saying, agreement: Agreement, world: World): boolean =>
  ofTheseThings(claim, agreement, world) &&
  sameWayRound(claim, agreement.event) &&
  atTheseTimes(claim, agreement.event);

const namings = new WeakMap<World, readonly (readonly [type: string, key: string, letters: string])[]>();

function namesIn(world: World) {
  const before = namings.get(world);
  if (before) return before;
  const made = [...world.entities.values()].flatMap((entity) =>
    [entity.id, ...entity.names]
      .filter((name) => name.length >= 4 && /\p{L}{3}/u.test(name))
      .map((name) => [entity.type, entityKey(entity), lettersOf(name)] as const),
  );
  namings.set(world, made);
  return made;
}

/** "You rolled back lantern-relay. lantern-api is still on 2.31": the clause that says it names another thing of the kind. */
function ofTheseThings({ subjects, text }: Saying, { nearest }: Agreement, world: World): boolean {
  if (!nearest) return true;
  const letters = lettersOf(nearest.text);
  const isOther = (slot: SubjectSlot): boolean => {
    // "The relay had been rolled back, and not the API": of that one nothing was said.
    if (text.includes(`not ${slot.text}`) || text.includes(`not the ${slot.text}`)) return false;
    if (slot.how !== 'named' || slot.candidates.length === 0 || letters.includes(lettersOf(slot.text))) return false;
    const own = new Set(slot.candidates.map(entityKey));
    const types = new Set<string>(slot.candidates.map(({ type }) => type));
    const named = namesIn(world).filter(([type, , name]) => types.has(type) && letters.includes(name));
    return named.length > 0 && !named.some(([, key]) => own.has(key));
  };
  return !subjects.some(isOther);
}

/** "#12 is NOT in v4": where things are all that is said of, the clauses that name them go the same way round. */
function sameWayRound(claim: Saying, event: TimelineEvent): boolean {
  const named = claim.subjects.filter((slot) => slot.how === 'named');
  if (claim.words.length > 0 || named.length === 0 || claim.act === 'ask' || claim.act === 'deny') return true;
  const own = saidIn(claim).clauses.reduce((sum, { negations }) => sum + negations, 0) % 2;
  const clauses = spokenOf(event).clauses.filter(({ text }) =>
    named.some((slot) => lettersOf(text).includes(lettersOf(slot.text))),
  );
  return clauses.length === 0 || clauses.some(({ negations }) => negations % 2 === own);
}

const HALF_DAY = 720;

/** Every clock that was said is written there, in the zone of either writer, or several of them in one other. */
function atTheseTimes({ times = [], clocks = [] }: Saying, { text = '' }: TimelineEvent): boolean {
  if (clocks.length === 0) return true;
  const written = clocksIn(text);
  const utc = times
    .flatMap(({ readings, until }) => [readings[0]!.from, ...(until ? [until[0]!.from] : [])])
    .map(minuteOf);
  const shifts = new Set(clocks).size > 1 ? WHOLE_HOURS : [0];
  const holds = (wanted: readonly number[], shift: number): boolean =>
    wanted.every((minute) => written.some((one) => (minute + shift - one) % HALF_DAY === 0));
  return shifts.some((shift) => holds(clocks, shift)) || holds(utc, 0);
}

const WHOLE_HOURS = Array.from({ length: 12 }, (_, hour) => hour * 60);

/** Of an RFC 3339 instant in UTC. */
const minuteOf = (at: string): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));

const clocksIn = (text: string): readonly number[] =>
  [...text.matchAll(/\b(\d{1,2})[:.h](\d{2})\b|\b(\d{1,2})(?= ?[ap]\.?m\b)/gi)].map(
    ([, hour, minute, bare]) => Number(hour ?? bare) * 60 + Number(minute ?? 0),
  );
