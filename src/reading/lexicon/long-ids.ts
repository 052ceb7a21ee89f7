/** Ids of many pieces, kept whole: a commit of forty digits, a build of five groups, a path of many folders, the address of a service account. Follows no name of several words. */
import { type Atom, fold } from '../../claims/words/atoms.js';

/** Longer ones are data, and hostile text is full of them. */
const MOST_ATOMS = 96;
/** What may stand behind an id without a space, at the end of a sentence or of its bracket: so many marks are tried off. */
const MOST_ENDS = 5;
const MARK = /^[^\p{L}\p{N}]$/u;
/** What an id may follow without a space. */
const OPENS = /^[([{<"'`“‘«:=@/|*_]$/u;

export class LongIds<T> {
  readonly #known = new Map<string, T>();

  /** @param longer of more atoms than these; shorter ids are followed like names. */
  constructor(private readonly longer: number) {}

  /** Whether it is an id of that kind: one unbroken piece. */
  takes(name: string, { length }: readonly Atom[]): boolean {
    return length > this.longer && length <= MOST_ATOMS && !/\s/.test(name);
  }

  /** What is known of an id; fresh from now on where nothing was. */
  of(id: string, fresh: () => T): T {
    const key = fold(id);
    const known = this.#known.get(key) ?? fresh();
    this.#known.set(key, known);
    return known;
  }

  /** The longest id that begins at an atom, with the index behind its last atom; linear in the text. */
  at(atoms: readonly Atom[], index: number): { readonly meaning: T; readonly end: number } | null {
    if (this.#known.size === 0 || !mayBegin(atoms, index)) return null;
    let end = index + 1;
    while (end < atoms.length && end - index <= MOST_ATOMS && atoms[end]!.start === atoms[end - 1]!.end) end++;
    for (let tries = 0; tries < MOST_ENDS && end - index > this.longer; tries++) {
      const meaning = this.#known.get(written(atoms, index, end));
      if (meaning !== undefined) return { meaning, end };
      do end--;
      while (end - index > this.longer && !MARK.test(atoms[end]!.text));
    }
    return null;
  }
}

const mayBegin = (atoms: readonly Atom[], index: number): boolean => {
  const before = atoms[index - 1];
  return before === undefined || before.end < atoms[index]!.start || OPENS.test(before.text);
};

const written = (atoms: readonly Atom[], from: number, to: number): string => {
  let text = '';
  for (let at = from; at < to; at++) text += atoms[at]!.folded;
  return text;
};
