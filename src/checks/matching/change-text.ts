/** What a pull request or commit says of itself, by change: title, words, numbers, direction; its writer's word for what it holds, and for nothing else. */
import { atomise, fold } from '../../claims/words/atoms.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { type Direction, directionsIn, stepsIn } from '../../claims/words/directions.js';
import { stem } from '../../claims/words/stem.js';
import { entityKey } from '../../domain/entity.js';
import type { EventKind } from '../../domain/event-kind.js';
import { grouped, kept } from '../../domain/kept.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { saidNumbers } from './spoken.js';

export const CHANGE_TEXT_KINDS: readonly EventKind[] = ['change.opened', 'change.merged', 'commit.authored'];

export interface ChangeText {
  readonly opened: TimelineEvent;
  /** Last first: who merged it, and when. */
  readonly merged: TimelineEvent | undefined;
  readonly title: string;
  /** It takes another change back: its title is that one's. */
  readonly undoes: boolean;
  /** Concepts of title, description, commit messages and paths. */
  readonly concepts: ReadonlySet<string>;
  /** The same words, those told apart that say the opposite: "required" and "optional" are of one concept. */
  readonly senses: ReadonlySet<string>;
  /** Codes such as `v7` or `km-g1`, folded. */
  readonly codes: ReadonlySet<string>;
  readonly numbers: readonly number[];
  /** Its clauses, each with its own concepts, codes and numbers. */
  readonly clauses: readonly ChangeClause[];
  readonly directions: ReadonlySet<Direction>;
}

export type ChangeClause = Pick<ChangeText, 'concepts' | 'codes' | 'numbers'>;

export interface ChangeTexts {
  /** Of the changes, as `change:owner/repo#12`. */
  readonly keys: readonly string[];
  of(key: string): ChangeText | undefined;
}

const changesOf = ({ subjects }: TimelineEvent): readonly string[] =>
  subjects.filter(({ type }) => type === 'change').map(entityKey);

/** What a change says is taken apart when it is first asked for: of many, hardly any is spoken of. */
export const changeTexts = kept((events: readonly TimelineEvent[]): ChangeTexts => {
  const isOpened = ({ kind }: TimelineEvent): boolean => kind === 'change.opened';
  const opened = new Map(
    events.filter(isOpened).flatMap((event) =>
      changesOf(event)
        .slice(0, 1)
        .map((key) => [key, event] as const),
    ),
  );
  const beside = grouped(
    events.filter((event) => !isOpened(event)),
    changesOf,
  );
  const texts = new Map<string, ChangeText>();
  return {
    keys: [...opened.keys()],
    of(key) {
      const event = opened.get(key);
      if (!event) return undefined;
      const text = texts.get(key) ?? textOf(event, beside.get(key) ?? []);
      texts.set(key, text);
      return text;
    },
  };
});

const UNDOES = /^(?:revert|undo|back(?:s|ing)? out|roll(?:s|ing)? back)\b/i;
const LONGEST = 4000;

function textOf(opened: TimelineEvent, beside: readonly TimelineEvent[]): ChangeText {
  const title = String(opened.attributes['title'] ?? '');
  const commits = beside.filter((event) => event.kind === 'commit.authored').map((event) => event.text ?? '');
  const text = withoutNotes([opened.text ?? title, ...commits].join('\n')).slice(0, LONGEST);
  return {
    opened,
    merged: beside.find((event) => event.kind === 'change.merged'),
    title,
    undoes: UNDOES.test(title),
    concepts: new Set(conceptsIn(`${text} ${pathsOf(opened).join(' ')}`)),
    senses: new Set(stemsIn(`${text} ${pathsOf(opened).join(' ')}`).map(senseOf)),
    codes: new Set(mixedIn(text)),
    numbers: saidNumbers(text.replace(REFERENCE, ' ')),
    clauses: text.split(CLAUSES).map(clauseOf),
    directions: new Set([...directionsIn(stemsIn(text)), ...stepsIn(text)]),
  };
}

const CLAUSES = /[;,.!?](?=\s|$)|\n+|\s(?:and|but|so|then|with)\s/;

const clauseOf = (text: string): ChangeClause => ({
  concepts: new Set(conceptsIn(text)),
  codes: new Set(mixedIn(text)),
  numbers: saidNumbers(text.replace(REFERENCE, ' ')),
});

/** Direction of the part of the title that holds most of some concepts; null where it tells none, or two. */
export function directionOfTitle({ title }: ChangeText, concepts: readonly string[]): Direction | null {
  const parts = title.split(/[;:,]|\s(?:and|but|then)\s/).map((part) => ({
    part,
    shared: conceptsIn(part).filter((concept) => concepts.includes(concept)).length,
  }));
  const most = Math.max(0, ...parts.map(({ shared }) => shared));
  const near = parts.filter(({ shared }) => shared === most && most > 0);
  const [only, ...more] = [...new Set(near.flatMap(({ part }) => [...directionsIn(stemsIn(part)), ...stepsIn(part)]))];
  return only && more.length === 0 ? only : null;
}

/** What a tool or template leaves in a description. */
const withoutNotes = (text: string): string =>
  text.replace(/<!--[^>]{0,400}-->/g, ' ').replace(/^co-authored-by:.*$/gim, ' ');
/** "(#12)", "owner/repo#12": a number that counts nothing. */
const REFERENCE = /[\w./-]*#\d+/g;

function pathsOf({ attributes: { files } }: TimelineEvent): readonly string[] {
  if (!Array.isArray(files)) return [];
  return files.slice(0, 40).map((file) => String((file as { readonly path?: unknown } | null)?.path ?? ''));
}

/** Stems of all words of a text, in order. */
export const stemsIn = (text: string): readonly string[] =>
  atomise(text)
    .filter((atom) => /\p{L}/u.test(atom.folded))
    .map((atom) => stem(atom.folded));

export const conceptsIn = (text: string): readonly string[] => stemsIn(text).map((word) => conceptOf(word).word);

/** What a word means, and whether it says so or the opposite. */
export function senseOf(word: string): string {
  const { word: concept, flips } = conceptOf(word);
  return flips ? `not ${concept}` : concept;
}

/** Words of letters and digits that begin with a letter. @example mixedIn('write v6, not KM-G1') // → ['v6', 'km-g1'] */
export const mixedIn = (text: string): readonly string[] =>
  (fold(text).match(/(?<![\p{L}\p{N}_.-])\p{L}[\p{L}\p{N}_-]{0,40}/gu) ?? []).filter((word) => /\d/.test(word));
