/** Verbs that put two things in order, with a length beside them: "preceded ours by four minutes", "was followed four minutes later by the page". */
import { stem } from '../../claims/words/stem.js';
import type { Token } from '../predication/token.js';
import { isDistance } from './moved-slot.js';

/** The words for what came first and for what came last. */
export interface Ordered {
  readonly first: readonly Token[];
  readonly last: readonly Token[];
  /** What the verb is told of is the first of both. */
  readonly leads: boolean;
}

const FIRST = new Set(['precede', 'predate', 'lead', 'antedate', 'anticipate', 'beat', 'outrun'].map(stem));
const LAST = new Set(['follow', 'trail', 'lag', 'postdate', 'succeed'].map(stem));

const FOLLOW = new Set(['follow', 'trail'].map(stem));

/** Both sides of such a verb; null without one, or where the length is not that between them. */
export function orderedBy(tokens: readonly Token[], length: Token): Ordered | null {
  const verb = tokens.findIndex(
    ({ kind, stem: word }, i) => i > 0 && kind === 'word' && (FIRST.has(word) || LAST.has(word)),
  );
  if (verb < 1) return null;
  const passive = isPassive(tokens, verb);
  const subject = tokens.slice(0, passive ? verb - 1 : verb);
  const object = passive ? behindBy(tokens, verb, length) : beforeLength(tokens, verb, length);
  if (!object || subject.length === 0) return null;
  const leads = FIRST.has(tokens[verb]!.stem) !== passive;
  return leads ? { first: subject, last: object, leads } : { first: object, last: subject, leads };
}

/** "The page was preceded by the merge": the verb is told of what came last. */
export const isPassive = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:was|were|is|are|been|being)$/.test(tokens[verb - 1]?.folded ?? '');

/** "Preceded ours by four minutes", "followed the merge four minutes later": what stands between the verb and the length. */
function beforeLength(tokens: readonly Token[], verb: number, length: Token): readonly Token[] | null {
  const at = tokens.indexOf(length);
  // "Ana followed the runbook ten minutes later": only what happened follows another in time.
  if (isDistance(length))
    return at > verb + 1 && verb > 1 && FOLLOW.has(tokens[verb]!.stem) ? tokens.slice(verb + 1, at) : null;
  const by = tokens[at - 1]?.folded === 'by' ? at - 1 : length.time?.relation === 'by' ? at : -1;
  return by > verb ? tokens.slice(verb + 1, by) : null;
}

/** "Was followed four minutes later by the page", "was preceded by the page by four minutes": what stands behind "by", without the length. */
function behindBy(tokens: readonly Token[], verb: number, length: Token): readonly Token[] | null {
  const by = tokens.findIndex(({ folded }, i) => i > verb && folded === 'by' && tokens[i + 1] !== length);
  const between = tokens.slice(verb + 1, by);
  const near = between.every(
    (token) => token === length || /^(?:only|just|some|barely|closely|soon)$/.test(token.folded),
  );
  if (by < 0 || !near || tokens.indexOf(length) < verb) return null;
  const behind = tokens.slice(by + 1).filter((token) => token !== length);
  return behind.at(-1)?.folded === 'by' ? behind.slice(0, -1) : behind;
}
