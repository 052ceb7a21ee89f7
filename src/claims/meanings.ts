/** What each kind of claim means, with an example of a sentence that makes one: for people and for the README; a forgotten kind does not compile. */
import type { ClaimKind } from './kinds.js';

export interface ClaimMeaning {
  readonly means: string;
  readonly example: string;
}

export const CLAIM_MEANINGS = {
  event: {
    means: 'Something happened, to something, by somebody, at some time',
    example: 'Devon cancelled build 15e5 at 13:36',
  },
  approval: { means: 'A change was, or was not, reviewed or approved', example: 'Ana approved #12 before the merge' },
  communication: {
    means: 'Somebody said, asked, denied or confirmed something',
    example: 'At 13:35 Devon wrote that the branch still held the bad rewrite',
  },
  duration: { means: 'How long something lasted, or lay between two things', example: 'The outage lasted 33 minutes' },
  amount: { means: 'A count, share, total, size or measured value', example: 'At the peak 72 % of requests failed' },
  order: { means: 'What came before what', example: 'Only after the hotfix had failed did Anjali join' },
  cause: { means: 'What brought it about', example: 'The outage was caused by #611' },
  restoration: { means: 'What ended it', example: 'That override is what ended the throttling' },
  state: { means: 'How something stood at a time', example: 'portal-00187 was serving all traffic' },
  absence: { means: 'Something did not happen, or only one did, or all did', example: 'No alert fired before 13:40' },
  detection: { means: 'Who or what noticed first, and how soon', example: 'Monitoring raised it within three minutes' },
  content: { means: 'What a change, release or commit holds', example: 'v4.18.1 contains the revert' },
  assertion: {
    means: 'A particular fact whose words match nothing in the evidence',
    example: 'A stale cache made matters worse',
  },
} as const satisfies Record<ClaimKind, ClaimMeaning>;
