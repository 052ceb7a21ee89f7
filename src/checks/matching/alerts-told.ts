/** Which alert a sentence describes by what it watches: "our alert for quotes below carrier cost"; the only one whose own words hold all of it. */
import type { ClaimOf } from '../../claims/claim.js';
import { conceptOf } from '../../claims/words/concepts.js';
import { isFunctionWord } from '../../claims/words/function-words.js';
import { stem } from '../../claims/words/stem.js';
import { type EntityRef, entityKey } from '../../domain/entity.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { alertStems } from './lasting-records.js';
import { keysOf } from './slot-matches.js';

const WATCHES =
  /\b(?:alerts?|alarm|warning) (?:for|on|about|of) ((?:[\p{L}\p{N}.%-]{1,30} ){2,8}?)(?:was|were|is|stood|stayed|remained|kept|had|has)\b/iu;

/** On which side of a bound: one for the other is another alert. */
const SIDES = /^(?:above|below|over|under|beyond|more|less|than|without|no|not)$/;

export function alertsTold(claim: ClaimOf<'state'>, alerts: readonly TimelineEvent[]): readonly EntityRef[] {
  const told = WATCHES.exec(claim.text)?.[1]?.trim().toLowerCase().split(' ') ?? [];
  const words = told.filter((word) => !isFunctionWord(word) && !SIDES.test(word)).map(stem);
  const sides = told.filter((word) => SIDES.test(word)).map(stem);
  if (words.length < 2) return [];
  const found = alerts.filter((event) => {
    const stems = alertStems(event);
    return (
      words.every((word) => stems.has(word) || stems.has(conceptOf(word).word)) &&
      sides.every((word) => stems.has(word)) &&
      isOfItsThings(claim, event)
    );
  });
  const rules = new Map(
    found.flatMap(({ subjects }) =>
      subjects.filter(({ type }) => type === 'policy').map((ref) => [entityKey(ref), ref]),
    ),
  );
  return rules.size === 1 ? [...rules.values()] : [];
}

/** "… was firing for the rates engine": an alert of that very thing. */
const isOfItsThings = ({ subjects }: ClaimOf<'state'>, event: TimelineEvent): boolean =>
  subjects.every(
    ({ candidates }) => candidates.length === 0 || candidates.some((ref) => keysOf(event).includes(entityKey(ref))),
  );
