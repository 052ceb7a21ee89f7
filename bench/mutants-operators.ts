/** The operators: each makes mutants of a sentence and says whether they are false, still true, or no longer stated as a fact. */
import * as amounts from './mutants-amounts.js';
import * as clocks from './mutants-clocks.js';
import { replaced, type Sentence } from './mutants-marks.js';
import * as rewrites from './mutants-rewrites.js';

/** What an operator may know beside the sentence. */
export interface Surroundings {
  /** Every spelling of a person by the full name. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  /** Whether the records hold an identifier. */
  readonly knows: (id: string) => boolean;
}

/** `unproven`: hedged or put into another's mouth, so that it may not be accused whatever the verdict. */
export type Result = 'false' | 'true' | 'unproven';

export interface Operator {
  readonly name: string;
  readonly result: Result;
  /** Whether it needs marks; the others change whole sentences of running text. */
  readonly marked: boolean;
  readonly mutants: (sentence: Sentence, around: Surroundings) => string[];
}

type Make = Operator['mutants'];
const on =
  (result: Result, marked: boolean) =>
  (name: string, mutants: Make): Operator => ({ name, result, marked, mutants });
const lie = on('false', true);
const same = on('true', true);
const layout = on('true', false);

/** Marks of a kind whose options were written by hand. */
const byHand =
  (kind: string): Make =>
  (sentence) =>
    amounts.instead(sentence, kind);

const move = (name: string, minutes: number): Operator =>
  (Math.abs(minutes) < 2 ? same : lie)(name, (sentence) => clocks.movedBy(sentence, name, minutes));
const seconds = (name: string, beside: number): Operator =>
  (Math.abs(beside) < 3 ? same : lie)(name, (sentence) => clocks.toTheSecond(sentence, name, beside));

/** Times: a clock without seconds tolerates a minute, one with seconds two of them. */
const TIMES: readonly Operator[] = [
  move('time +1 min', 1),
  move('time -1 min', -1),
  move('time +2 min', 2),
  move('time -2 min', -2),
  move('time +10 min', 10),
  move('time -25 min', -25),
  move('time +1 h', 60),
  move('time -1 h', -60),
  seconds('seconds exact', 0),
  seconds('seconds +1', 1),
  seconds('seconds -2', -2),
  seconds('seconds +3', 3),
  seconds('seconds -3', -3),
  seconds('seconds +40', 40),
  same('zone written', (sentence) => clocks.inZone(sentence, 'zone written', sentence.zoneMinutes, true)),
  same('zone +2 h', (sentence) => clocks.inZone(sentence, 'zone +2 h', 120, true)),
  same('zone -7 h', (sentence) => clocks.inZone(sentence, 'zone -7 h', -420, true)),
  lie('zone wrong', (sentence) => clocks.inZone(sentence, 'zone wrong', sentence.zoneMinutes + 120, false)),
  same('a.m. written', (sentence) => clocks.inHalves(sentence, 'a.m. written', false)),
  lie('a.m. for p.m.', (sentence) => clocks.inHalves(sentence, 'a.m. for p.m.', true)),
  same('day written', (sentence) => clocks.onDay(sentence, 'day written', 0, false)),
  same('day American', (sentence) => clocks.onDay(sentence, 'day American', 0, true)),
  lie('day +1', (sentence) => clocks.onDay(sentence, 'day +1', 1, false)),
  lie('day -1', (sentence) => clocks.onDay(sentence, 'day -1', -1, true)),
  same('time hedged', (sentence) => clocks.hedged(sentence, 'time hedged', 'about')),
];

const AMOUNTS: readonly Operator[] = [
  lie('count +1', (sentence) => amounts.counted(sentence, (value) => value + 1)),
  lie('count -1', (sentence) => amounts.counted(sentence, (value) => value - 1)),
  lie('count doubled', (sentence) => amounts.counted(sentence, (value) => value * 2)),
  lie('count digits swapped', (sentence) => amounts.counted(sentence, amounts.transposed)),
  same('count spelled anew', amounts.spelledAnew),
  lie('length doubled', (sentence) => amounts.lasting(sentence, (value) => value * 2)),
  lie('length halved', (sentence) => amounts.lasting(sentence, (value) => Math.floor(value / 2))),
  same('length in seconds', amounts.inSeconds),
  lie('amount wrong', byHand('amount')),
  lie('unit swapped', byHand('unit')),
  lie('rounding abused', byHand('rounding')),
];

const NAMES: readonly Operator[] = [
  lie('entity swapped', byHand('id')),
  lie('id off by one', (sentence, { knows }) => amounts.idsChanged(sentence, amounts.nextId, knows)),
  lie('id digits swapped', (sentence, { knows }) => amounts.idsChanged(sentence, amounts.twistedId, knows)),
  same('id in code', amounts.inCode),
  lie('person swapped', byHand('who')),
  same('person by alias', (sentence, { people }) =>
    sentence.marks
      .filter((mark) => mark.kind === 'who')
      .flatMap((mark) => (people[mark.text] ?? []).map((alias) => replaced(sentence, mark, alias))),
  ),
  lie('name swapped', byHand('name')),
  lie('environment swapped', byHand('environment')),
  lie('source swapped', byHand('source')),
];

const MEANING: readonly Operator[] = [
  lie('polarity flipped', byHand('polarity')),
  lie('outcome flipped', byHand('outcome')),
  lie('order swapped', byHand('order')),
  lie('quantifier changed', byHand('quantifier')),
  lie('event invented', byHand('event')),
  lie('absence claimed', byHand('absence')),
  lie('immediately', byHand('sudden')),
  lie('cause swapped', byHand('cause')),
  same('paraphrase', byHand('also')),
];

const whole =
  (rewrite: (text: string) => string): Make =>
  (sentence) => [rewrite(sentence.text)];

const WHOLE: readonly Operator[] = [
  layout('wrapped at 40', whole(rewrites.wrapped)),
  layout(
    'list item',
    whole((text) => `- ${text}`),
  ),
  layout(
    'numbered item',
    whole((text) => `3. ${text}`),
  ),
  layout(
    'table cell',
    whole((text) => `| Note |\n| --- |\n| ${text} |`),
  ),
  layout(
    'bold',
    whole((text) => `**${text}**`),
  ),
  layout(
    'blanks doubled',
    whole((text) => text.replaceAll(' ', '  ')),
  ),
  layout(
    'no-break spaces',
    whole((text) => text.replaceAll(' ', '\u00a0')),
  ),
  layout('typographic quotes', (sentence) => rewrites.ifChanged(sentence.text, rewrites.typographic)),
  layout(
    'after a stranger',
    whole((text) => `The canteen serves soup on Thursdays. ${text}`),
  ),
  layout(
    'before a stranger',
    whole((text) => `${text} The canteen serves soup on Thursdays.`),
  ),
  layout(
    'note that',
    whole((text) => `Note that ${rewrites.lowered(text)}`),
  ),
  layout(
    'in addition',
    whole((text) => `In addition, ${rewrites.lowered(text)}`),
  ),
  layout(
    'for the record',
    whole((text) => `For the record: ${rewrites.lowered(text)}`),
  ),
  layout(
    'we found that',
    whole((text) => `We found that ${rewrites.lowered(text)}`),
  ),
  layout(
    'it turned out',
    whole((text) => `It turned out that ${rewrites.lowered(text)}`),
  ),
  layout(
    'contrary to rumours',
    whole((text) => `Contrary to first rumours, ${rewrites.lowered(text)}`),
  ),
  on('false', false)(
    'denied as a whole',
    whole((text) => `It is not true that ${rewrites.lowered(text)}`),
  ),
  on('unproven', false)(
    'likely',
    whole((text) => `It is likely that ${rewrites.lowered(text)}`),
  ),
  on('unproven', false)(
    'suspected',
    whole((text) => `We suspected that ${rewrites.lowered(text)}`),
  ),
  on('unproven', false)(
    'according to',
    whole((text) => `According to the status page, ${rewrites.lowered(text)}`),
  ),
  on('unproven', false)(
    'if',
    whole((text) => `We would have been told if ${rewrites.lowered(text)}`),
  ),
];

export const OPERATORS: readonly Operator[] = [...TIMES, ...AMOUNTS, ...NAMES, ...MEANING, ...WHOLE];
