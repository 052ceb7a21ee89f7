/** Who someone is comes from the account; names that anybody can write join nobody to anybody. */
import { describe, expect, it } from 'vitest';
import { accountOf, requestedOf, signatureOf, trailerPerson } from './actor.js';

describe('accounts', () => {
  it('are people, services or known agents, as the forge types them', () => {
    expect(accountOf({ __typename: 'User', login: 'ann-okoro' })?.kind).toBe('human');
    expect(accountOf({ __typename: 'Bot', login: 'renovate' })?.kind).toBe('service');
    expect(accountOf({ login: 'devin-ai-integration[bot]', type: 'Bot' })).toEqual({
      handle: 'devin-ai-integration[bot]',
      names: ['devin-ai-integration'],
      kind: 'agent',
    });
  });

  it('of people stay people when they bear the name of an agent', () => {
    expect(accountOf({ __typename: 'User', login: 'claude' })?.kind).toBe('human');
  });

  it('say nothing of the kind where the record does not', () => {
    expect(accountOf({ login: 'ann-okoro' })).toEqual({ handle: 'ann-okoro', names: [] });
    expect(requestedOf({ __typename: 'Team', slug: 'payments' })).toEqual({ handle: 'payments', names: [] });
    expect(accountOf(null)).toBeUndefined();
  });
});

describe('signatures of commits', () => {
  it('join account, address and name when the forge knows the account', () => {
    const ann = { name: 'A. Okoro', email: 'ann@fernway.example', user: { login: 'ann-okoro' } };
    expect(signatureOf(ann)).toEqual({ handle: 'ann-okoro', names: ['ann@fernway.example', 'A. Okoro'] });
  });

  it('do not lend a person’s name to a foreign address', () => {
    const forged = { name: 'Ann Okoro', email: 'runner-7@fernway.example', user: null };
    expect(signatureOf(forged)).toEqual({ handle: 'runner-7@fernway.example', names: [] });
    const own = { name: 'Ann Okoro', email: 'ann.okoro@fernway.example', user: null };
    expect(signatureOf(own)?.names).toEqual(['Ann Okoro']);
  });

  it('know agents by their address', () => {
    const copilot = { name: 'copilot-swe-agent[bot]', email: '198982749+Copilot@users.noreply.github.com', user: null };
    expect(signatureOf(copilot)?.kind).toBe('agent');
    const renovate = { name: 'renovate[bot]', email: '29139614+renovate[bot]@users.noreply.github.com', user: null };
    expect(signatureOf(renovate)).toMatchObject({ handle: 'renovate[bot]', kind: 'service' });
    expect(trailerPerson('Claude Opus <noreply@anthropic.com>')?.kind).toBe('agent');
    expect(trailerPerson('Ann Okoro')).toBeUndefined();
  });
});
