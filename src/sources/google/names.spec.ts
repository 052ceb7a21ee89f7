import { describe, expect, it } from 'vitest';
import {
  artifactEntity,
  buildEntity,
  commitEntity,
  imageParts,
  policyEntity,
  revisionEntity,
  roleEntity,
} from './names.js';

describe('names people use', () => {
  it('calls a revision by its name, its number with suffix, and its number', () => {
    expect(revisionEntity('projects/p/locations/l/services/atlas-web/revisions/atlas-web-00187-kem')?.names).toEqual([
      'atlas-web-00187-kem',
      '00187-kem',
      '00187',
      'revision 187',
      'rev 187',
    ]);
    expect(revisionEntity('atlas-web-blue')?.names).toEqual(['atlas-web-blue']);
  });

  it('calls a build by the first 8, 7 and 6 digits of its id', () => {
    expect(buildEntity('7d3cab12-0000-4000-8000-000000000000')?.names.slice(1)).toEqual([
      '7d3cab12',
      '7d3cab1',
      '7d3cab',
    ]);
  });

  it('shortens shas of commits and digests, and nothing that is not one', () => {
    expect(commitEntity('ab'.repeat(20))?.names).toContain('abababa');
    expect(commitEntity('main')?.names).toEqual(['main']);
    expect(artifactEntity(`sha256:${'0b31'.repeat(16)}`)?.names).toContain('sha256:0b310b31');
  });

  it('knows a policy by display name and by number', () => {
    expect(policyEntity('Atlas 5xx', 'projects/p/alertPolicies/77')).toEqual({
      type: 'policy',
      id: 'Atlas 5xx',
      names: ['Atlas 5xx', '77', 'projects/p/alertPolicies/77'],
    });
    expect(policyEntity(undefined, 'projects/p/alertPolicies/77')?.id).toBe('77');
  });

  it('does not make a plain word the name of a role', () => {
    expect(roleEntity('roles/run.developer')?.names).toContain('run.developer');
    expect(roleEntity('roles/viewer')?.names).toEqual(['roles/viewer']);
  });

  it.each([
    ['host:5000/p/atlas', { image: 'host:5000/p/atlas' }],
    ['host/p/atlas:2.1', { image: 'host/p/atlas:2.1', tag: '2.1' }],
    ['host/p/atlas@sha256:ab', { image: 'host/p/atlas@sha256:ab', digest: 'sha256:ab' }],
    ['host/p/atlas:2.1@sha256:ab', { image: 'host/p/atlas:2.1@sha256:ab', digest: 'sha256:ab', tag: '2.1' }],
  ])('splits the image reference %s', (image, parts) => {
    expect(imageParts(image)).toEqual(parts);
  });
});
