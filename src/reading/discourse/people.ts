/** Who "he" and "she" are: people spoken of lately, and which of both the report has called them where only one could be meant. */
import type { PersonSlot } from '../../claims/slots.js';
import type { Unit } from '../units/unit.js';

type Called = 'he' | 'she';

interface Group {
  readonly unit: Unit | null;
  readonly people: PersonSlot[];
}

/** Mutable on purpose, like the discourse that it belongs to. */
export class People {
  /** People named in one unit, the doer first; the last unit first. */
  #groups: Group[] = [];
  #called = new Map<string, Called>();
  /** Whom "he" or "she" meant last where nobody else could be meant. */
  #sure: string | null = null;

  copy(): People {
    const made = new People();
    made.#groups = this.#groups.map(({ unit, people }) => ({ unit, people: [...people] }));
    made.#called = new Map(this.#called);
    made.#sure = this.#sure;
    return made;
  }

  notice(person: PersonSlot, unit: Unit | null): void {
    const first = this.#groups[0];
    const group = first?.unit === unit ? first : { unit, people: [] };
    if (group !== first) this.#groups.unshift(group);
    this.#groups.splice(MOST_UNITS);
    const known = group.people.findIndex((other) => idOf(other) === idOf(person));
    if (known >= 0) group.people.splice(known, 1);
    group.people.unshift(person);
  }

  /** The one who can be meant, else the one who did something last; null where nobody can. */
  meantBy(word: string, isHuman: (identity: string) => boolean): PersonSlot | null {
    const form: Called = /^hi|^he$/.test(word) ? 'he' : 'she';
    for (const { people } of this.#groups) {
      const able = people.filter((person) => {
        const called = this.#called.get(idOf(person));
        return person.identities.every(isHuman) && (called === undefined || called === form);
      });
      const sure = able.filter((person) => this.#called.get(idOf(person)) === form);
      const [first] = sure.length > 0 ? sure : able;
      if (!first) continue;
      if (able.length === 1) this.#called.set(idOf(first), form);
      this.#sure = able.length === 1 ? idOf(first) : null;
      return SUBJECT.test(word) ? eitherOf(first, able) : first;
    }
    return null;
  }

  /** Whoever was told of last. */
  last(): PersonSlot | null {
    return this.#groups[0]?.people[0] ?? null;
  }

  /** "It": the agent that was named last. */
  machine(isHuman: (identity: string) => boolean): PersonSlot | null {
    const people = this.#groups.flatMap((group) => group.people);
    return people.find(({ identities }) => identities.length === 1 && !isHuman(identities[0]!)) ?? null;
  }

  /** Whether nobody else could be meant by the word that was asked for last. */
  isSure(person: PersonSlot): boolean {
    return this.#sure === idOf(person);
  }
}

const MOST_UNITS = 6;

const SUBJECT = /^(?:he|she)$/;

/** "Bo approved Ana's fix, and she merged it": nobody knows names well enough to tell who "she" is, and either may be meant. */
const eitherOf = (first: PersonSlot, able: readonly PersonSlot[]): PersonSlot => ({
  ...first,
  identities: [...new Set([first, ...able].flatMap(({ identities }) => identities))],
});

const idOf = ({ identities }: PersonSlot): string => identities.join();
