/** Who is who in one incident: known ones, names that match nobody with suggestions, and who acted for whom. */
import type { UnmatchedIdentity, WhoIsWho } from '../../application/identities/views.js';
import type { IncidentView } from '../../application/incidents/views.js';
import { counted } from '../words/verdict-words.js';
import { type Html, html, pathSegment } from './html.js';
import { icon } from './icons.js';
import { identityPath } from './identities-page.js';
import { editorWords, KIND_WORDS, reasonWords } from './identity-words.js';
import { incidentPath } from './incidents-page.js';
import { csrfField, pageHtml } from './layout.js';
import { timeElement } from './time-text.js';

export const whoIsWhoPath = (incidentId: string): string => `${incidentPath(incidentId)}/identities`;

const FROM = { workspace: 'workspace', incident: 'this incident’s bundle', both: 'workspace and bundle' } as const;

export interface WhoIsWhoView {
  readonly incident: IncidentView;
  readonly who: WhoIsWho;
  readonly csrfToken: string;
  /** What an import came to. */
  readonly note?: string | undefined;
}

export function whoIsWhoPage({ incident, who, csrfToken, note }: WhoIsWhoView): string {
  const { known, unmatched, more, delegations } = who;
  const names = new Map(known.map(({ id, names: [first] }) => [id, first ?? id]));
  const shared = new Set(known.filter(({ from }) => from !== 'incident').map(({ id }) => id));
  const own = known.filter(({ from }) => from !== 'workspace').length;
  return pageHtml({
    title: `Who is who in ${incident.id}`,
    area: 'identities',
    crumbs: [
      { href: '/', name: 'Incidents' },
      { href: incidentPath(incident.id), name: `${incident.id} ${incident.title}` },
    ],
    body: html`<div class="page-head"><div><h1>Who is who in this incident</h1><p class="page-lead">From its own bundle, and from <a href="/identities">the workspace</a>, which holds in every incident.</p></div>
${own === 0 ? false : html`<form class="actions" method="post" action="${whoIsWhoPath(incident.id)}/import">${csrfField(csrfToken)}<button class="button" type="submit">Import the bundle’s into the workspace</button></form>`}</div>
${note === undefined ? false : html`<p class="note" role="status">${note}</p>`}
<section aria-labelledby="unmatched-h"><h2 id="unmatched-h">Names that match nobody <span class="count">${unmatched.length + more}</span></h2>${
      unmatched.length === 0
        ? html`<p class="empty">Every name in records and reports is somebody’s.</p>`
        : html`<p class="lead">Suggestions only tell of names spelled alike; nothing is attached until you do it.</p><ul class="list">${unmatched.map((one) => stranger(one, { incident, names, shared, csrfToken }))}</ul>`
    }${more > 0 ? html`<p class="muted">${counted(more, 'more name')} not shown.</p>` : false}</section>
<section aria-labelledby="chains-h"><h2 id="chains-h">Who acted for whom <span class="count">${delegations.length}</span></h2>${
      delegations.length === 0
        ? html`<p class="empty">No record shows that somebody acted for somebody.</p>`
        : html`<ul class="list">${delegations.map(
            ({ actor, onBehalfOf, via, count, source, nativeId }) =>
              html`<li class="item"><div><h3>${[actor, ...onBehalfOf].map((one, i) => html`${i > 0 ? html` <span class="muted">for</span> ` : false}<code>${one}</code>`)}${via === null ? false : html` <span class="muted">through the app</span> <code>${via}</code>`}</h3><p>${counted(count, 'event')}, last in ${source} <a href="/api/v1/incidents/${pathSegment(incident.id)}/evidence/${pathSegment(source)}/${pathSegment(nativeId)}">${nativeId}</a></p></div></li>`,
          )}</ul>`
    }</section>
<section aria-labelledby="known-h"><h2 id="known-h">Known <span class="count">${known.length}</span></h2>${
      known.length === 0
        ? html`<p class="empty">Neither the bundle nor the workspace names anybody.</p>`
        : html`<ul class="people">${known.map(
            ({ id, kind, names: [first, ...others], roles, onBehalfOf, from }) =>
              html`<li class="${kind === 'agent' ? 'is-agent' : 'is-other'}">${icon(kind === 'human' ? 'person' : 'agent')}<div><strong>${from === 'incident' ? (first ?? id) : html`<a href="${identityPath(id)}">${first ?? id}</a>`}</strong>
<p>${[KIND_WORDS[kind], ...roles].join(', ')}</p>${onBehalfOf === undefined ? false : html`<p>acts for ${names.get(onBehalfOf) ?? onBehalfOf}</p>`}${others.length === 0 ? false : html`<p>also ${others.slice(0, 6).join(', ')}${others.length > 6 ? ` and ${others.length - 6} more` : ''}</p>`}<p>from ${FROM[from]}</p></div></li>`,
          )}</ul>`
    }</section>`,
  });
}

interface Around {
  readonly incident: IncidentView;
  readonly names: ReadonlyMap<string, string>;
  /** Ids that are in the workspace: only they can be attached to. */
  readonly shared: ReadonlySet<string>;
  readonly csrfToken: string;
}

function stranger(one: UnmatchedIdentity, around: Around): Html {
  const others = one.names.filter((name) => name !== one.name);
  const fresh = new URLSearchParams({ kind: one.kind, name: one.name });
  for (const name of one.names.slice(0, 20)) if (name !== one.name || !/\s/.test(name)) fresh.append('account', name);
  return html`<li class="item"><div><h3>${one.name}</h3><p>${KIND_WORDS[one.kind]}, in ${one.where}${others.length === 0 ? false : html`; also ${others.slice(0, 4).join(', ')}`}</p>
${one.suggestions.map((suggestion) => html`<p>Perhaps <strong>${around.names.get(suggestion.identity) ?? suggestion.identity}</strong>. ${reasonWords(suggestion)}.${around.shared.has(suggestion.identity) ? false : ' Import the bundle’s identities to attach it.'}</p>`)}
${one.dismissed.map(({ identity, at, by }) => html`<p class="muted">Not ${around.names.get(identity) ?? identity}: dismissed ${timeElement(at, null)} ${editorWords(by)}.</p>`)}</div>
<div class="actions">${one.suggestions
    .filter(({ identity }) => around.shared.has(identity))
    .map(({ identity }) => nameForm(one, identity, around, ATTACH))}${one.suggestions.map(({ identity }) =>
    nameForm(one, identity, around, DISMISS),
  )}${one.dismissed.map(({ identity }) => nameForm(one, identity, around, RESTORE))}<a class="button" href="/identities/new?${fresh.toString()}">Add as new<span class="vh">: ${one.name}</span></a></div></li>`;
}

/** What can be done with a suggestion: where its form goes, and what its button says. */
interface Deed {
  readonly at: 'attach' | 'dismiss' | 'restore';
  readonly says: (name: string) => string;
  readonly quiet?: true;
}
const ATTACH: Deed = { at: 'attach', says: (name) => `Attach to ${name}` };
const DISMISS: Deed = { at: 'dismiss', says: (name) => `Not ${name}`, quiet: true };
const RESTORE: Deed = { at: 'restore', says: (name) => `Suggest ${name} again`, quiet: true };

/** Of every spelling of the one: they are one somebody, or none of it fits. */
const nameForm = (one: UnmatchedIdentity, identity: string, around: Around, { at, says, quiet }: Deed): Html =>
  html`<form method="post" action="${whoIsWhoPath(around.incident.id)}/${at}">${csrfField(around.csrfToken)}<input type="hidden" name="to" value="${identity}">${one.names
    .slice(0, 20)
    .map(
      (name) => html`<input type="hidden" name="name" value="${name}">`,
    )}<button class="button${quiet ? ' button-quiet' : ''}" type="submit">${says(around.names.get(identity) ?? identity)}<span class="vh">: ${one.name}</span></button></form>`;
