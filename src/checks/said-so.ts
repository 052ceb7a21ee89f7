/** Did they say it: is there a message, review, comment or post by this person, at this time and place, with this content? A question is no confirmation. */
import type { ClaimOf } from '../claims/claim.js';
import type { Finding } from '../domain/finding.js';
import type { Timeline } from '../domain/question.js';
import type { Check } from './check.js';
import { eventPointer, finding } from './matching/findings.js';
import { isNegative, type Likeness, likenessOf, STATEMENT_KINDS } from './matching/statements.js';

const ID = 'said-so';
const QUESTION = { kinds: STATEMENT_KINDS } as const;

export const saidSo: Check = Object.freeze({
  id: ID,
  asks: 'Did this person say this, there and then?',
  appliesTo: ['communication'],
  needs: () => [QUESTION],
  examine(claim, timeline) {
    return claim.kind === 'communication' ? examine(claim, timeline) : [];
  },
} satisfies Check);

function examine(claim: ClaimOf<'communication'>, timeline: Timeline): readonly Finding[] {
  const asserted = { type: 'identity', value: claim.speaker?.identities[0] ?? claim.speaker?.text ?? '' } as const;
  const heard = timeline
    .ask(QUESTION)
    .filter((event) => event.text !== undefined && event.text !== '')
    .map((event) => likenessOf(claim, event));
  const theirs = heard.filter(
    (one) => one.speaker !== 'no' && one.place !== 'no' && one.time !== 'no' && one.numbers && actFits(claim, one),
  );
  const best = [...theirs].sort(
    (a, b) => Number(b.speaker === 'yes') - Number(a.speaker === 'yes') || b.shared - a.shared || b.share - a.share,
  )[0];
  if (best && agrees(claim, best))
    return [finding(ID, 'content', 'supports', 'statement_agrees', asserted, [eventPointer(best.event)])];
  return quotedElsewhere(claim, heard, asserted) ?? [finding(ID, 'content', 'silent', 'no_record', asserted)];
}

/** Enough in common to be the same statement; more is asked for where speaker or time do not tell. */
function agrees(claim: ClaimOf<'communication'>, one: Likeness): boolean {
  if (claim.quoted.length > 0) return one.quoted && (one.speaker === 'yes' || one.time === 'yes');
  if (one.speaker !== 'yes') return one.share >= 0.8 && one.shared >= 4;
  if (one.time === 'yes') return one.share >= 0.34 && one.shared >= 1;
  return one.share >= 0.5 && one.shared >= 2;
}

/** To ask is not to confirm, and to confirm is not to deny. */
function actFits(claim: ClaimOf<'communication'>, one: Likeness): boolean {
  const text = one.event.text ?? '';
  const asks = /\?/.test(text);
  if (claim.act === 'confirm' || claim.act === 'announce') return !asks;
  if (claim.act === 'deny') return isNegative(text);
  return true;
}

/** The very words, but from somebody else, or at another time. */
function quotedElsewhere(
  claim: ClaimOf<'communication'>,
  heard: readonly Likeness[],
  asserted: Finding['asserted'],
): readonly Finding[] | null {
  if (claim.quoted.length === 0 || claim.quoted.some((quote) => quote.split(/\s+/).length < 4)) return null;
  const same = heard.filter((one) => one.quoted);
  if (same.length === 0) return null;
  const other = same.find((one) => one.speaker === 'no');
  if (other && same.every((one) => one.speaker === 'no')) {
    const actor = other.event.actors[0];
    return [
      finding(
        ID,
        'speaker',
        'contradicts',
        'speaker_differs',
        asserted,
        [eventPointer(other.event)],
        actor ? { type: 'identity', value: actor.identity ?? actor.handle } : { type: 'none', value: null },
      ),
    ];
  }
  return null;
}
