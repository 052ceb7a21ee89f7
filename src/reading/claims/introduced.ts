/** Words by which a report gives a thing a second name: "the revert, #612". */
import type { SubjectSlot } from '../../claims/slots.js';
import { stem } from '../../claims/words/stem.js';
import type { Token } from '../predication/token.js';
import type { ToSpan } from './to-span.js';

/** "the revert, #612" and "#612, a revert of …" make "the revert" mean #612 from there on. */
export function introducing(tokens: readonly Token[], slot: SubjectSlot, toSpan: ToSpan): readonly string[] {
  const at = tokens.findIndex(
    (token) => token.kind === 'name' && toSpan(token.start, token.end).start === slot.span.start,
  );
  const before = tokens.slice(Math.max(0, at - 4), at);
  const behind = tokens.slice(at + 1, at + 5);
  // "On #415 and on the revert": what "and" parts are two.
  const parted = behind.findIndex(({ folded }) => folded === 'and' || folded === 'or');
  const near = [
    ...before.slice(before.findLastIndex(({ folded }) => folded === 'and' || folded === 'or') + 1),
    ...behind.slice(0, parted < 0 ? behind.length : parted),
  ];
  return near
    .filter(
      (token) =>
        token.kind === 'word' &&
        /^(?:revert|hotfix|fix|rollback|recovery|override|retry|repair|candidate)$/.test(token.folded),
    )
    .map((token) => stem(token.folded));
}
