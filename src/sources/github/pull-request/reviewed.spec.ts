/** Reviews are kept as what they were when submitted. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../domain/evidence.js';
import { github } from '../source.js';

const HEAD = 'c0ffee'.padEnd(40, '1');
const OLD_HEAD = 'decade'.padEnd(40, '2');
const ANN = { __typename: 'User', login: 'ann-okoro', name: 'Ann Okoro' };
const BEN = { __typename: 'User', login: 'ben-lund', name: 'Ben Lund' };
const BOT = { __typename: 'Bot', login: 'gemini-code-assist' };

function read(more: { readonly [key: string]: Json }) {
  const body = {
    number: 57,
    title: 'Trim the session store',
    body: 'Smaller cookies.',
    state: 'MERGED',
    createdAt: '2026-03-02T09:00:00Z',
    mergedAt: '2026-03-02T10:00:00Z',
    headRefOid: HEAD,
    ...more,
  };
  return github.toEvents(github.toEvidence(body, github.recognise('github/fernway/till/pull-requests.json')!)!);
}
const only = (reading: ReturnType<typeof read>, kind: string) => reading.events.filter((event) => event.kind === kind);

describe('reviews', () => {
  const review = (id: string, state: string, more: object = {}) => ({
    id,
    state,
    submittedAt: '2026-03-02T09:30:00Z',
    author: BEN,
    body: 'Fine by me.',
    commit: { oid: HEAD },
    ...more,
  });
  const dismissal = (more: object = {}) => ({
    __typename: 'ReviewDismissedEvent',
    id: 'RD1',
    createdAt: '2026-03-02T09:40:00Z',
    actor: BOT,
    previousReviewState: 'CHANGES_REQUESTED',
    dismissalMessage: 'Addressed.',
    ...more,
  });

  it('tells a review of the final head from a review of an older one', () => {
    const reading = read({
      reviews: { nodes: [review('PRR1', 'APPROVED'), review('PRR2', 'COMMENTED', { commit: { oid: OLD_HEAD } })] },
    });
    const facts = only(reading, 'change.reviewed').map((event) => [event.evidence.nativeId, event.attributes]);
    expect(facts).toEqual([
      ['PRR1', { number: 57, review: 'approved', sha: HEAD, onHead: true, dismissed: false }],
      ['PRR2', { number: 57, review: 'commented', sha: OLD_HEAD, onHead: false, dismissed: false }],
    ]);
  });

  it('keeps what a dismissed review had been, and who dismissed it', () => {
    const reading = read({
      reviews: { nodes: [review('PRR1', 'DISMISSED')] },
      timelineItems: { nodes: [dismissal()] },
    });
    expect(only(reading, 'change.reviewed')[0]?.attributes).toMatchObject({
      review: 'changes_requested',
      dismissed: true,
    });
    expect(only(reading, 'change.review_dismissed')[0]).toMatchObject({
      attributes: { previous: 'changes_requested', reviewId: 'PRR1' },
      actors: [
        { role: 'actor', handle: 'gemini-code-assist' },
        { role: 'reviewer', handle: 'ben-lund' },
      ],
      text: 'Addressed.',
    });
  });

  it('does not guess which of two reviews a dismissal meant', () => {
    const reading = read({
      reviews: { nodes: [review('PRR1', 'DISMISSED'), review('PRR2', 'DISMISSED', { author: ANN })] },
      timelineItems: { nodes: [dismissal(), dismissal({ id: 'RD2', previousReviewState: 'APPROVED' })] },
    });
    expect(only(reading, 'change.reviewed').map((event) => event.attributes['review'])).toEqual([
      'dismissed',
      'dismissed',
    ]);
    expect(only(reading, 'change.review_dismissed')[0]?.attributes['reviewId']).toBeUndefined();
  });

  it('leaves out a review that was never submitted', () => {
    expect(only(read({ reviews: { nodes: [review('PRR1', 'PENDING')] } }), 'change.reviewed')).toEqual([]);
  });
});
