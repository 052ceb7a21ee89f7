/** Things told of side by side, "#1 by Ana and #2 by Bo": what "the former", "the second" and "both" mean from there on. */
import type { EntityType } from '../../domain/entity.js';
import type { Token } from '../predication/token.js';
import type { Unit } from '../units/unit.js';

interface List {
  readonly unit: Unit;
  readonly things: readonly Token[];
}

/** Mutable on purpose, like the discourse that it belongs to. */
export class Listed {
  #last: List | null = null;
  #units: Unit[] = [];

  copy(): Listed {
    const made = new Listed();
    made.#last = this.#last;
    made.#units = this.#units;
    return made;
  }

  enter(unit: Unit): void {
    this.#units = [unit, ...this.#units].slice(0, FAR);
  }

  /** Keeps the names of one type that the unit tells of, where they are several and of no other type besides. */
  notice(unit: Unit, tokens: readonly Token[]): void {
    const names = tokens.filter(
      ({ kind, mention }) => kind === 'name' && mention!.types.some((type) => OF_MANY.has(type)),
    );
    const things = names.filter((name, at) => names.findIndex((one) => sameThing(one, name)) === at);
    const alike = things.every((name) => typeOf(name) === typeOf(things[0]!));
    if (things.length > 1) this.#last = alike ? { unit, things } : null;
  }

  /** The list told last, where it is near enough to point back at. */
  near(): readonly Token[] {
    return this.#last && this.#units.includes(this.#last.unit) ? this.#last.things : [];
  }
}

/** How many units back a list may lie, the one that points at it counted. */
const FAR = 4;

const OF_MANY: ReadonlySet<EntityType> = new Set<EntityType>([
  ...([
    'change',
    'build',
    'ticket',
    'revision',
    'release',
    'version',
    'page',
    'policy',
    'check',
    'service',
    'flag',
  ] as const),
]);

const typeOf = ({ mention }: Token): EntityType | undefined => mention?.types.find((type) => OF_MANY.has(type));

const sameThing = (a: Token, b: Token): boolean => a.text === b.text || (idsOf(a) !== '' && idsOf(a) === idsOf(b));

const idsOf = ({ mention }: Token): string => mention?.entities.map(({ type, id }) => `${type}:${id}`).join() ?? '';
