/** A recorded amount written the way the report wrote its own: same unit, same number of decimals. */
import type { AmountSlot } from '../../claims/slots.js';

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const NUMBER = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\d.,])\d+(?:\.\d+)?/g;

/**
 * Null where the written text holds no single number.
 * @example amountLike('60 %', slot, 91.3) // → '91 %'
 */
export function amountLike(written: string, { step, vague }: AmountSlot, value: number): string | null {
  if (vague || !Number.isFinite(value)) return null;
  const decimals = step < 1 ? Math.min(6, Math.round(-Math.log10(step))) : 0;
  const rounded = Number(value.toFixed(decimals));
  const numbers = [...written.matchAll(NUMBER)];
  if (numbers.length === 1) {
    const [number] = numbers[0]!;
    const grouped = /,/.test(number) || rounded >= 10_000;
    const text = rounded.toLocaleString('en-US', { useGrouping: grouped, minimumFractionDigits: decimals });
    return written.slice(0, numbers[0]!.index) + text + written.slice(numbers[0]!.index + number.length);
  }
  const word = SMALL.find((name) => new RegExp(`\\b${name}\\b`, 'i').test(written));
  if (
    numbers.length > 0 ||
    word === undefined ||
    /\b(?:half|quarter|third|dozen|hundred|thousand|million|in|of)\b|-/i.test(written)
  )
    return null;
  return written.replace(new RegExp(`\\b${word}\\b`, 'i'), SMALL[rounded] ?? String(rounded));
}
