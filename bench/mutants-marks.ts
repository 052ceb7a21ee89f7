/** Own sentences with hand-marked spans, as data: `Petrel merged {{id:#742|#745}} at {{time:08:12|08:12:37}}.` Knows nothing of the reader that it tests. */

/** A marked span `[start, end)` of the plain sentence. */
export interface Mark {
  /** What the span is; names the operators that apply. */
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** By kind: the true instant, the true length, or what may stand there instead. */
  readonly options: readonly string[];
}

export interface Sentence {
  /** Where it comes from, for people: file, style and number. */
  readonly name: string;
  readonly style: string;
  /** What stands before it: says day and zone. */
  readonly frame: string;
  /** Minutes that clocks of the sentence are ahead of UTC. */
  readonly zoneMinutes: number;
  /** ISO day of its clocks. */
  readonly day: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

const MARK = /\{\{(\w+):([^{}]*)\}\}/g;

/** The plain text of a marked sentence, and its marks. */
export function readMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let reached = 0;
  for (const found of marked.matchAll(MARK)) {
    text += marked.slice(reached, found.index);
    const [shown, ...options] = found[2]!.split('|');
    marks.push({ kind: found[1]!, start: text.length, end: text.length + shown!.length, text: shown!, options });
    text += shown;
    reached = found.index + found[0].length;
  }
  return { text: text + marked.slice(reached), marks };
}

/** The sentence with another text in the place of a mark. */
export const replaced = (sentence: Sentence, mark: Pick<Mark, 'start' | 'end'>, by: string): string =>
  sentence.text.slice(0, mark.start) + by + sentence.text.slice(mark.end);
