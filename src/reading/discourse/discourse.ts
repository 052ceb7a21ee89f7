/** What a reader keeps in mind from sentence to sentence: things, people and times last spoken of; one antecedent or none, never a guess. */
import type { Happening, PersonSlot, SubjectSlot, TimeSlot } from '../../claims/slots.js';
import type { EntityType } from '../../domain/entity.js';

/** Mutable on purpose: it lives for the reading of one report, sentence after sentence. */
export class Discourse {
  private readonly recent: SubjectSlot[] = [];
  person: PersonSlot | null = null;
  happening: Happening | null = null;
  time: TimeSlot | null = null;
  /** Things that the report itself introduced under a word: "the revert, #612" → revert. */
  private readonly introduced = new Map<string, SubjectSlot>();

  notice(subject: SubjectSlot): void {
    if (subject.candidates.length === 0) return;
    const known = this.recent.findIndex((other) => sameThing(other, subject));
    if (known >= 0) this.recent.splice(known, 1);
    this.recent.unshift(subject);
    if (this.recent.length > 24) this.recent.pop();
  }

  introduce(word: string, subject: SubjectSlot): void {
    this.introduced.set(word, subject);
  }

  introducedAs(word: string): SubjectSlot | null {
    return this.introduced.get(word) ?? null;
  }

  /** The thing of one of these types spoken of last; null when none was. */
  last(types: readonly EntityType[]): SubjectSlot | null {
    return this.recent.find((subject) => subject.candidates.some((ref) => types.includes(ref.type))) ?? null;
  }

  /** What "it" means: the thing spoken of last, whatever it is. */
  it(): SubjectSlot | null {
    return this.recent[0] ?? null;
  }
}

const sameThing = (a: SubjectSlot, b: SubjectSlot): boolean =>
  a.candidates.length === b.candidates.length &&
  a.candidates.every((ref, i) => ref.type === b.candidates[i]!.type && ref.id === b.candidates[i]!.id);
