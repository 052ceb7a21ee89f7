import { describe, expect, it } from 'vitest';
import { verifyReport } from '../verify-report.js';
import { gatesEvidence } from './lock-gates.fixture.js';

async function authorship(byLine: string, authors?: readonly string[]) {
  const text = `# Lock gates, 7 April 2026\n\n${byLine}\n\nAt 08:40 gates-api-00009-elm took all traffic.\n`;
  const document = await verifyReport({ text, options: authors ? { authors } : {} }, gatesEvidence());
  return document.authorship;
}

describe('authorship', () => {
  it('is blocked for an agent that acted and wrote alone', async () => {
    expect(await authorship('Author: Wick')).toEqual({
      authors: ['wick'],
      agentActedInIncident: true,
      independentHumanAuthor: false,
      signOffBlockedBy: ['sole_author_acted_in_incident', 'no_human_author'],
    });
  });

  it('is free for a human who only responded, or did nothing', async () => {
    expect(await authorship('Author: Tove Lind')).toMatchObject({ independentHumanAuthor: true, signOffBlockedBy: [] });
    expect(await authorship('Author: Arvo Kask')).toMatchObject({ independentHumanAuthor: true, signOffBlockedBy: [] });
  });

  it('is free for an agent that acted beside an independent human', async () => {
    expect(await authorship('Authors: Wick and Arvo Kask')).toMatchObject({
      authors: ['wick', 'arvo'],
      agentActedInIncident: true,
      independentHumanAuthor: true,
      signOffBlockedBy: [],
    });
  });

  it('needs a name, and one that the evidence knows', async () => {
    expect((await authorship('Nobody in particular.')).signOffBlockedBy).toEqual(['no_author']);
    expect((await authorship('Author: Somebody Else')).signOffBlockedBy).toEqual(['author_unknown']);
    expect((await authorship('Author: Somebody Else', ['Arvo Kask'])).signOffBlockedBy).toEqual([]);
  });

  it('is no human’s where an unknown assistant wrote', async () => {
    expect(await authorship('Written by: Quillo, a writing assistant')).toMatchObject({
      authors: ['Quillo'],
      agentActedInIncident: false,
      signOffBlockedBy: ['no_human_author'],
    });
  });
});
