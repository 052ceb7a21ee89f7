/** A clock, a name or a person that no claim of its sentence took up is borne out by the record that backs the claim in whose words it stands. May confirm only. */
import { peopleIn } from '../../checks/matching/naming.js';
import { timeMatches } from '../../checks/matching/slot-matches.js';
import { lettersOf, spokenOf } from '../../checks/matching/spoken.js';
import { peopleNamed } from '../../checks/matching/telling.js';
import type { World } from '../../checks/world.js';
import type { TimeSlot } from '../../claims/slots.js';
import { clausesOf } from '../../claims/words/wording.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { borneOut } from './borne-out.js';
import { byUnit } from './by-unit.js';
import type { JudgedClaim } from './judged-claim.js';

export function judgeLeftOver<One extends JudgedClaim>(judged: readonly One[], world: World): readonly One[] {
  const units = byUnit(judged, ({ claim }) => claim.unit);
  return judged.map((one) => {
    if (one.claim.kind !== 'assertion' || one.verdict !== 'unsupported') return one;
    const unit = units.get(one.claim.unit) ?? [];
    const time = clockOf(one);
    const event = time ? recordThen(one, time, unit) : recordOf(one, unit, world);
    return event ? { ...one, ...borneOut('left-over', time ? 'time' : 'actor', [event]) } : one;
  });
}

/** The time of an assertion that is a clock and nothing else. */
const clockOf = ({ claim }: JudgedClaim): TimeSlot | undefined =>
  claim.kind === 'assertion' &&
  claim.time !== undefined &&
  !claim.time.inherited &&
  claim.time.until === undefined &&
  claim.time.hedge === undefined &&
  /^(?:minute|second|fraction)$/.test(claim.time.precision) &&
  ONLY_CLOCK.test(claim.text)
    ? claim.time
    : undefined;
const ONLY_CLOCK = /^(?:at )?\d{1,2}(?:[:.h]\d{2}){0,2} ?(?:[ap]\.?m\.?)?(?: ?(?:utc|z))?$/i;

/** A record of that minute behind a claim around it that tells no time itself: whose time it is could otherwise be another's. */
const recordThen = (one: JudgedClaim, time: TimeSlot, unit: readonly JudgedClaim[]): TimelineEvent | undefined =>
  around(one, unit)
    .filter(({ deciding }) => deciding.every(({ facet }) => facet !== 'time'))
    .flatMap(recordsBehind)
    .find((event) => timeMatches(time, { from: event.at.from, to: event.at.from }) === 'yes');

/** Who is named alone, or a thing, comes up in the record behind the words around: as its speaker, where nobody else is named, or beside the same word. */
function recordOf(one: JudgedClaim, unit: readonly JudgedClaim[], world: World): TimelineEvent | undefined {
  const [person, ...others] = peopleNamed(one.claim.text, world);
  const letters = lettersOf(one.claim.text.replace(LEADING_CLOCK, ''));
  if (others.length > 0 || letters.trim() === '') return undefined;
  const alone = person !== undefined && isNameOf(person, letters, world);
  if (!alone && !/\d/.test(letters)) return undefined;
  for (const claimed of around(one, unit))
    for (const event of recordsBehind(claimed)) {
      if (timesDiffer(one, event)) continue;
      const isOnly = peopleNamed(claimed.claim.text, world).every((id) => id === person);
      if (alone && isOnly && event.actors.some(({ identity }) => identity === person)) return event;
      const named = alone ? peopleIn(event, world).has(person) : spokenOf(event).letters.includes(letters);
      if (named && standsTheSame(one, claimed, event)) return event;
    }
  return undefined;
}
const LEADING_CLOCK = /^\W*\d{1,2}[:.h]\d{2}(?: ?(?:utc|z))?\W*/i;

const isNameOf = (id: string, letters: string, world: World): boolean =>
  (world.identities.get(id)?.names ?? []).some((name) => lettersOf(name) === letters);

const timesDiffer = ({ claim }: JudgedClaim, event: TimelineEvent): boolean =>
  claim.kind === 'assertion' && claim.time !== undefined && timeMatches(claim.time, event.at) === 'no';

/** "Otso on the headend, Aino on comms": the name stands in the record beside a word that it stands beside here. */
function standsTheSame({ claim: { span, text } }: JudgedClaim, { claim }: JudgedClaim, event: TimelineEvent): boolean {
  const at = span.start - claim.span.start;
  const part = claim.text.slice(0, at).split(PARTS).at(-1)! + claim.text.slice(at).split(PARTS)[0]!;
  const words = (of: string): readonly string[] => clausesOf(of).flatMap(({ concepts }) => [...concepts.keys()]);
  const own = new Set(words(part.replace(text, ' ')));
  return (event.text ?? '')
    .split(PARTS)
    .filter((theirs) => lettersOf(theirs).includes(lettersOf(text)))
    .some((theirs) => words(theirs.replace(text, ' ')).some((word) => own.has(word)));
}
const PARTS = /[,;|.!?](?=\s|$)|\s[-–—]\s|\b(?:and|but|while|whereas)\b/;

/** Supported claims in whose words it stands; what is told behind a colon belongs to the name before it. */
const around = ({ claim: { span, text } }: JudgedClaim, unit: readonly JudgedClaim[]): readonly JudgedClaim[] =>
  unit.filter(
    ({ claim, verdict }) =>
      verdict === 'supported' &&
      ((claim.span.start <= span.start && claim.span.end >= span.end) ||
        (/:\s*$/.test(text) && claim.span.start >= span.end && claim.span.start <= span.end + 2)),
  );

const recordsBehind = ({ deciding }: JudgedClaim): readonly TimelineEvent[] =>
  deciding.flatMap(({ pointers }) => pointers.flatMap((pointer) => (pointer.kind === 'event' ? [pointer.event] : [])));
