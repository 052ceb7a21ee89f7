/** Does the person concerned deny it: "I was not consulted", "I never approved it", "not me"? Only for dealings between people, and only where no record of theirs says that they did. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import type { PersonSlot, SubjectSlot } from '../claims/slots.js';
import { fold } from '../claims/words/atoms.js';
import { conceptOf } from '../claims/words/concepts.js';
import { stem } from '../claims/words/stem.js';
import { clausesOf, turnsOf, type WordedClause } from '../claims/words/wording.js';
import { grouped, kept } from '../domain/kept.js';
import type { TimelineEvent } from '../domain/timeline-event.js';
import type { Check } from './check.js';
import { ownOf } from './matching/about.js';
import { eventPointer, finding } from './matching/findings.js';
import { namesThing } from './matching/naming.js';
import { keysOf } from './matching/slot-matches.js';
import { lettersOf, spokenOf } from './matching/spoken.js';
import { besideOf, STATEMENT_KINDS, speakersOf, withWords } from './matching/statements.js';
import type { World } from './world.js';

const ID = 'denied-it';
const QUESTION = { kinds: STATEMENT_KINDS } as const;

export const deniedIt: Check = Object.freeze({
  id: ID,
  asks: 'Does the person concerned deny it?',
  appliesTo: ['event', 'approval', 'assertion', 'communication'],
  needs: (claim) => (claim.kind !== 'communication' || ownedUp(claim) ? [QUESTION] : []),
  examine(claim, timeline, world) {
    const dealing = dealingIn(claim, world);
    if (!dealing) return [];
    const records = timeline.ask(QUESTION);
    const all = withWords(records);
    return dealing.people.flatMap((person) => {
      // An approval needs no words.
      if (hasRecord(person, dealing, records)) return [];
      const denial = saidBy(all, person).find((event) => denies(event, dealing, all, world));
      return denial
        ? [
            finding(
              ID,
              claim.kind === 'approval' ? 'approval' : 'existence',
              'contradicts',
              'denied_by_person',
              { type: 'identity', value: person },
              [eventPointer(denial)],
            ),
          ]
        : [];
    });
  },
} satisfies Check);

/** What one person can do only with or for another, and can therefore deny. */
const DEALINGS = new Set(
  ['consult', 'approve', 'authorise', 'authorize', 'consent', 'review'].map((word) => conceptOf(stem(word)).word),
);

const CONSULT = conceptOf(stem('consult')).word;
const APPROVE = conceptOf(stem('approve')).word;

interface Dealing {
  readonly of: Claim['kind'];
  readonly people: readonly string[];
  readonly concepts: readonly string[];
  /** The other words of the clause, of which one must come up. */
  readonly others: readonly string[];
  readonly subjects: readonly SubjectSlot[];
}

/** The dealing that a positive claim tells of; null for denials, for attributed words and for everything else. */
function dealingIn(claim: Claim, world: World): Dealing | null {
  if (claim.attribution || (claim.kind === 'event' && claim.what.negated)) return null;
  if (claim.kind === 'communication' && !ownedUp(claim)) return null;
  if (claim.kind === 'approval' && claim.sense !== 'event' && claim.sense !== 'state') return null;
  const clauses = clausesOf(claim.text).filter((clause) => dealings(clause).length > 0);
  const [clause] = clauses;
  if (!clause || clauses.some((one) => one.negations > 0 || one.unreal || one.asks)) return null;
  const people = peopleOf(claim, clause, world);
  const names = new Set(
    people.flatMap((id) => world.identities.get(id)?.names ?? []).flatMap((name) => lettersOf(name).trim().split(' ')),
  );
  return {
    of: claim.kind,
    people,
    concepts: dealings(clause),
    others: clausesOf(claim.text)
      .flatMap((one) => [...one.concepts.keys()])
      .filter((word) => !DEALINGS.has(word) && !names.has(word)),
    subjects:
      claim.kind === 'event'
        ? claim.what.subjects
        : claim.kind === 'approval'
          ? claim.change
          : claim.kind === 'communication'
            ? claim.subjects
            : [],
  };
}

/** "Confirmed that she had signed it off": said of oneself, as a fact. */
const ownedUp = (claim: Claim): claim is ClaimOf<'communication'> =>
  claim.kind === 'communication' &&
  /^(?:say|confirm|announce)$/.test(claim.act) &&
  !claim.negated &&
  claim.speaker?.how === 'named' &&
  (claim.about ?? []).length === 0 &&
  /\b(?:that|to|saying)? ?(?:he|she|they|having|i)(?: themselves| himself| herself)?(?: had| has| have|'d)? (?:\p{L}+ly |also |already |been |just )?(?:consult|approv|review|authori[sz]|consent|sign)/u.test(
    claim.text.toLowerCase(),
  );

const dealings = (clause: WordedClause): readonly string[] =>
  [...clause.concepts.keys()].filter((word) => DEALINGS.has(word));

const identitiesOf = (person: PersonSlot | undefined): readonly string[] =>
  person?.identities.length === 1 && person.how !== 'organisation' ? person.identities : [];

/** Who is said to have consulted, approved, reviewed; in a passive of "consult", who was consulted. */
function peopleOf(claim: Claim, clause: WordedClause, world: World): readonly string[] {
  if (claim.kind === 'communication') return identitiesOf(claim.speaker);
  if (claim.kind === 'approval') return claim.approvers.flatMap(identitiesOf);
  if (claim.kind === 'event') {
    const asked = dealings(clause).includes(CONSULT) ? identitiesOf(claim.what.patient) : [];
    const known = asked.length > 0 ? asked : identitiesOf(claim.what.agent);
    // "approved by the platform lead, Ana": only where nobody else is named.
    if (known.length > 0 || claim.what.agent) return isOwnDealing(claim) ? known : [];
  }
  const letters = lettersOf(sideOf(claim.text, dealings(clause).includes(CONSULT)));
  return [...world.identities.values()]
    .filter(
      (one) => one.kind === 'human' && one.names.some((name) => name.length > 2 && letters.includes(lettersOf(name))),
    )
    .map((one) => one.id);
}

/** "Callum merged it with Imogen's approval": who merged can deny none that another gave. */
const isOwnDealing = ({ what }: ClaimOf<'event'>): boolean =>
  what.actions.every((action) => /^(?:approve|review|other_deed)$/.test(action));

const DEALING_WORD = /\b(?:consult|approv|review|authori[sz]|consent)\p{L}*/u;

/** The side of the verb on which the one concerned stands: who was consulted; who approved. */
function sideOf(text: string, consulted: boolean): string {
  const found = DEALING_WORD.exec(fold(text));
  if (!found) return '';
  const [before, behind] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const passive = /\b(?:been|was|were|being|be|is|are|got) (?:\p{L}+ly )?(?:\p{L}+ and )?$/u.test(fold(before));
  if (consulted) return passive ? before : behind;
  const by = /^ by\b/.exec(behind);
  return by || passive ? (by ? behind : '') : before;
}

const bySpeaker = kept((all: readonly TimelineEvent[]) =>
  grouped(all, (event) => new Set(speakersOf(event).flatMap((actor) => actor.identity ?? []))),
);
const saidBy = (all: readonly TimelineEvent[], person: string): readonly TimelineEvent[] =>
  bySpeaker(all).get(person) ?? [];

/** A review of theirs is a machine's record that they did. */
const hasRecord = (person: string, dealing: Dealing, all: readonly TimelineEvent[]): boolean =>
  !dealing.concepts.every((word) => word === CONSULT) &&
  saidBy(all, person).some(
    (event) =>
      event.kind === 'change.reviewed' &&
      (event.attributes['review'] === 'approved' || !dealing.concepts.includes(APPROVE)) &&
      (dealing.subjects.length === 0 ||
        dealing.subjects.some(
          (slot) =>
            slot.candidates.length === 0 ||
            slot.candidates.some((ref) =>
              event.subjects.some((subject) => subject.type === ref.type && subject.id === ref.id),
            ),
        )),
  );

const NOT_ME =
  /^(?:no[,.]? )?(?:not me|nope|it was(?:n't| not) me|wasn't me|i did(?:n't| not)|i have(?:n't| not)|never)\b/;
const BEFORE_NS = 180_000_000_000n;

function denies(event: TimelineEvent, dealing: Dealing, all: readonly TimelineEvent[], world: World): boolean {
  const direct = spokenOf(event).clauses.find((clause) => {
    const shared = dealing.concepts.filter((word) => clause.concepts.has(word));
    return shared.length > 0 && clause.first && !clause.asks && !clause.unreal && turnsOf(clause, shared) % 2 === 1;
  });
  const short = NOT_ME.test((event.text ?? '').toLowerCase());
  if (!direct && !short) return false;
  const around = [event, ...earlierIn(event, all)];
  const answers = short && answersQuestion(around, dealing);
  // "I have not signed off on anything".
  if (
    direct &&
    (dealing.of === 'communication' || dealing.of === 'approval') &&
    /\b(?:any|anything|nothing|none|at all)\b/.test(direct.text)
  )
    return true;
  return (
    (direct !== undefined || answers) &&
    isAboutIt(dealing, direct ? [event, ...besideOf(event, all), ...around] : around, world)
  );
}

/** What was written in the same place in the three minutes before, the latest first. */
function earlierIn(event: TimelineEvent, all: readonly TimelineEvent[]): readonly TimelineEvent[] {
  return ownOf(all, keysOf(event)[0]!)
    .filter((other) => other.at.from < event.at.from && other.at.from >= event.at.from - BEFORE_NS)
    .reverse();
}

/** The message right before asks who did just that. */
function answersQuestion([, question]: readonly TimelineEvent[], dealing: Dealing): boolean {
  return (
    question !== undefined &&
    spokenOf(question).clauses.some(
      (clause) => clause.asks && dealing.concepts.some((word) => clause.concepts.has(word)),
    )
  );
}

/** The thing of the claim comes up; a denial of something else proves nothing. */
function isAboutIt(dealing: Dealing, texts: readonly TimelineEvent[], world: World): boolean {
  const known = dealing.subjects.filter((slot) => slot.candidates.length > 0);
  if (known.length > 0) return known.some((slot) => texts.some((event) => namesThing(slot, event, world)));
  if (dealing.others.length === 0) return true;
  return dealing.others.some((word) => texts.some((event) => spokenOf(event).concepts.has(word)));
}
