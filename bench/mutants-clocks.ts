/** Mutations of a marked clock: `{{time:08:12|08:12:37}}` says what is written and the true instant in UTC. */
import { type Mark, replaced, type Sentence } from './mutants-marks.js';

interface Clock {
  readonly minutes: number;
  /** As " a.m." or "pm"; null for the 24-hour clock. */
  readonly half: string | null;
}

const DAY_MINUTES = 24 * 60;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const two = (value: number): string => String(value).padStart(2, '0');

function clockOf({ text }: Mark): Clock | null {
  const found = /^(\d{1,2}):(\d{2})(\s?[ap]\.?m\.?)?$/i.exec(text);
  if (!found) return null;
  const half = found[3] ?? null;
  const hour = half ? (Number(found[1]) % 12) + (/p/i.test(half) ? 12 : 0) : Number(found[1]);
  return { minutes: hour * 60 + Number(found[2]), half };
}

const halfOf = (hour: number, like: string): string =>
  like.replace(/[ap]/i, (letter) => {
    const wanted = hour < 12 ? 'a' : 'p';
    return letter === letter.toUpperCase() ? wanted.toUpperCase() : wanted;
  });

function shown({ minutes, half }: Clock): string {
  const day = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  const hour = Math.floor(day / 60);
  return half ? `${hour % 12 || 12}:${two(day % 60)}${halfOf(hour, half)}` : `${two(hour)}:${two(day % 60)}`;
}

/** What the mark lists after `!` is left out: there the mutant would say something else that is true. */
const leavesOut = ({ options }: Mark, operator: string): boolean =>
  options.some((option) => option.startsWith('!') && option.slice(1).split(',').includes(operator));

const clocks = (sentence: Sentence, operator: string): Mark[] =>
  sentence.marks.filter((mark) => mark.kind === 'time' && clockOf(mark) && !leavesOut(mark, operator));

/** Every clock of the sentence moved by minutes. */
export const movedBy = (sentence: Sentence, operator: string, minutes: number): string[] =>
  clocks(sentence, operator).map((mark) => {
    const clock = clockOf(mark)!;
    return replaced(sentence, mark, shown({ ...clock, minutes: clock.minutes + minutes }));
  });

/** Seconds of the true instant after midnight UTC; null if the mark does not tell it to the second. */
function instantOf({ options }: Mark): number | null {
  const found = /^(\d{2}):(\d{2}):(\d{2})$/.exec(options[0] ?? '');
  return found ? Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3]) : null;
}

/** Clocks with seconds in the place of clocks without, beside the truth by so many seconds. */
export const toTheSecond = (sentence: Sentence, operator: string, besideSeconds: number): string[] =>
  clocks(sentence, operator).flatMap((mark) => {
    const instant = instantOf(mark);
    if (instant === null || clockOf(mark)!.half) return [];
    const local = instant + besideSeconds + sentence.zoneMinutes * 60;
    return [
      replaced(
        sentence,
        mark,
        `${two(Math.floor(local / 3600))}:${two(Math.floor(local / 60) % 60)}:${two(local % 60)}`,
      ),
    ];
  });

const zoneName = (minutes: number): string =>
  minutes === 0 ? 'UTC' : `UTC${minutes < 0 ? '-' : '+'}${Math.abs(minutes) / 60}`;

/** Clocks with a zone written on them; `honest` moves the clock along. */
export const inZone = (sentence: Sentence, operator: string, zoneMinutes: number, honest: boolean): string[] =>
  clocks(sentence, operator).flatMap((mark) => {
    const clock = clockOf(mark)!;
    const moved = honest ? clock.minutes + zoneMinutes - sentence.zoneMinutes : clock.minutes;
    // Another day would have to be written as well.
    if (moved < 0 || moved >= DAY_MINUTES) return [];
    return replaced(sentence, mark, `${shown({ ...clock, minutes: moved })} ${zoneName(zoneMinutes)}`);
  });

/** 24-hour clocks told with a.m. and p.m., the wrong half if `other`. */
export const inHalves = (sentence: Sentence, operator: string, other: boolean): string[] =>
  clocks(sentence, operator).flatMap((mark) => {
    const clock = clockOf(mark)!;
    if (clock.half) return [];
    const hour = Math.floor(clock.minutes / 60);
    const half = hour < 12 !== other ? 'a.m.' : 'p.m.';
    return [replaced(sentence, mark, `${hour % 12 || 12}:${two(clock.minutes % 60)} ${half}`)];
  });

/** Clocks of running text with a day written out, so many days beside the true one. */
export const onDay = (sentence: Sentence, operator: string, besideDays: number, american: boolean): string[] => {
  const date = new Date(Date.parse(`${sentence.day}T00:00:00Z`) + besideDays * 86_400_000);
  const [day, month, year] = [date.getUTCDate(), MONTHS[date.getUTCMonth()]!, date.getUTCFullYear()];
  return clocks(sentence, operator)
    .filter(({ start }) => /\bat $/.test(sentence.text.slice(0, start)))
    .map((mark) =>
      replaced(sentence, mark, `${mark.text} on ${american ? `${month} ${day}, ${year}` : `${day} ${month} ${year}`}`),
    );
};

/** Clocks after "at" with a hedge before them. */
export const hedged = (sentence: Sentence, operator: string, hedge: string): string[] =>
  clocks(sentence, operator)
    .filter(({ start }) => /\bat $/.test(sentence.text.slice(0, start)))
    .map((mark) => replaced(sentence, mark, `${hedge} ${mark.text}`));
