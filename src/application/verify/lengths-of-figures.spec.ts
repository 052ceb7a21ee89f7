/** Figures that bear out the length between them: apart as stated, at another distance, one of them open, of another sentence, over a stretch. */
import { describe, expect, it } from 'vitest';
import type { ClaimOf } from '../../claims/claim.js';
import type { Verdict } from '../../domain/verdict.js';
import { figuresApart } from './lengths-of-figures.js';

const span = { start: 0, end: 60 };

const figure = (minute: string, verdict: Verdict = 'supported', more: object = {}, unit = 3) =>
  ({
    claim: {
      kind: 'amount',
      modality: 'asserted',
      unit,
      span,
      time: {
        span,
        readings: [{ from: `2026-03-01T10:${minute}:00Z`, to: `2026-03-01T10:${minute}:59Z` }],
        precision: 'minute',
        inherited: false,
        ...more,
      },
    },
    verdict,
    reason: 'records_agree',
    deciding: [],
  }) as unknown as Parameters<typeof figuresApart>[1][number];

const minutes = (count: number) =>
  ({
    unit: 3,
    length: {
      span: { start: 20, end: 33 },
      low: count * 60,
      high: count * 60,
      stated: count,
      unit: 'minute',
      step: 60,
      vague: false,
    },
  }) as unknown as ClaimOf<'duration'>;

describe('a length between two figures', () => {
  it('is borne out by two that hold so far apart', () => {
    expect(figuresApart(minutes(2), [figure('07'), figure('09')])).toHaveLength(2);
  });

  it.each([
    ['another distance', [figure('07'), figure('16')]],
    ['one moment for both', [figure('07'), figure('07')]],
    ['one of them open', [figure('07'), figure('09', 'unsupported')]],
    ['one of them refuted', [figure('07'), figure('09', 'contradicted')]],
    ['one told over a stretch', [figure('07'), figure('09', 'supported', { upTo: true })]],
    ['one of another sentence', [figure('07'), figure('09', 'supported', {}, 4)]],
  ])('is not: %s', (_, figures) => {
    expect(figuresApart(minutes(2), figures)).toEqual([]);
  });
});
