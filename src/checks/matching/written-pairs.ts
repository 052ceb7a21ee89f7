/** The parts and wholes that a text writes out: "9,214 of 61,304", "Of 61,304 segments 9,214 were skipped"; digits only, and no pair where a clock or an id stands. */

const NUMBER = String.raw`(?<![\d.,:#/\w-])(\d{1,3}(?:,\d{3})+|\d{2,9})(?![\d:%/\w-]|[.,]\d)(?!\s*(?:%|percent|per cent))`;
const PART_FIRST = new RegExp(String.raw`${NUMBER}[^.;:\d]{0,40}?\b(?:out of|of)\b[^.;:\d]{0,20}?${NUMBER}`, 'g');
const WHOLE_FIRST = new RegExp(String.raw`\b[Oo](?:ut o)?f\b[^.;:\d]{0,20}?${NUMBER}[^.;:\d]{0,40}?${NUMBER}`, 'g');
const LONGEST = 2000;

export interface WrittenPair {
  readonly part: number;
  readonly whole: number;
}

/** The pair that a share right before or behind it is of; null where there are several, or where the words between make it another share. */
export function pairOfShare(text: string, share: number): WrittenPair | null {
  const clipped = text.slice(0, LONGEST);
  const found = [
    ...[...clipped.matchAll(PART_FIRST)].map((match) => pairAt(match, 1, 2)),
    ...[...clipped.matchAll(WHOLE_FIRST)].map((match) => pairAt(match, 2, 1)),
  ].filter(({ part, whole }) => part > 0 && part < whole);
  const [pair] = found;
  if (!pair || found.some((other) => other.part !== pair.part || other.whole !== pair.whole)) return null;
  const shares = [...clipped.matchAll(SHARE)];
  const own = shares.filter((match) => Number(match[1]) === share);
  if (shares.length !== 1 || own.length !== 1) return null;
  const at = own[0]!.index;
  const between = at >= pair.end ? clipped.slice(pair.end, at) : clipped.slice(at + own[0]![0].length, pair.start);
  return between.length <= NEAR && !/[\d.;]/.test(between) && !OTHER.test(between) ? pair : null;
}

const SHARE = /(\d+(?:\.\d+)?)\s*(?:%|percent\b|per cent\b)/g;
const NEAR = 60;
/** Words that make it the share of something else. */
const OTHER =
  /\b(?:from|than|compared|versus|vs|usual|usually|target|limit|threshold|budget|before|earlier|previous|another|other|remaining|rest|not|of (?:all|the|its|these|those)|while|whereas|but|when|after)\b/i;

function pairAt(match: RegExpExecArray, part: number, whole: number): WrittenPair & { start: number; end: number } {
  return {
    part: numberOf(match[part]!),
    whole: numberOf(match[whole]!),
    start: match.index,
    end: match.index + match[0].length,
  };
}

const numberOf = (digits: string): number => Number(digits.replaceAll(',', ''));
