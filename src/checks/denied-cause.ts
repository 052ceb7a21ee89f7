/** Does somebody at the scene deny that this brought it about, or that it ended it? Only what names it, or answers whoever said so; and only where nobody at the scene holds to it. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import type { SubjectSlot } from '../claims/slots.js';
import { conceptOf } from '../claims/words/concepts.js';
import { entityKey } from '../domain/entity.js';
import { formatInstant, MINUTE } from '../domain/instant.js';
import { kept } from '../domain/kept.js';
import type { Timeline } from '../domain/question.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { ownOf } from './matching/about.js';
import { aroundIncident } from './matching/around-incident.js';
import { denyingClauses, explains, type Part, saysUnchanged, turnsRound } from './matching/cause-denials.js';
import { type Deed, deedOf, deedQuestions } from './matching/deed.js';
import { explainsIt } from './matching/diagnosis.js';
import { EFFECT_QUESTIONS, effectsOf } from './matching/effect.js';
import { chooseEffects } from './matching/effect-choice.js';
import { eventPointer, finding } from './matching/findings.js';
import { namesThing } from './matching/naming.js';
import { rivalsOf } from './matching/rivals.js';
import { keysOf } from './matching/slot-matches.js';
import { spokenOf } from './matching/spoken.js';
import { STATEMENT_KINDS, saidByPeople, speakersOf, withWords } from './matching/statements.js';
import type { World } from './world.js';

const ID = 'denied-cause';
const QUESTION = { kinds: STATEMENT_KINDS } as const;
type Tied = ClaimOf<'cause'> | ClaimOf<'restoration'>;

export const deniedCause: Check = Object.freeze({
  id: ID,
  asks: 'Does somebody at the scene deny that this was the cause, or the cure?',
  appliesTo: ['cause', 'restoration'],
  needs: (claim) => (isTied(claim) ? [QUESTION, ...deedQuestions(claim.cause), ...EFFECT_QUESTIONS] : []),
  examine(claim, timeline, world) {
    if (!isTied(claim) || claim.modality !== 'asserted' || claim.attribution || REPORTED.test(claim.text)) return [];
    const all = withWords(aroundIncident(timeline.ask(QUESTION), world));
    const said = all.filter((event) => saidByPeople(event, world) && event.at.from >= world.incident.from);
    const vain = saidInVain(claim, said, timeline, world);
    const denial =
      said.find((event) => denies(claim, event, all, world)) ?? vain ?? putDown(claim, said, all, timeline, world);
    if (!denial && !claim.cause.negated) return [];
    const asserted = { type: 'entity', value: claim.cause.subjects[0]?.text ?? claim.text.slice(0, 60) } as const;
    if (claim.cause.negated) {
      // "The certificate ran out at midnight": that it did is no word on what came of it.
      const held =
        denial || claim.kind !== 'cause'
          ? undefined
          : said.find((event) => explains(event, 'cause') && holdsTo(claim, event, world));
      return [denial, held].flatMap((event) =>
        event
          ? [
              finding(
                ID,
                'cause',
                event === denial ? 'supports' : 'contradicts',
                event === denial ? 'statement_agrees' : 'record_says_otherwise',
                asserted,
                [eventPointer(event)],
              ),
            ]
          : [],
      );
    }
    if (!denial) return [];
    if (said.some((event) => holdsTo(claim, event, world))) return [];
    return [finding(ID, 'cause', 'contradicts', 'record_says_otherwise', asserted, [eventPointer(denial)])];
  },
} satisfies Check);

/** "… announced that the root cause was X": somebody's words. */
const REPORTED = /^that\b/i;

const isTied = (claim: Claim): claim is Tied => claim.kind === 'cause' || claim.kind === 'restoration';

function denies(claim: Tied, event: TimelineEvent, all: readonly TimelineEvent[], world: World): boolean {
  const part: Part = claim.kind;
  const clauses = denyingClauses(event, part);
  if (clauses.some((clause) => isNamedIn(claim, { ...event, text: clause, subjects: [] }, world))) return true;
  const before = answered(event, all);
  if (!before || !explains(before, part) || !isNamedIn(claim, before, world)) return false;
  if (turnsRound(event) && before.at.from >= event.at.from - ANSWER) return true;
  // "The canary is not it", where somebody had called the canary X the cause.
  return clauses.some((clause) => sharesThing(clause, before));
}

/** "7.4.1 is on all pods and nothing got better": said of what ended nothing, or of what undid the supposed cause, long before it ended. */
function saidInVain(
  claim: Tied,
  said: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): TimelineEvent | undefined {
  const vain = said.filter(saysUnchanged);
  if (vain.length === 0) return undefined;
  const deed = deedOf(claim.cause, timeline, world);
  const { meant } = chooseEffects(effectsOf(timeline, world), []);
  const goesOn = (event: TimelineEvent): boolean =>
    meant.length > 0 &&
    meant.every(
      ({ onset, end }) => onset.from <= event.at.from && (end === null || end.from >= event.at.from + GOES_ON),
    );
  if (claim.kind === 'restoration')
    return vain.find(
      (event) =>
        isNamedIn(claim, event, world) &&
        goesOn(event) &&
        deed.changes.every((change) => change.at.from <= event.at.from || change.at.from > event.at.from + TALK),
    );
  const explained = said.some((event) => explainsIt(event) && !isNamedIn(claim, event, world));
  if (!explained || deed.changes.length === 0) return undefined;
  return vain.find(
    (event) => goesOn(event) && undoneBefore(deed, event, timeline).some((undoing) => names(event, undoing, world)),
  );
}

/** "The rewrite is not the problem", right after the only explanation that was offered, of what was then undone while the trouble went on. */
function putDown(
  claim: Tied,
  said: readonly TimelineEvent[],
  all: readonly TimelineEvent[],
  timeline: Timeline,
  world: World,
): TimelineEvent | undefined {
  if (claim.kind !== 'cause') return undefined;
  const denials = said.filter((event) => denyingClauses(event, 'cause').length > 0);
  if (denials.length === 0) return undefined;
  const deed = deedOf(claim.cause, timeline, world);
  const [last] = deed.changes.slice(-1);
  const { meant } = chooseEffects(effectsOf(timeline, world), []);
  if (!last || meant.length === 0) return undefined;
  const clock = formatInstant(last.at.from).slice(11, 16);
  return denials.find((event) => {
    const before = answered(event, all);
    if (!before || !explains(before, 'cause')) return false;
    if (!isNamedIn(claim, before, world) && !before.text?.includes(clock)) return false;
    const undone = undoneBefore(deed, event, timeline);
    return (
      undone.length > 0 &&
      meant.every(({ end }) => undone.every(({ at }) => end === null || end.from >= at.from + GOES_ON))
    );
  });
}

const GOES_ON = 10n * MINUTE;

/** Changes of the same place, to something else, in the quarter of an hour before. */
function undoneBefore(deed: Deed, said: TimelineEvent, timeline: Timeline): readonly TimelineEvent[] {
  const last = deed.changes.at(-1)!;
  const own = new Set(
    deed.changes.flatMap((event) => event.subjects.filter(({ type }) => OWN.has(type)).map(entityKey)),
  );
  return rivalsOf(deed, [], { from: last.at.from, to: said.at.from }, timeline).filter(
    (event) => event.at.from >= said.at.from - TALK && !event.subjects.some((ref) => own.has(entityKey(ref))),
  );
}

/** What it was put back to comes up. */
const names = (said: TimelineEvent, undoing: TimelineEvent, world: World): boolean =>
  undoing.subjects.some(
    (ref) =>
      (ref.type === 'revision' || ref.type === 'version') &&
      namesThing(
        { span: { start: 0, end: 0 }, text: ref.id, candidates: [ref], types: [ref.type], how: 'named' },
        said,
        world,
      ),
  );

const ANSWER = 4n * MINUTE;
const TALK = 15n * MINUTE;

/** What was said before it in the same place by somebody else, and nothing of that sort in between. */
const answered = (event: TimelineEvent, all: readonly TimelineEvent[]): TimelineEvent | null =>
  answersAmong(all)(event);
const answersAmong = kept((all: readonly TimelineEvent[]) =>
  kept((event: TimelineEvent): TimelineEvent | null => {
    const place = keysOf(event)[0];
    const speaker = speakersOf(event)[0]?.identity;
    if (place === undefined) return null;
    const earlier = ownOf(all, place).filter(
      (other) =>
        other.at.from < event.at.from &&
        other.at.from >= event.at.from - TALK &&
        speakersOf(other)[0]?.identity !== speaker,
    );
    return (turnsRound(event) ? earlier.at(-1) : earlier.findLast((other) => explains(other, 'cause'))) ?? null;
  }),
);

const sharesThing = (clause: string, before: TimelineEvent): boolean =>
  [...spokenOf({ ...before, text: clause }).concepts].some(
    (word) => word.length > 3 && spokenOf(before).concepts.has(word) && !ROLES.test(word),
  );
const ROLES = /^(?:caus|problem|trigger|culprit|reason|issu|error|fail|ok|found|see|root|servic|chang)/;

/** Named by the very thing: a version or revision before the service that it is of. */
function isNamedIn({ cause }: Tied, event: TimelineEvent, world: World): boolean {
  const own = cause.subjects.filter(isOwn);
  if (own.length > 0) return own.every((slot) => namesThing(slot, event, world));
  // "The certificate of the broker": that the broker is named does not tell of the certificate.
  const { concepts } = spokenOf(event);
  return (
    cause.subjects.length > 0 &&
    cause.subjects.every((slot) => slot.candidates.length > 0 && namesThing(slot, event, world)) &&
    cause.words.every((word) => concepts.has(conceptOf(word).word))
  );
}
const OWN: ReadonlySet<string> = new Set([
  'revision',
  'version',
  'change',
  'commit',
  'build',
  'flag',
  'release',
  'job',
]);
const isOwn = ({ candidates }: SubjectSlot): boolean =>
  candidates.length > 0 && candidates.every((ref) => OWN.has(ref.type));

/** Somebody under no scrutiny says of the same thing that it was it. */
const holdsTo = (claim: Tied, event: TimelineEvent, world: World): boolean =>
  (explains(event, claim.kind) || (claim.kind === 'cause' && explainsIt(event))) &&
  denyingClauses(event, claim.kind).length === 0 &&
  !turnsRound(event) &&
  isNamedIn(claim, event, world);
