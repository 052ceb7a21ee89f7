import { describe, expect, it } from 'vitest';
import type { DraftSource } from '../../src/application/ports/draft-source.js';
import { rootlyDrafts } from '../../src/sources/rootly/drafts.js';
import { fakeRootly } from '../fakes/rootly.js';
import { draftSourceContract } from './draft-source.contract.js';

describe('Rootly', () => {
  draftSourceContract({
    tool: rootlyDrafts as DraftSource,
    provider: (held) =>
      fakeRootly({
        token: 'good',
        retrospectives: held.map(({ id, title, markdown }) => ({ id, title, status: 'draft', content: markdown })),
      }),
  });

  it('has no way to hand verdicts back, and says so', () => {
    expect(rootlyDrafts.handBack).toEqual({ unavailable: expect.stringContaining('only overwrite') });
  });
});
