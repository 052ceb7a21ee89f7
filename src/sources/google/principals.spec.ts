import { describe, expect, it } from 'vitest';
import { actorNamed, bareMember, callersOf, hintsOf, kindOfPrincipal } from './principals.js';

describe('kindOfPrincipal', () => {
  it.each([
    ['ada@lumen.example', 'user:ada@lumen.example', 'human'],
    ['bot@lumen.example', 'serviceAccount:bot@lumen.example', 'service'],
    ['ci@lumen-prod.iam.gserviceaccount.com', undefined, 'service'],
    ['77-compute@developer.gserviceaccount.com', undefined, 'service'],
    ['ada@lumen.example', undefined, 'human'],
    ['ada@gserviceaccount.com.evil.example', undefined, 'human'],
    [undefined, 'principal://iam.googleapis.com/locations/global/workforcePools/staff/subject/ada', 'human'],
    [
      undefined,
      'principal://iam.googleapis.com/projects/7/locations/global/workloadIdentityPools/gh/subject/x',
      'service',
    ],
    ['allUsers', undefined, 'unknown'],
  ] as const)('%s with subject %s is %s', (email, subject, kind) => {
    expect(kindOfPrincipal(email, subject)).toBe(kind);
  });
});

describe('actors', () => {
  it('also calls a service account by its account id, unless that is a plain word', () => {
    expect(actorNamed('actor', 'ci-runner@lumen-prod.iam.gserviceaccount.com').names).toEqual(['ci-runner']);
    expect(actorNamed('actor', 'deployer@lumen-prod.iam.gserviceaccount.com').names).toBeUndefined();
    expect(actorNamed('actor', 'service-77@gcp-sa-cloudbuild.iam.gserviceaccount.com').names).toBeUndefined();
  });

  it('reads members of deleted accounts', () => {
    expect(bareMember('deleted:serviceAccount:old@lumen-prod.iam.gserviceaccount.com?uid=12')).toBe(
      'old@lumen-prod.iam.gserviceaccount.com',
    );
  });

  it('names who stood behind an impersonated service account', () => {
    const callers = callersOf({
      principalEmail: 'ci-runner@lumen-prod.iam.gserviceaccount.com',
      serviceAccountDelegationInfo: [{ firstPartyPrincipal: { principalEmail: 'ada@lumen.example' } }],
    });
    expect(callers.map(({ handle, kind }) => [handle, kind])).toEqual([
      ['ci-runner@lumen-prod.iam.gserviceaccount.com', 'service'],
      ['ada@lumen.example', 'human'],
    ]);
  });

  it('keeps the whole chain behind an impersonated service account, nearest first, and knows everybody in it', () => {
    const callers = callersOf({
      principalEmail: 'deployer@lumen-prod.iam.gserviceaccount.com',
      serviceAccountDelegationInfo: [
        { firstPartyPrincipal: { principalEmail: 'ada@lumen.example' } },
        { principalSubject: 'serviceAccount:ci@lumen-prod.iam.gserviceaccount.com' },
        { firstPartyPrincipal: { principalEmail: 'deployer@lumen-prod.iam.gserviceaccount.com' } },
        {},
      ],
    });
    expect(callers[0]!.onBehalfOf).toEqual(['ci@lumen-prod.iam.gserviceaccount.com', 'ada@lumen.example']);
    expect(hintsOf(callers)).toContainEqual({ names: ['ada@lumen.example'], kind: 'human' });
    expect(callersOf({ principalEmail: 'ada@lumen.example' })[0]).not.toHaveProperty('onBehalfOf');
  });

  it('makes nobody of pseudo members and of no authentication at all', () => {
    expect(hintsOf([actorNamed('target', 'allUsers')])).toEqual([]);
    expect(callersOf(undefined)).toEqual([]);
  });
});
