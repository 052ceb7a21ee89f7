/** The elements of a JSON array, one at a time, from a file that need not fit in memory. */
import { DEEPEST, LONGEST_ELEMENT, MARK, UnreadableText } from './json-text.js';

/**
 * Yields the text of each element of the array that the pieces spell.
 * @throws UnreadableText when there is no array, it does not end, or something follows it
 */
export async function* arrayElements(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const splitter = new ArraySplitter();
  for await (const piece of pieces) yield* splitter.take(piece);
  splitter.end();
}

/** Splits at the commas of the outermost array; knows strings and nesting, leaves everything else to the parser of the element. */
class ArraySplitter {
  #held = '';
  #at = 0;
  #depth = 0;
  #quoted = false;
  #state: 'before' | 'inside' | 'after' = 'before';
  #some = false;

  *take(piece: string): Generator<string> {
    this.#held += piece;
    if (this.#state === 'before' && !this.#enter()) return;
    if (this.#state === 'inside') yield* this.#split();
    if (this.#state === 'after') this.#nothingMore();
    if (this.#held.length > LONGEST_ELEMENT) throw new UnreadableText('holds an element that is too long');
  }

  end(): void {
    if (this.#state === 'before') throw new UnreadableText('is empty, where a JSON array was expected');
    if (this.#state === 'inside') throw new UnreadableText('ends in the middle of its array');
  }

  #enter(): boolean {
    this.#held = this.#held.replace(/^\uFEFF/, '').trimStart();
    if (this.#held === '') return false;
    if (this.#held[0] !== '[') throw new UnreadableText('does not hold a JSON array');
    this.#held = this.#held.slice(1);
    this.#state = 'inside';
    return true;
  }

  *#split(): Generator<string> {
    let start = 0;
    for (let ends = this.#ending(); ends !== null; ends = this.#ending()) {
      yield* this.#element(this.#held.slice(start, this.#at - 1), ends);
      start = this.#at;
      if (ends === 'array') break;
    }
    this.#held = this.#held.slice(start);
    this.#at -= start;
  }

  /** Goes behind the next mark that ends an element or the array; null when the text held so far has none. */
  #ending(): 'element' | 'array' | null {
    const held = this.#held;
    while (this.#at < held.length) {
      const ends = this.#step(held.charCodeAt(this.#at++));
      if (ends !== null) return ends;
    }
    return null;
  }

  /** What a code unit ends: an element, the array, or nothing. */
  #step(unit: number): 'element' | 'array' | null {
    if (unit === MARK.escape) this.#at++;
    else if (unit === MARK.quote) this.#quoted = !this.#quoted;
    else if (this.#quoted) return null;
    else if (unit === MARK.open || unit === MARK.begin) {
      if (++this.#depth > DEEPEST) throw new UnreadableText(`is nested deeper than ${DEEPEST} levels`);
    } else if (unit === MARK.comma) return this.#depth === 0 ? 'element' : null;
    else if (unit === MARK.close || unit === MARK.end) {
      if (this.#depth === 0) return 'array';
      this.#depth--;
    }
    return null;
  }

  *#element(text: string, ends: 'element' | 'array'): Generator<string> {
    const blank = text.trim() === '';
    if (ends === 'array') this.#state = 'after';
    if (blank && (ends === 'element' || this.#some)) throw new UnreadableText('lacks an element beside a comma');
    this.#some = true;
    if (!blank) yield text;
  }

  #nothingMore(): void {
    if (this.#held.trim() !== '') throw new UnreadableText('goes on after the end of its array');
    this.#held = '';
  }
}
