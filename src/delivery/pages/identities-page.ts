/** The directory: everybody and everything that has names of its own in all incidents, and the pages that add and change one. */
import type { Fault } from '../../application/faults.js';
import { type Directory, type DirectoryIdentity, namesOf } from '../../application/identities/directory.js';
import type { DirectoryChange } from '../../application/identities/views.js';
import { ENTITY_TYPES } from '../../domain/entity.js';
import { faultList } from './faults-view.js';
import { type Html, html, pathSegment } from './html.js';
import { icon } from './icons.js';
import { asTyped, identityForm, type TypedIdentity } from './identity-form.js';
import { editorWords, KIND_WORDS } from './identity-words.js';
import { csrfField, pageHtml } from './layout.js';
import { timeElement } from './time-text.js';

const CRUMBS = [{ href: '/identities', name: 'Who is who' }];
export const identityPath = (id: string): string => `/identities/${pathSegment(id)}`;

export interface DirectoryPageView {
  readonly directory: Directory;
  readonly changes: readonly DirectoryChange[];
  readonly csrfToken: string;
  readonly faults?: readonly Fault[];
}

export function identitiesPage({ directory, changes, csrfToken, faults = [] }: DirectoryPageView): string {
  const { identities, aliases } = directory;
  const name = (id: string): string => identities.find((one) => one.id === id)?.name ?? id;
  return pageHtml({
    title: 'Who is who',
    area: 'identities',
    body: html`<div class="page-head"><div><h1>Who is who</h1><p class="page-lead">Names and accounts that are one somebody in every incident. A change gives open reports a new version where it matters; versions that exist never change.</p></div>
<div class="actions"><a class="button button-main" href="/identities/new">Add an identity</a></div></div>
${faultList(faults)}
<section aria-labelledby="people-h"><h2 id="people-h">Identities <span class="count">${identities.length}</span></h2>${
      identities.length === 0
        ? html`<p class="empty">Nobody is listed yet. An incident’s page of who is who imports those of its bundle, and shows names that match nobody.</p>`
        : html`<ul class="people">${identities.map((one) => person(one, name))}</ul>`
    }</section>
<section aria-labelledby="things-h"><h2 id="things-h">Names of things <span class="count">${aliases.length}</span></h2>${things(directory, csrfToken)}</section>
${changes.length === 0 ? false : html`<section aria-labelledby="log-h"><h2 id="log-h">Last changes</h2><ul class="plain-steps">${changes.map(({ at, what, by }) => html`<li>${timeElement(at, null)}: ${what}, <span class="muted">${editorWords(by)}</span></li>`)}</ul></section>`}`,
  });
}

const person = (one: DirectoryIdentity, name: (id: string) => string): Html => {
  const [, ...others] = namesOf(one);
  return html`<li class="${one.kind === 'agent' ? 'is-agent' : 'is-other'}">${icon(one.kind === 'human' ? 'person' : 'agent')}<div><strong><a href="${identityPath(one.id)}">${one.name}</a></strong>
<p>${[KIND_WORDS[one.kind], ...one.roles].join(', ')}</p>${one.onBehalfOf === null ? false : html`<p>acts for ${name(one.onBehalfOf)}</p>`}${others.length === 0 ? false : html`<p>also ${others.slice(0, 6).join(', ')}${others.length > 6 ? ` and ${others.length - 6} more` : ''}</p>`}</div></li>`;
};

function things({ aliases }: Directory, csrfToken: string): Html {
  const rows = aliases.map(
    ({
      type,
      id,
      names,
    }) => html`<tr><th scope="row">${type} <code>${id}</code></th><td data-label="Called">${names.join(', ')}</td>
<td><form method="post" action="/identities/aliases">${csrfField(csrfToken)}<input type="hidden" name="type" value="${type}"><input type="hidden" name="id" value="${id}"><input type="hidden" name="names" value=""><button class="button button-quiet" type="submit">Remove<span class="vh"> ${id}</span></button></form></td></tr>`,
  );
  return html`${
    rows.length === 0
      ? html`<p class="empty">No thing has names of its own yet.</p>`
      : html`<div class="scroll" role="region" aria-label="Names of things" tabindex="0"><table class="data"><thead><tr><th scope="col">Thing</th><th scope="col">Called</th><th scope="col"><span class="vh">Remove</span></th></tr></thead><tbody>${rows}</tbody></table></div>`
  }<details class="more"><summary>Name a thing</summary><div class="box narrow"><form class="stack" method="post" action="/identities/aliases">${csrfField(csrfToken)}
<div class="field"><label for="a-type">Type</label><select id="a-type" name="type">${ENTITY_TYPES.map((type) => html`<option value="${type}">${type}</option>`)}</select></div>
<div class="field"><label for="a-id">Id</label><p class="hint" id="a-id-hint">As its records write it, such as the short name of a service.</p><input id="a-id" name="id" type="text" required maxlength="400" autocomplete="off" aria-describedby="a-id-hint"></div>
<div class="field"><label for="a-names">Names</label><p class="hint" id="a-names-hint">As reports write it, with commas between; in place of those it had.</p><input id="a-names" name="names" type="text" required maxlength="4000" autocomplete="off" aria-describedby="a-names-hint" placeholder="the portal, customer portal"></div>
<div class="actions"><button class="button button-main" type="submit">Set the names</button></div></form></div></details>`;
}

interface Sent {
  readonly csrfToken: string;
  readonly typed?: TypedIdentity;
  readonly faults?: readonly Fault[];
}

export function newIdentityPage(directory: Directory, { csrfToken, typed = {}, faults = [] }: Sent): string {
  const form = { action: '/identities/new', csrfToken, submit: 'Add' };
  return pageHtml({
    title: 'Add an identity',
    area: 'identities',
    crumbs: CRUMBS,
    body: html`<div class="page-head"><div><h1>Add an identity</h1></div></div>${faultList(faults)}<div class="box narrow">${identityForm(typed, directory.identities, form)}</div>`,
  });
}

export function identityPage(
  identity: DirectoryIdentity,
  directory: Directory,
  { csrfToken, typed, faults = [] }: Sent,
): string {
  const others = directory.identities.filter(({ id }) => id !== identity.id);
  const path = identityPath(identity.id);
  const chain = chainOf(identity, directory);
  return pageHtml({
    title: identity.name,
    area: 'identities',
    crumbs: CRUMBS,
    body: html`<div class="page-head"><div><h1>${identity.name}</h1><p class="page-meta"><span>${identity.id}</span><span>${KIND_WORDS[identity.kind]}</span><span>changed ${timeElement(identity.updatedAt, null)} ${editorWords(identity.updatedBy)}</span></p>${
      chain.length > 1 ? html`<p class="page-meta"><span>${chain.join(' for ')}</span></p>` : false
    }</div></div>${faultList(faults)}
<div class="split"><section class="box" aria-labelledby="form-h"><h2 id="form-h">Names and accounts</h2>${identityForm(typed ?? asTyped(identity), others, { action: path, csrfToken, submit: 'Save' })}</section>
<div><section class="box" aria-labelledby="merge-h"><h2 id="merge-h">Merge another into this one</h2><p class="hint">The other goes; its names, accounts and titles become this one’s.</p>${
      others.length === 0
        ? html`<p class="muted">There is no other.</p>`
        : html`<form class="stack" method="post" action="${path}/merge">${csrfField(csrfToken)}<div class="field"><label for="m-from">The other</label><select id="m-from" name="from">${others.map(({ id, name }) => html`<option value="${id}">${name} (${id})</option>`)}</select></div><div class="actions"><button class="button" type="submit">Merge</button></div></form>`
    }</section>
<section class="box" aria-labelledby="remove-h"><h2 id="remove-h">Remove</h2><p class="hint">What an incident’s own bundle says of it stays.</p><form method="post" action="${path}/remove">${csrfField(csrfToken)}<button class="button button-quiet" type="submit">Remove ${identity.name}</button></form></section></div></div>`,
  });
}

/** `gardener, the deployer, Mara Quist`: each acts for the next. */
function chainOf(identity: DirectoryIdentity, { identities }: Directory): readonly string[] {
  const chain: string[] = [];
  for (let at: DirectoryIdentity | undefined = identity; at && chain.length < 20; ) {
    chain.push(at.name);
    const next: string | null = at.onBehalfOf;
    at = next === null ? undefined : identities.find(({ id }) => id === next);
  }
  return chain;
}
