/** Connected sources: whether they answer, what their credentials may do, and how to connect another one. */

import { coverageOf } from '../../application/collect/coverage-of.js';
import type { CollectionView, ConnectionView, LiveKind } from '../../application/collect/views.js';
import { coverageView } from '../../application/document/coverage-view.js';
import type { Fault } from '../../application/faults.js';
import { shownReferences } from '../../application/ports/secrets.js';
import { counted } from '../words/verdict-words.js';
import { coverageTable } from './coverage-picture.js';
import { faultList } from './faults-view.js';
import { type Html, html, pathSegment } from './html.js';
import { csrfField, pageHtml, pill } from './layout.js';
import { timeElement } from './time-text.js';

export interface SourcesPageView {
  readonly connections: readonly ConnectionView[];
  /** The collections that were the last through some connection. */
  readonly collections?: readonly CollectionView[];
  readonly kinds: readonly LiveKind[];
  readonly csrfToken: string;
}

export function sourcesPage({ connections, collections = [], kinds, csrfToken }: SourcesPageView): string {
  return pageHtml({
    title: 'Sources',
    area: 'sources',
    body: html`<div class="page-head"><div><h1>Sources</h1><p class="page-lead">From connected sources the records of an incident are collected by one click, read-only. Secrets stay where they are: only references to them are kept.</p></div>
<div class="actions"><a class="button" href="/push">Pushed evidence</a></div></div>
<section aria-labelledby="have-h"><h2 id="have-h">Connected <span class="count">${connections.length}</span></h2>${
      connections.length === 0
        ? html`<p class="empty">No source is connected. Evidence can be uploaded as a bundle all the same.</p>`
        : html`<ul class="list">${connections.map((connection) => connected(connection, kinds, { collections, csrfToken }))}</ul>`
    }</section>
<section aria-labelledby="more-h"><h2 id="more-h">Connect a source</h2><ul class="list">${kinds.map(
      (kind) =>
        html`<li class="item"><div><h3><a href="/sources/new/${pathSegment(kind.source)}">${kind.title}</a></h3><p>${kind.covers}.</p></div></li>`,
    )}</ul></section>`,
  });
}

function connected(
  connection: ConnectionView,
  kinds: readonly LiveKind[],
  { collections, csrfToken }: { readonly collections: readonly CollectionView[]; readonly csrfToken: string },
): Html {
  const kind = kinds.find(({ source }) => source === connection.source);
  const path = `/sources/${pathSegment(connection.id)}`;
  return html`<li class="item"><div><h3>${connection.name} <span class="muted">${kind?.title ?? connection.source}</span></h3>
<p>${Object.entries(connection.settings).map(([name, value], i) => html`${i > 0 ? ', ' : ''}${name} <code>${value}</code>`)}</p>
${standing(connection)}${lastCollection(connection)}${howComplete(connection, collections)}</div>
<div class="actions"><form method="post" action="${path}/test">${csrfField(csrfToken)}<button class="button" type="submit">Test<span class="vh"> ${connection.name}</span></button></form>
<form method="post" action="${path}/remove">${csrfField(csrfToken)}<button class="button button-quiet" type="submit">Disconnect<span class="vh"> ${connection.name}</span></button></form></div></li>`;
}

/** When something was last collected through it, for which incident, and what came of it. */
function lastCollection({ lastCollected }: ConnectionView): Html | false {
  if (lastCollected === null) return false;
  const { collectionId, incidentId, at, records, parts, done, open } = lastCollected;
  const left = parts - done - open;
  const still = open > 0 ? ', and it goes on' : '';
  return html`<p>${left > 0 ? html`${pill('contradicted', 'Not all was read')} ` : false}Last collected ${timeElement(at, null)} <a href="/collections/${pathSegment(collectionId)}">for ${incidentId}</a>: ${counted(records, 'record')}, ${done} of ${counted(parts, 'part')} read${still}.</p>`;
}

/** For what, and over which part of the window, the last collection is complete. */
function howComplete({ id, lastCollected }: ConnectionView, collections: readonly CollectionView[]): Html | false {
  const last = collections.find((collection) => collection.id === lastCollected?.collectionId);
  const rows = (last?.slices ?? [])
    .filter(({ connectionId, state }) => connectionId === id && state === 'done')
    .flatMap(({ coverage }) => coverage ?? [])
    .flatMap((statement) => coverageOf(statement, last!.window) ?? [])
    .map(coverageView);
  if (!last || rows.length === 0) return false;
  const complete = rows.filter((row) => row.complete).length;
  return html`<details class="more"><summary>Complete for ${complete} of ${counted(rows.length, 'part')}</summary>${coverageTable(rows, last.window, null)}</details>`;
}

/** What came of the last test, worst first. */
function standing({ test, testError, testedAt }: ConnectionView): Html {
  const when = testedAt === null ? html`Not tested yet` : html`Tested ${timeElement(testedAt, null)}`;
  if (testError !== null) return html`<p>${pill('contradicted', 'Does not work')} ${testError} ${when}.</p>`;
  if (test === null) return html`<p>${when}.</p>`;
  const { account, missing, excess, unknown } = test;
  return html`<p>${
    missing.length > 0 ? pill('contradicted', 'Permissions are missing') : pill('supported', 'May read')
  }${excess.length > 0 ? html` ${pill('unsupported', 'May do more than read')}` : false} ${when}, as ${account}.</p>
${missing.length > 0 ? html`<p>Missing: ${missing.join(', ')}.</p>` : false}${excess.length > 0 ? html`<p>More than reading needs, to be taken away: ${excess.join(', ')}.</p>` : false}${unknown ? html`<p class="muted">${unknown}</p>` : false}`;
}

export interface ConnectPageView {
  readonly kind: LiveKind;
  readonly csrfToken: string;
  readonly faults?: readonly Fault[];
  readonly typed?: Readonly<Record<string, string>>;
}

export function connectPage({ kind, csrfToken, faults = [], typed = {} }: ConnectPageView): string {
  return pageHtml({
    title: `Connect ${kind.title}`,
    area: 'sources',
    crumbs: [{ href: '/sources', name: 'Sources' }],
    body: html`<div class="page-head"><div><h1>Connect ${kind.title}</h1><p class="page-lead">${kind.covers}.</p></div></div>
${faultList(faults)}
<div class="split"><section class="box" aria-labelledby="form-h"><h2 id="form-h">Settings</h2><form class="stack" method="post" action="/sources/new/${pathSegment(kind.source)}">${csrfField(csrfToken)}
${field({ name: 'name', label: 'Name', help: 'How people here call it', example: 'Production' }, typed['name'] ?? '')}
${kind.settings.map((setting) => field(setting, typed[setting.name] ?? ''))}
<div class="actions"><button class="button button-main" type="submit">Connect and test</button></div></form></section>
<section class="box" aria-labelledby="needs-h"><h2 id="needs-h">What it needs</h2><ul class="plain-steps">${kind.needs.map((need) => html`<li>${need}</li>`)}</ul>
<p class="hint">Grant nothing else: collecting and fetching change nothing, and the test reports permissions beyond these where the provider tells of them.</p>
<h2>What it cannot prove</h2><p>${kind.cannotProve}.</p></section></div>`,
  });
}

const field = (
  { name, label, help, secret, optional, example }: LiveKind['settings'][number],
  value: string,
): Html => html`<div class="field"><label for="f-${name}">${label}</label><p class="hint" id="f-${name}-hint">${help}.${
  secret ? ' A reference, env:NAME or file:/path, never the secret itself.' : ''
}${optional ? ' May be left out.' : ''}</p>
<input id="f-${name}" name="${name}" type="text" autocomplete="off" spellcheck="false" maxlength="4000"${optional ? false : html` required`} aria-describedby="f-${name}-hint" placeholder="${example ?? ''}" value="${secret ? shownReferences(value) : value}"></div>`;
