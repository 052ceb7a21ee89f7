/** The top of the verdict page: in one glance how many of each, who wrote it, and what to read first. */
import { authorshipWords } from '../words/authorship-words.js';
import { counted, UNREAD_WORD, VERDICT_WORDS } from '../words/verdict-words.js';
import { type Html, html, ownMarkup } from './html.js';
import { icon } from './icons.js';
import type { MarkTone } from './report-marks.js';
import { addressOf, type Filter, type VerdictView } from './verdict-view.js';

/** The order in which people ask. */
const ASKED: readonly MarkTone[] = ['contradicted', 'unsupported', 'unread', 'not_checkable', 'supported'];

const wordOf = (tone: MarkTone) => (tone === 'unread' ? UNREAD_WORD : VERDICT_WORDS[tone]);

export function glance(view: VerdictView): Html {
  const { summary } = view.document;
  return html`<section class="glance" aria-labelledby="glance-h">
<h2 id="glance-h" class="glance-h">${headline(view)}</h2>
${proportions(view)}
<ul class="tiles">
${ASKED.map((tone) => tile(view, tone, summary[tone]))}
</ul>
<div class="glance-notes">${authorNote(view)}${omissionNote(summary.omissions)}</div>
</section>`;
}

/** The plain sentence. Never "all good": what could not be checked is said in the same breath. */
function headline({ document: { summary } }: VerdictView): string {
  const { claims, contradicted, unsupported, unread, not_checkable } = summary;
  const open = unsupported + unread + not_checkable;
  if (claims === 0 && unread === 0) return 'No statement of fact was found in this report.';
  if (contradicted > 0)
    return `${counted(contradicted, 'claim')} of ${claims} ${contradicted === 1 ? 'is' : 'are'} contradicted by the records.`;
  if (open > 0) return `No claim is contradicted, but ${counted(open, 'passage')} could not be confirmed.`;
  return `All ${counted(claims, 'claim')} are supported by the records.`;
}

function tile(view: VerdictView, tone: MarkTone, count: number): Html {
  const word = wordOf(tone);
  const inner = html`<span class="tile-count">${count}</span><span class="tile-name">${icon(tone)}${word.name}</span>`;
  if (view.standalone || count === 0)
    return html`<li class="tile tone-${tone}${count === 0 ? ' is-none' : ''}" title="${word.means}"><span class="tile-in">${inner}</span></li>`;
  const here = view.choices.filter === tone;
  const href = addressOf(view, { filter: tone as Filter, claim: null }, '#claims');
  return html`<li class="tile tone-${tone}" title="${word.means}"><a class="tile-in" href="${href}"${
    here ? ownMarkup(' aria-current="true"') : false
  }>${inner}</a></li>`;
}

/** A bar of shares, drawn with attributes since styles on elements are not allowed; the tiles say the same in figures. */
function proportions({ document: { summary } }: VerdictView): Html {
  const total = ASKED.reduce((sum, tone) => sum + summary[tone], 0);
  if (total === 0) return html``;
  let x = 0;
  const parts = ASKED.filter((tone) => summary[tone] > 0).map((tone) => {
    const width = (summary[tone] / total) * 1000;
    const part = html`<rect class="share tone-${tone}" x="${x.toFixed(1)}" y="0" width="${Math.max(width - 3, 2).toFixed(1)}" height="8"></rect>`;
    x += width;
    return part;
  });
  return html`<svg class="shares" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>`;
}

function authorNote(view: VerdictView): Html {
  const { document } = view;
  const words = authorshipWords(document, view.nameOf);
  const agent = document.authorship.agentActedInIncident;
  return html`<p class="note${words.warns ? ' note-warn' : ''}">${icon(agent ? 'agent' : 'person')}<span><strong>${words.headline}.</strong> ${words.sentence} <a href="#authorship">Authorship and sign-off</a></span></p>`;
}

function omissionNote(omissions: number): Html | false {
  if (omissions === 0) return false;
  return html`<p class="note note-warn">${icon('omission')}<span><strong>The report leaves out ${counted(omissions, 'fact')}</strong> that ${
    omissions === 1 ? 'bears' : 'bear'
  } on the incident. <a href="#omissions">What is missing</a></span></p>`;
}
