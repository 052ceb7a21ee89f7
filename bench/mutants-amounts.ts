/** Mutations of marked counts, lengths and identifiers: `{{count:3,412}}`, `{{length:40 minutes|2400}}`, `{{id:#742|#745}}`. */
import { type Mark, replaced, type Sentence } from './mutants-marks.js';

const marked = (sentence: Sentence, kind: string): Mark[] => sentence.marks.filter((mark) => mark.kind === kind);

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Written like the count that it replaces: with or without commas, in words or digits. */
function written(value: number, like: string): string | null {
  if (/^[a-z]+$/i.test(like)) {
    const word = WORDS[value];
    return word ? (/^[A-Z]/.test(like) ? word[0]!.toUpperCase() + word.slice(1) : word) : null;
  }
  return like.includes(',') ? value.toLocaleString('en-US') : String(value);
}

function numberIn(text: string): number | null {
  const word = WORDS.indexOf(text.toLowerCase());
  if (word >= 0) return word;
  return /^\d[\d,]*$/.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** Counts changed by a function of their value; the mark's options name values that would be true as well. */
export const counted = (sentence: Sentence, change: (value: number) => number): string[] =>
  marked(sentence, 'count').flatMap((mark) => {
    const value = numberIn(mark.text);
    if (value === null) return [];
    const changed = change(value);
    if (changed === value || changed < 0 || mark.options.includes(String(changed))) return [];
    const text = written(changed, mark.text);
    return text === null ? [] : [replaced(sentence, mark, text)];
  });

/** Two neighbouring digits in the wrong order, the last pair that differs; the same number if there is none. */
export function transposed(value: number): number {
  const digits = [...String(value)];
  for (let at = digits.length - 2; at > 0; at--)
    if (digits[at] !== digits[at + 1]) {
      [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
      return Number(digits.join(''));
    }
  return value;
}

/** Counts written another way: without commas, or in words. */
export const spelledAnew = (sentence: Sentence): string[] =>
  marked(sentence, 'count').flatMap((mark) => {
    const value = numberIn(mark.text);
    if (value === null) return [];
    const other = /^[a-z]+$/i.test(mark.text)
      ? String(value)
      : mark.text.includes(',')
        ? String(value)
        : value >= 1000
          ? value.toLocaleString('en-US')
          : value <= 12
            ? WORDS[value]!
            : null;
    return other === null ? [] : [replaced(sentence, mark, other)];
  });

/** Lengths of time multiplied, in their own unit. */
export const lasting = (sentence: Sentence, change: (value: number) => number): string[] =>
  marked(sentence, 'length').flatMap((mark) => {
    const found = /^(\d+)( ?\D+)$/.exec(mark.text);
    if (!found) return [];
    const value = change(Number(found[1]));
    return value < 1 || value === Number(found[1]) ? [] : [replaced(sentence, mark, `${value}${found[2]}`)];
  });

/** Lengths told in seconds, from the true length that the mark names. */
export const inSeconds = (sentence: Sentence): string[] =>
  marked(sentence, 'length').flatMap((mark) =>
    /^\d+$/.test(mark.options[0] ?? '') ? [replaced(sentence, mark, `${mark.options[0]} seconds`)] : [],
  );

/** Identifiers changed by hand of the operator, where the records know no such identifier. */
export const idsChanged = (
  sentence: Sentence,
  change: (id: string) => string,
  knows: (id: string) => boolean,
): string[] =>
  marked(sentence, 'id').flatMap((mark) => {
    const changed = change(mark.text);
    return changed === mark.text || knows(changed) ? [] : [replaced(sentence, mark, changed)];
  });

/** The last digit one higher. */
export const nextId = (id: string): string => id.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));

/** Two neighbouring characters of the identifier's last part in the wrong order. */
export function twistedId(id: string): string {
  const characters = [...id];
  for (let at = characters.length - 2; at > 0; at--) {
    const [a, b] = [characters[at]!, characters[at + 1]!];
    if (a !== b && /\w/.test(a) && /\w/.test(b)) {
      [characters[at], characters[at + 1]] = [b, a];
      return characters.join('');
    }
  }
  return id;
}

/** Identifiers in code marks. */
export const inCode = (sentence: Sentence): string[] =>
  marked(sentence, 'id')
    .filter(({ start }) => sentence.text[start - 1] !== '`')
    .map((mark) => replaced(sentence, mark, `\`${mark.text}\``));

/** Each of the things that a mark of that kind says may stand there. */
export const instead = (sentence: Sentence, kind: string): string[] =>
  marked(sentence, kind).flatMap((mark) => mark.options.map((option) => replaced(sentence, mark, option)));
