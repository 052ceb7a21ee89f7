/** What a reader keeps in mind from sentence to sentence: things, people and times last spoken of; one antecedent or none, never a guess. */
import type { ToldEnd } from '../../claims/distance.js';
import type { Happening, PersonSlot, SubjectSlot, TimeSlot } from '../../claims/slots.js';
import type { EntityType } from '../../domain/entity.js';
import type { Unit } from '../units/unit.js';
import { Listed } from './listed.js';
import { People } from './people.js';

/** A saying that the next one may answer. */
export interface Said {
  readonly speaker?: PersonSlot | undefined;
  readonly text: string;
  readonly words: string[];
  readonly subjects: SubjectSlot[];
  readonly time?: TimeSlot | undefined;
}

/** Mutable on purpose: it lives for the reading of one report, sentence after sentence. */
export class Discourse {
  /** Counts the changes: what was read against the discourse holds until the next one. */
  changes = 0;
  private recent: SubjectSlot[] = [];
  #people = new People();
  #happening: Happening | null = null;
  /** What a distance counts from ("two minutes after that"): the last happening told with a deed or a clock, and the one before. */
  #anchors: Happening[] = [];
  /** The unit in which the last of them was told, and how many it told. */
  #anchoredIn: { readonly unit: Unit | null; readonly count: number } = { unit: null, count: 0 };
  #unit: Unit | null = null;
  #unitBefore: Unit | null = null;
  #time: TimeSlot | null = null;
  #topic: SubjectSlot | null = null;
  /** Things told of side by side. */
  listed = new Listed();
  /** The clauses of the unit told before, as ends that a distance may be counted from. */
  ends: readonly ToldEnd[] = [];
  /** What somebody was last told to have said. */
  said: Said | null = null;
  /** Things that the report itself introduced under a word: "the revert, #612" → revert. */
  private introduced = new Map<string, SubjectSlot>();

  /** The same, for a reading that may come to nothing: what it keeps in mind is forgotten with it. */
  copy(): Discourse {
    const made = new Discourse();
    made.changes = this.changes;
    made.recent = [...this.recent];
    made.#people = this.#people.copy();
    made.#happening = this.#happening;
    made.#anchors = [...this.#anchors];
    made.#anchoredIn = this.#anchoredIn;
    made.#unit = this.#unit;
    made.#unitBefore = this.#unitBefore;
    made.#time = this.#time;
    made.#topic = this.#topic;
    made.listed = this.listed.copy();
    made.ends = this.ends;
    made.said = this.said;
    made.introduced = new Map(this.introduced);
    return made;
  }

  /** Somebody whom the report names. */
  meet(person: PersonSlot): void {
    this.#people.notice(person, this.#unit);
    this.changes++;
  }

  /** Whom "he" or "she" means here. */
  person(word: string, isHuman: (identity: string) => boolean): PersonSlot | null {
    return this.#people.meantBy(word, isHuman);
  }

  /** Who did what was told last. */
  doer(): PersonSlot | null {
    return this.#people.last();
  }

  /** The agent that "it" may mean. */
  machine(isHuman: (identity: string) => boolean): PersonSlot | null {
    return this.#people.machine(isHuman);
  }

  /** Whether "he" or "she" could mean nobody else. */
  isSure(person: PersonSlot): boolean {
    return this.#people.isSure(person);
  }

  get happening(): Happening | null {
    return this.#happening;
  }

  set happening(happening: Happening | null) {
    this.#happening = happening;
    this.changes++;
  }

  get anchor(): Happening | null {
    return this.#anchors[0] ?? null;
  }

  get anchorBefore(): Happening | null {
    return this.#anchors[1] ?? null;
  }

  /** The last happening told, if it was told in this unit or the one before; not sure where that unit told of several. */
  freshAnchor(): { readonly told: Happening; readonly sure: boolean } | null {
    const { unit, count } = this.#anchoredIn;
    const fresh = unit !== null && (unit === this.#unit || unit === this.#unitBefore);
    return fresh && this.anchor ? { told: this.anchor, sure: count === 1 || unit === this.#unit } : null;
  }

  /** A unit that is read now. */
  enter(unit: Unit): void {
    this.#unitBefore = this.#unit;
    this.#unit = unit;
    this.listed.enter(unit);
    this.changes++;
  }

  count(happening: Happening): void {
    if (this.#anchors[0] === happening) return;
    const { unit, count } = this.#anchoredIn;
    this.#anchoredIn = { unit: this.#unit, count: unit === this.#unit ? count + 1 : 1 };
    this.#anchors.unshift(happening);
    this.#anchors.splice(2);
    this.changes++;
  }

  get time(): TimeSlot | null {
    return this.#time;
  }

  set time(time: TimeSlot | null) {
    this.#time = time;
    this.changes++;
  }

  /** What the last main clause was about: "it" at the head of the next may be that as well as the thing last named. */
  get topic(): SubjectSlot | null {
    return this.#topic;
  }

  set topic(subject: SubjectSlot | null) {
    this.#topic = subject;
    this.changes++;
  }

  notice(subject: SubjectSlot): void {
    if (subject.candidates.length === 0 && subject.how !== 'named') return;
    this.changes++;
    const known = this.recent.findIndex((other) => sameThing(other, subject));
    if (known >= 0) this.recent.splice(known, 1);
    this.recent.unshift(subject);
    if (this.recent.length > 24) this.recent.pop();
  }

  introduce(word: string, subject: SubjectSlot): void {
    const before = this.introduced.get(word);
    this.introduced.set(word, subject);
    if (!before || !sameMention(before, subject)) this.changes++;
  }

  introducedAs(word: string): SubjectSlot | null {
    return this.introduced.get(word) ?? null;
  }

  /** The thing of one of these types spoken of last; null when none was, or when that one is of a name that nothing goes by. */
  last(types: readonly EntityType[]): SubjectSlot | null {
    const found = this.#lastOf(types);
    return found && isKnown(found) ? found : null;
  }

  /** Whether the thing of one of these types spoken of last was only described, and as none that is known ("the correction that stayed"): "it" is then none of those before. */
  isUnknown(types: readonly EntityType[]): boolean {
    const found = this.#lastOf(types);
    return found !== undefined && !isKnown(found) && !/\d/.test(found.text);
  }

  #lastOf(types: readonly EntityType[]): SubjectSlot | undefined {
    return this.recent.find((subject) =>
      subject.candidates.length === 0
        ? subject.how === 'named' && subject.types.some((type) => types.includes(type))
        : subject.candidates.some((ref) => types.includes(ref.type)),
    );
  }

  /** The things spoken of, the last first, no more than these. */
  lately(most: number): readonly SubjectSlot[] {
    return this.recent.filter(isKnown).slice(0, most);
  }

  /** What "it" means: the thing spoken of last, whatever it is. */
  it(): SubjectSlot | null {
    return this.recent.find(isKnown) ?? null;
  }
}

const isKnown = ({ candidates }: SubjectSlot): boolean => candidates.length > 0;

const sameMention = (a: SubjectSlot, b: SubjectSlot): boolean =>
  a.span.start === b.span.start && a.span.end === b.span.end && a.how === b.how && sameThing(a, b);

const sameThing = (a: SubjectSlot, b: SubjectSlot): boolean =>
  a.candidates.length === b.candidates.length &&
  (a.candidates.length > 0 || a.text === b.text) &&
  a.candidates.every((ref, i) => ref.type === b.candidates[i]!.type && ref.id === b.candidates[i]!.id);
