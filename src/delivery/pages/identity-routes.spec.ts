/** Pages of who is who: forms that keep what was typed, suggestions that only suggest, and nothing from records as markup. */
import { describe, expect, it } from 'vitest';
import { identityRoutes } from './identity-routes.js';
import { strangers } from './markup-check.fixture.js';
import { pageRequest } from './page-request.fixture.js';
import { sampleUseCases } from './sample-use-cases.fixture.js';
import type { PageRequest } from './seam.js';

function house() {
  const { useCases } = sampleUseCases();
  return {
    useCases,
    ask(method: 'GET' | 'POST', path: string, request: Partial<PageRequest> = {}) {
      const route = identityRoutes.find((candidate) => candidate.method === method && candidate.path === path)!;
      return route.handle(pageRequest(path, request), useCases);
    },
  };
}
const mara = { params: { identityId: 'mara' } };
const incident = { params: { incidentId: 'INC-3107' } };

describe('the pages of who is who', () => {
  it('hold no markup but ours, a token first in every form and a label for every field', async () => {
    const { ask } = house();
    const pages = await Promise.all([
      ask('GET', '/identities'),
      ask('GET', '/identities/new'),
      ask('GET', '/identities/:identityId', mara),
      ask('GET', '/identities/:identityId', { params: { identityId: 'gardener' } }),
      ask('GET', '/incidents/:incidentId/identities', incident),
      ask('POST', '/incidents/:incidentId/identities/import', incident),
    ]);
    for (const { status, html } of pages) {
      expect([status, strangers(html!)]).toEqual([200, []]);
      expect(html).not.toMatch(/<b>|<i>Quist|<u>x1/);
      for (const form of html!.split('<form').slice(1))
        expect(form).toMatch(/^[^>]*><input type="hidden" name="_csrf" value="token">/);
      for (const [, id] of html!.matchAll(/<(?:input|select) id="([^"]+)"/g))
        expect(html).toContain(`<label for="${id}">`);
    }
  });

  it('show the directory, who acts for whom, names of things, and the last changes', async () => {
    const { html } = await house().ask('GET', '/identities');
    for (const words of ['SRE lead', 'acts for Mara', 'also Mara, mara-quist', 'the portal', 'was added'])
      expect(html).toContain(words);
    const robot = await house().ask('GET', '/identities/:identityId', { params: { identityId: 'gardener' } });
    expect(robot.html).toContain('Gardener for Mara');
  });

  it('say when and by whom each change was made, and when that was not kept', async () => {
    const { ask } = house();
    const { html } = await ask('GET', '/identities');
    for (const words of ['by the administrator, session 3f9a1c2e', 'by whom was not kept'])
      expect(html).toContain(words);
    expect((await ask('GET', '/identities/:identityId', mara)).html).toContain(
      'by the administrator, session 3f9a1c2e',
    );
  });

  it('let a suggestion be dismissed and taken back, and say who dismissed it', async () => {
    const { ask, useCases } = house();
    const { html } = await ask('GET', '/incidents/:incidentId/identities', incident);
    for (const words of ['Not Mara Quist', 'by somebody at this machine', 'Suggest Mara Quist again'])
      expect(html).toContain(words);
    const form = { to: 'mara', name: ['mquist', 'M. Quist'] };
    const gone = await ask('POST', '/incidents/:incidentId/identities/dismiss', { ...incident, form });
    expect([gone.status, gone.redirect]).toEqual([303, '/incidents/INC-3107/identities']);
    expect((await useCases.identities.directory()).dismissed).toMatchObject([{ identity: 'mara', names: form.name }]);
    await ask('POST', '/incidents/:incidentId/identities/restore', { ...incident, form });
    expect((await useCases.identities.directory()).dismissed).toEqual([]);
    const again = await ask('POST', '/incidents/:incidentId/identities/restore', { ...incident, form });
    expect(again.status).toBe(404);
  });

  it('show unmatched names with the reason of each suggestion, and attach only what is in the workspace', async () => {
    const { html } = await house().ask('GET', '/incidents/:incidentId/identities', incident);
    for (const words of [
      'mquist: an initial and a name, as in Mara Quist',
      'Attach to Mara Quist',
      'Import the bundle’s identities to attach it',
      'Names that match nobody <span class="count">7</span>',
      '<code>mara@kiln.example</code>',
      'through the app',
      'from workspace and bundle',
      'acts for Mara Quist',
      '/identities/new?kind=human&amp;name=mquist&amp;account=mquist',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('Attach to Noor');
  });

  it('attach every spelling to whom somebody chose, and nobody else', async () => {
    const { ask, useCases } = house();
    const form = { to: 'mara', name: ['mquist', 'M. Quist'] };
    const answer = await ask('POST', '/incidents/:incidentId/identities/attach', { ...incident, form });
    expect(answer).toEqual({ status: 303, redirect: '/incidents/INC-3107/identities' });
    const { identities } = await useCases.identities.directory();
    expect(identities.find(({ id }) => id === 'mara')).toMatchObject({
      otherNames: ['Mara', 'M. Quist'],
      handles: [
        { provider: 'github', handle: 'mara-quist' },
        { provider: 'other', handle: 'mquist' },
      ],
    });
  });

  it('fill the form for somebody new from where the link stood', async () => {
    const query = { name: 'Noor Haddad', kind: 'human', account: ['noor@kiln.example', 'U05QLM7A1', 'Noor'] };
    const { html } = await house().ask('GET', '/identities/new', { query });
    expect(html).toContain('name="name" type="text"');
    expect(html).toMatch(/id="f-email"[^>]* value="noor@kiln\.example"/);
    expect(html).toMatch(/id="f-slack"[^>]* value="U05QLM7A1"/);
    expect(html).toMatch(/id="f-otherNames"[^>]* value="Noor"/);
    expect(html).toContain('<option value="human" selected>');
  });

  it('add, change, merge and remove by forms', async () => {
    const { ask, useCases } = house();
    const form = { name: 'Noor Haddad', kind: 'human', otherNames: 'Noor, N.', github: 'noorh, noor-h', roles: '' };
    expect(await ask('POST', '/identities/new', { form })).toEqual({
      status: 303,
      redirect: '/identities/noor-haddad',
    });
    const changed = await ask('POST', '/identities/:identityId', { ...mara, form: { name: 'Mara Q', kind: 'human' } });
    expect(changed).toEqual({ status: 303, redirect: '/identities/mara' });
    await ask('POST', '/identities/:identityId/merge', { ...mara, form: { from: 'noor-haddad' } });
    const merged = await useCases.identities.get('mara');
    expect(merged.ok && merged.value).toMatchObject({
      name: 'Mara Q',
      otherNames: ['Noor Haddad', 'Noor', 'N.'],
      handles: [{ handle: 'noorh' }, { handle: 'noor-h' }],
    });
    expect(await ask('POST', '/identities/:identityId/remove', mara)).toEqual({ status: 303, redirect: '/identities' });
    expect((await useCases.identities.directory()).identities.map(({ id, onBehalfOf }) => [id, onBehalfOf])).toEqual([
      ['gardener', null],
    ]);
  });

  it('keep what was typed when it is refused', async () => {
    const { ask } = house();
    const taken = await ask('POST', '/identities/new', {
      form: { name: 'Other', kind: 'human', github: 'mara-quist' },
    });
    expect(taken.status).toBe(422);
    expect(taken.html).toContain('merge them if they are one');
    expect(taken.html).toContain('value="Other"');
    const nameless = await ask('POST', '/identities/:identityId', { ...mara, form: { name: '', roles: 'chief' } });
    expect(nameless.status).toBe(422);
    expect(nameless.html).toContain('value="chief"');
    expect((await ask('POST', '/identities/:identityId/merge', { ...mara, form: { from: 'mara' } })).status).toBe(422);
    expect((await ask('POST', '/identities/aliases', { form: { type: 'service', id: ' ', names: 'x' } })).status).toBe(
      422,
    );
  });

  it('set and take away names of things', async () => {
    const { ask, useCases } = house();
    await ask('POST', '/identities/aliases', { form: { type: 'site', id: 'www', names: 'the site, home' } });
    await ask('POST', '/identities/aliases', { form: { type: 'service', id: 'portal', names: '' } });
    const { aliases } = await useCases.identities.directory();
    expect(aliases.map(({ type, id, names }) => [type, id, names])).toEqual([['site', 'www', ['the site', 'home']]]);
  });

  it.each([
    ['GET', '/identities/:identityId', { identityId: 'x' }],
    ['POST', '/identities/:identityId', { identityId: 'x' }],
    ['POST', '/identities/:identityId/merge', { identityId: 'x' }],
    ['POST', '/identities/:identityId/remove', { identityId: 'x' }],
    ['GET', '/incidents/:incidentId/identities', { incidentId: 'x' }],
    ['POST', '/incidents/:incidentId/identities/import', { incidentId: 'x' }],
  ] as const)('%s %s answers 404 for what is not there', async (method, path, params) => {
    expect((await house().ask(method, path, { params, form: { name: 'A', kind: 'human' } })).status).toBe(404);
  });
});
