/** The contradictions at the top, and the list of every claim and unread passage with its evidence. */
import { REASON_WORDS } from '../words/reason-words.js';
import { CLAIM_KIND_WORDS, counted, UNREAD_WORD, VERDICT_WORDS } from '../words/verdict-words.js';
import { anchorId, type Html, html, ownMarkup } from './html.js';
import { icon } from './icons.js';
import { pill } from './layout.js';
import { type MarkTone, toneName } from './report-marks.js';
import { citationChips, citationList, facetTable } from './verdict-evidence.js';
import { addressOf, type Entry, entryAddress, type Filter, type VerdictView } from './verdict-view.js';

/** A page is for people: beyond these the filters, the exports and the API have the rest. */
const MOST_CLASHES = 200;
const MOST_CARDS = 600;

const rest = (count: number): Html | false =>
  count > 0 &&
  html`<p class="empty">${counted(count, 'more is', 'more are')} not shown here. Choose a filter, or take the exports for all of them.</p>`;

/** Side by side, worst first: what a reader with ten minutes reads before anything else. */
export function contradictions(view: VerdictView): Html {
  const found = view.entries.filter((entry) => entry.tone === 'contradicted');
  if (found.length === 0)
    return html`<section id="contradictions" aria-labelledby="contradictions-h"><h2 id="contradictions-h">Contradictions</h2><p class="empty">No record contradicts a claim of this report. That is not the same as true: see what is unsupported, unread and not checkable below.</p></section>`;
  return html`<section id="contradictions" aria-labelledby="contradictions-h">
<h2 id="contradictions-h">Contradictions <span class="count">${found.length}</span></h2>
<ol class="clashes">${found.slice(0, MOST_CLASHES).map((entry) => clash(view, entry))}</ol>${rest(found.length - MOST_CLASHES)}
</section>`;
}

/** What a record may speak against, for a person to see at once: it accuses nobody and counts as unsupported. */
export function worthALook(view: VerdictView): Html | false {
  const found = view.entries.filter(({ claim }) => claim?.reason === 'may_differ');
  if (found.length === 0) return false;
  return html`<section id="worth-a-look" aria-labelledby="worth-a-look-h">
<h2 id="worth-a-look-h">Worth a look <span class="count">${found.length}</span></h2>
<p class="lead">${REASON_WORDS.may_differ} These count as unsupported.</p>
<ol class="clashes">${found.slice(0, MOST_CLASHES).map((entry) => clash(view, entry))}</ol>${rest(found.length - MOST_CLASHES)}
</section>`;
}

function clash(view: VerdictView, entry: Entry): Html {
  const claim = entry.claim!;
  return html`<li class="clash tone-${entry.tone}">
<div class="side side-report"><h3>${icon(entry.tone)}The report says <span class="vh">(claim ${entry.id})</span></h3>
<blockquote>${entry.quote}</blockquote>
<p class="side-meta"><a href="${`#${anchorId('mark', entry.id)}`}">Line ${entry.line}</a> · <a href="${entryAddress(view, entry)}">Details of ${entry.id}</a></p></div>
<div class="side side-records"><h3>The records say</h3>
<p>${claim.explanation}</p>${citationChips(view, claim.citations)}</div>
${correction(claim.correction)}
</li>`;
}

const correction = (text: string | undefined): Html | false =>
  text === undefined ? false : html`<div class="correction"><h4>Correction</h4><p>${text}</p></div>`;

const FILTERS: readonly Filter[] = ['all', 'contradicted', 'unsupported', 'unread', 'not_checkable', 'supported'];

export function filterBar(view: VerdictView): Html | false {
  if (view.standalone) return false;
  const { summary } = view.document;
  const count = (filter: Filter) => (filter === 'all' ? view.entries.length : summary[filter]);
  const links = FILTERS.map((filter) => {
    const here = view.choices.filter === filter ? ownMarkup(' aria-current="true"') : false;
    const mark = filter === 'all' ? false : icon(filter);
    return html`<li><a class="filter" href="${addressOf(view, { filter, claim: null }, '#claims')}"${here}>${mark}${
      filter === 'all' ? 'All' : toneName(filter)
    } <span class="count">${count(filter)}</span></a></li>`;
  });
  const other = view.choices.order === 'worst' ? 'report' : 'worst';
  return html`<div class="filters"><nav aria-label="Show only"><ul>${links}</ul></nav>
<p class="filter-order"><a href="${addressOf(view, { order: other }, '#claims')}">${other === 'report' ? 'Order as in the report' : 'Worst first'}</a></p></div>`;
}

/** Every entry that the filter keeps; the one asked for stands open, else the first. */
export function claimList(view: VerdictView): Html {
  if (view.shown.length === 0)
    return html`<p class="empty">Nothing in this report is ${view.choices.filter === 'all' ? 'a claim' : toneName(view.choices.filter).toLowerCase()}.</p>`;
  const asked = view.shown.some((entry) => entry.id === view.choices.claim);
  const open = (entry: Entry, i: number) =>
    view.standalone ? entry.tone !== 'supported' : asked ? entry.id === view.choices.claim : i === 0;
  const first = view.shown.slice(0, MOST_CARDS);
  const late = asked && !first.some((entry) => entry.id === view.choices.claim);
  const cards = late ? [...view.shown.filter((entry) => entry.id === view.choices.claim), ...first] : first;
  return html`<ol class="cards">${cards.map((entry, i) => card(view, entry, open(entry, i)))}</ol>${rest(view.shown.length - cards.length)}`;
}

function card(view: VerdictView, entry: Entry, open: boolean): Html {
  const kind = entry.claim ? CLAIM_KIND_WORDS[entry.claim.kind] : 'Passage';
  const current = view.choices.claim === entry.id ? ' is-current' : '';
  return html`<li class="card tone-${entry.tone}${current}" id="${anchorId('claim', entry.id)}" data-mark="${anchorId('mark', entry.id)}">
<details${open ? ownMarkup(' open') : false}><summary>
<span class="card-head">${pill(entry.tone, toneName(entry.tone))}<span class="card-id">${entry.id}</span><span class="card-kind">${kind} · line ${entry.line}</span></span>
<span class="card-quote">${entry.quote}</span></summary>
<div class="card-body">${entry.claim ? claimBody(view, entry) : passageBody(entry)}
<p class="card-back"><a href="#${anchorId('mark', entry.id)}">${icon('up')}Show in the report<span class="vh">: ${entry.id}</span></a></p></div></details></li>`;
}

/** What a heading over the explanation is called: for a claim that could not be judged it says why. */
const HEADINGS: Readonly<Record<MarkTone, string>> = {
  contradicted: 'The records say',
  supported: 'The records say',
  unsupported: 'Why it could not be confirmed',
  not_checkable: 'Why it could not be checked',
  unread: 'Why it was not read',
};

function claimBody(view: VerdictView, entry: Entry): Html {
  const claim = entry.claim!;
  return html`<p class="reason">${REASON_WORDS[claim.reason]}</p>
<div class="pair"><div><h4>The report says</h4><blockquote>${entry.quote}</blockquote></div>
<div><h4>${HEADINGS[entry.tone]}</h4><p>${claim.explanation}</p></div></div>
${correction(claim.correction)}${facetTable(claim)}
${claim.citations.length > 0 ? html`<h4>${counted(claim.citations.length, 'record')}</h4>` : html`<p class="muted">No record is cited.</p>`}
${citationList(view, claim.citations)}`;
}

const passageBody = (entry: Entry): Html =>
  html`<div class="pair"><div><h4>The report says</h4><blockquote>${entry.quote}</blockquote></div></div><h4>${HEADINGS.unread}</h4><p>${entry.reason ? REASON_WORDS[entry.reason] : UNREAD_WORD.means}</p><p class="muted">${UNREAD_WORD.means}</p>`;

/** What the names mean; once on the page. */
export const legend = (): Html =>
  html`<details class="legend"><summary>What the verdicts mean</summary><dl>${(
    ['contradicted', 'unsupported', 'unread', 'not_checkable', 'supported'] as const
  ).map((tone) => {
    const word = tone === 'unread' ? UNREAD_WORD : VERDICT_WORDS[tone];
    return html`<div><dt>${pill(tone, word.name)}</dt><dd>${word.means}</dd></div>`;
  })}</dl></details>`;
