/** API keys: what they may do, and a new key's secret, shown once. */
import type { Fault } from '../../application/faults.js';
import type { KeyScope, KeyView } from '../../application/use-cases.js';
import { faultList } from './faults-view.js';
import { type Html, html, pathSegment } from './html.js';
import { csrfField, pageHtml } from './layout.js';
import { timeElement } from './time-text.js';

export const SCOPE_WORDS = {
  'evidence:write': 'Send evidence and create incidents',
  'reports:write': 'Send drafts and have them verified',
  'verdicts:read': 'Read incidents, reports and verdicts',
} as const satisfies Record<KeyScope, string>;

export interface KeysPageView {
  readonly keys: readonly KeyView[];
  readonly csrfToken: string;
  readonly made?: KeyView & { readonly secret: string };
  readonly faults?: readonly Fault[];
}

export function keysPage({ keys, csrfToken, made, faults = [] }: KeysPageView): string {
  return pageHtml({
    title: 'API keys',
    area: 'keys',
    body: html`<div class="page-head"><div><h1>API keys</h1><p class="page-lead">For programs that send drafts and evidence or read verdicts. The interface is described at <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.</p></div></div>
${faultList(faults)}${made ? secretNote(made) : false}
<div class="split"><section aria-labelledby="have-h"><h2 id="have-h">Keys in use <span class="count">${keys.length}</span></h2>${keyTable(keys, csrfToken)}</section>
<section class="box" aria-labelledby="make-h"><h2 id="make-h">New key</h2>${keyForm(csrfToken)}</section></div>`,
  });
}

const secretNote = (made: KeyView & { readonly secret: string }): Html =>
  html`<div class="box narrow" role="status"><h2>Key “${made.name}” is ready</h2><p>Copy the secret now. It is shown once and kept only as a hash; nobody can show it again.</p><code class="secret">${made.secret}</code><p class="hint">Send it as <code>Authorization: Bearer …</code>. A key can never sign a report off.</p></div>`;

function keyTable(keys: readonly KeyView[], csrfToken: string): Html {
  if (keys.length === 0)
    return html`<p class="empty">No key yet. On this machine the pages need none; programs elsewhere do.</p>`;
  const rows = keys.map(
    (
      key,
    ) => html`<tr><th scope="row">${key.name}</th><td data-label="May">${key.scopes.map((scope) => html`<div>${SCOPE_WORDS[scope] ?? scope}</div>`)}</td>
<td data-label="Made">${timeElement(key.createdAt, null)}</td><td data-label="Last used">${key.lastUsedAt === null ? 'never' : timeElement(key.lastUsedAt, null)}</td>
<td><form method="post" action="/keys/${pathSegment(key.id)}/revoke">${csrfField(csrfToken)}<button class="button button-quiet" type="submit">Revoke<span class="vh"> ${key.name}</span></button></form></td></tr>`,
  );
  return html`<div class="scroll" role="region" aria-label="Keys in use" tabindex="0"><table class="data"><thead><tr><th scope="col">Name</th><th scope="col">May</th><th scope="col">Made</th><th scope="col">Last used</th><th scope="col"><span class="vh">Revoke</span></th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

const keyForm = (
  csrfToken: string,
): Html => html`<form class="stack" method="post" action="/keys">${csrfField(csrfToken)}
<div class="field"><label for="name">Name</label><p class="hint" id="name-hint">What will use it, as in “incident bot”.</p><input id="name" name="name" type="text" required maxlength="100" autocomplete="off" aria-describedby="name-hint"></div>
<fieldset><legend>It may</legend><div class="checks">${Object.entries(SCOPE_WORDS).map(
  ([scope, words]) => html`<label><input type="checkbox" name="scope.${scope}" value="on">${words}</label>`,
)}</div></fieldset>
<div class="actions"><button class="button button-main" type="submit">Make the key</button></div></form>`;
