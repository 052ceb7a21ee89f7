/** What a saying tells of the words themselves: which record holds them, and whether they want something taken back. */
import type { ClaimOf } from '../../../claims/claim.js';
import type { Medium } from '../../../claims/people-claims.js';

/** Which records a text calls by which word. */
const MEDIA_WORDS: Readonly<Record<Medium, RegExp>> = {
  log: /\b(?:logs?|trace|output|panic|stack|console|error line)\b/i,
  check: /\b(?:check|summary|gate|test)\b/i,
  commit: /\bcommit\b/i,
  change: /\b(?:description|title|pull request|pr|branch)\b/i,
  release: /\b(?:notes|release|changelog)\b/i,
  alert: /\balert\b/i,
  page: /\b(?:page|status page|banner|post)\b/i,
  ticket: /\b(?:ticket|issue)\b/i,
  job: /\b(?:job|migration)\b/i,
};

const UNDOES = /\b(?:revert|undo|roll(?:ing|ed)? back|back(?:ing|ed)? out|t[ao]k(?:e|en|ing) .{1,60} back)/i;

export function ofTheWords(text: string): Pick<ClaimOf<'communication'>, 'media' | 'undoes'> {
  const media = (Object.keys(MEDIA_WORDS) as Medium[]).filter((medium) => MEDIA_WORDS[medium].test(text));
  return { ...(media.length > 0 ? { media } : {}), ...(UNDOES.test(text) ? { undoes: true } : {}) };
}
