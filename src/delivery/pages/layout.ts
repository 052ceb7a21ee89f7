/** The frame of every page: head, skip link, header, main, footer. Nothing inline but what a standalone file needs. */
import { createHash } from 'node:crypto';
import { SITE_CSS } from './assets/site-css.js';
import { type Html, type HtmlValue, html, ownMarkup } from './html.js';
import { icon, iconSprite } from './icons.js';

export const CSS_PATH = '/assets/corroborate.css';
export const SCRIPT_PATH = '/assets/corroborate.js';
export const ICON_PATH = '/assets/favicon.svg';

export interface Crumb {
  readonly href: string;
  readonly name: string;
}

export interface Frame {
  readonly title: string;
  readonly body: HtmlValue;
  /** From the start page down, without the page itself. */
  readonly crumbs?: readonly Crumb[];
  readonly area?: 'identities' | 'incidents' | 'keys' | 'new' | 'sources';
  /** Reload after this many seconds where scripts do not run. */
  readonly refreshSeconds?: number;
  /** One file for itself: styles inside, no script, no navigation. */
  readonly standalone?: boolean;
}

/** The whole document as text. */
export function pageHtml(frame: Frame): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${frame.title} · Corroborate</title>
${frame.standalone ? standaloneHead() : linkedHead(frame)}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
${iconSprite()}
${frame.standalone ? false : siteHeader(frame)}
<main id="main" tabindex="-1">
${crumbTrail(frame.crumbs ?? [])}
${frame.body}
</main>
<footer class="site-footer"><p>Corroborate checks what a report says against what the records say. The records decide; people judge.</p></footer>
</body>
</html>
`.text;
}

function linkedHead(frame: Frame): Html {
  const refresh = frame.refreshSeconds;
  return html`<link rel="stylesheet" href="${CSS_PATH}">
<link rel="icon" href="${ICON_PATH}" type="image/svg+xml">
<script src="${SCRIPT_PATH}" defer></script>
${refresh ? html`<noscript><meta http-equiv="refresh" content="${refresh}"></noscript>` : false}`;
}

/** A file that is passed around has no server to send a policy, so it carries its own: this style sheet and nothing else. */
function standaloneHead(): Html {
  const digest = createHash('sha256').update(SITE_CSS, 'utf8').digest('base64');
  return html`<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${ownMarkup(digest)}'; base-uri 'none'; form-action 'none'">
<style>${ownMarkup(SITE_CSS)}</style>`;
}

function siteHeader({ area }: Frame): Html {
  const entry = (name: string, href: string, here: boolean) =>
    html`<li><a href="${href}"${here ? ownMarkup(' aria-current="page"') : false}>${name}</a></li>`;
  return html`<header class="site-header"><div class="site-header-in">
<a class="brand" href="/">${icon('supported')}<span>Corroborate</span></a>
<nav aria-label="Main"><ul>
${entry('Incidents', '/', area === 'incidents')}
${entry('Check a draft', '/new', area === 'new')}
${entry('Sources', '/sources', area === 'sources')}
${entry('Who is who', '/identities', area === 'identities')}
${entry('API keys', '/keys', area === 'keys')}
</ul></nav>
</div></header>`;
}

function crumbTrail(crumbs: readonly Crumb[]): Html | false {
  if (crumbs.length === 0) return false;
  return html`<nav class="crumbs" aria-label="Where you are"><ol>${crumbs.map(
    ({ href, name }) => html`<li><a href="${href}">${name}</a></li>`,
  )}</ol></nav>`;
}

/** A badge of a verdict outside of a report: icon and word. */
export const pill = (tone: Parameters<typeof icon>[0], word: string): Html =>
  html`<span class="pill tone-${tone}">${icon(tone)}<span>${word}</span></span>`;

/** A hidden field against forged forms. */
export const csrfField = (token: string): Html => html`<input type="hidden" name="_csrf" value="${token}">`;
