/** The form of an identity: what it asks, and reading it back. */

import type { DirectoryIdentity } from '../../application/identities/directory.js';
import { type Handle, PROVIDERS, type Provider } from '../../application/identities/directory.js';
import type { IdentityDraft } from '../../application/identities/edit-directory.js';
import type { IdentityKind } from '../../domain/identity.js';
import { one } from './form-reading.js';
import { type Html, html } from './html.js';
import { KIND_WORDS } from './identity-words.js';
import { csrfField } from './layout.js';
import type { PageRequest } from './seam.js';

/** The lines of the form, as typed. */
export type TypedIdentity = Readonly<Record<string, string>>;

const providers = Object.keys(PROVIDERS) as readonly Provider[];
const EXAMPLES: Readonly<Record<Provider, string>> = {
  github: 'mara-quist',
  google: 'deployer@kiln-prod.iam.gserviceaccount.com',
  email: 'mara@kiln.example',
  slack: 'U05QLM7A1',
  jira: '5b10ac8d82e05b22cc7d4ef5',
  pagerduty: 'PX2K9Q1',
  other: 'mquist',
};
const LONGEST = 200;

export const isKind = (text: string | undefined): text is IdentityKind =>
  text !== undefined && Object.hasOwn(KIND_WORDS, text);
export const isProvider = (text: string | undefined): text is Provider =>
  text !== undefined && Object.hasOwn(PROVIDERS, text);

export const typedIdentity = ({ form }: PageRequest): TypedIdentity =>
  Object.fromEntries(
    ['name', 'kind', 'otherNames', 'roles', 'onBehalfOf', ...providers].map((name) => [
      name,
      (one(form, name) ?? '').trim(),
    ]),
  );

export const asTyped = (identity: DirectoryIdentity): TypedIdentity => ({
  name: identity.name,
  kind: identity.kind,
  otherNames: identity.otherNames.join(', '),
  roles: identity.roles.join(', '),
  onBehalfOf: identity.onBehalfOf ?? '',
  ...Object.fromEntries(
    providers.map((provider) => [
      provider,
      identity.handles
        .filter((one) => one.provider === provider)
        .map(({ handle }) => handle)
        .join(', '),
    ]),
  ),
});

const listed = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim().slice(0, LONGEST))
    .filter((part) => part !== '');

export const draftOfForm = (typed: TypedIdentity): IdentityDraft => ({
  name: (typed['name'] ?? '').slice(0, LONGEST),
  kind: isKind(typed['kind']) ? typed['kind'] : 'unknown',
  otherNames: listed(typed['otherNames']),
  roles: listed(typed['roles']),
  onBehalfOf: typed['onBehalfOf'] || null,
  handles: providers.flatMap((provider) => listed(typed[provider]).map((handle): Handle => ({ provider, handle }))),
});

/** @param others whom an agent or service may act for */
export function identityForm(
  typed: TypedIdentity,
  others: readonly DirectoryIdentity[],
  { action, csrfToken, submit }: { readonly action: string; readonly csrfToken: string; readonly submit: string },
): Html {
  const line = (name: string, label: string, help: string, more: { example?: string; required?: true } = {}): Html =>
    html`<div class="field"><label for="f-${name}">${label}</label><p class="hint" id="f-${name}-hint">${help}</p>
<input id="f-${name}" name="${name}" type="text" autocomplete="off" spellcheck="false" maxlength="4000"${more.required ? html` required` : false} aria-describedby="f-${name}-hint" placeholder="${more.example ?? ''}" value="${typed[name] ?? ''}"></div>`;
  const option = (value: string, words: string, chosen: string): Html =>
    html`<option value="${value}"${value === chosen ? html` selected` : false}>${words}</option>`;
  return html`<form class="stack" method="post" action="${action}">${csrfField(csrfToken)}
${line('name', 'Name', 'What people see.', { required: true, example: 'Mara Quist' })}
<div class="field"><label for="f-kind">Kind</label><select id="f-kind" name="kind">${Object.entries(KIND_WORDS).map(([kind, words]) => option(kind, words, typed['kind'] || 'unknown'))}</select></div>
${line('otherNames', 'Other names', 'First name, nickname, former name; with commas between.', { example: 'Mara' })}
${line('roles', 'Titles', 'Such as hold in every incident, with commas between; not the part somebody had in one.', { example: 'SRE lead' })}
<fieldset><legend>Accounts</legend><p class="hint">Several with commas between. An account is one identity’s only.</p><div class="row">${providers.map(
    (provider) =>
      html`<div class="field"><label for="f-${provider}">${PROVIDERS[provider]}</label><input id="f-${provider}" name="${provider}" type="text" autocomplete="off" spellcheck="false" maxlength="4000" placeholder="${EXAMPLES[provider]}" value="${typed[provider] ?? ''}"></div>`,
  )}</div></fieldset>
<div class="field"><label for="f-onBehalfOf">Acts for</label><p class="hint" id="f-onBehalfOf-hint">On whose behalf an agent or service acts; shown beside it, and never counted as theirs.</p>
<select id="f-onBehalfOf" name="onBehalfOf" aria-describedby="f-onBehalfOf-hint">${option('', 'nobody declared', typed['onBehalfOf'] ?? '')}${others.map(({ id, name }) => option(id, `${name} (${id})`, typed['onBehalfOf'] ?? ''))}</select></div>
<div class="actions"><button class="button button-main" type="submit">${submit}</button></div></form>`;
}
