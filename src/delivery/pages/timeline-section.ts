/** The timeline on the incident page: the picture for wide and narrow screens, and a table that says the same. */
import type { IncidentView } from '../../application/incidents/views.js';
import { eventWords } from '../../application/words/event-words.js';
import type { Identity, IdentityKind } from '../../domain/identity.js';
import { formatInstant, parseInstant } from '../../domain/instant.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { sourceName } from '../words/source-words.js';
import { counted } from '../words/verdict-words.js';
import { type Html, html, ownMarkup, pathSegment } from './html.js';
import { timeElement } from './time-text.js';
import { isDrawn } from './timeline-lanes.js';
import { timelinePicture } from './timeline-picture.js';

const MOST_ROWS = 500;

/** What the picture shows: kinds that are drawn, and that fall into the window or reach into it. */
function drawnIn({ from, to }: IncidentView, events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const [first, last] = [parseInstant(from), parseInstant(to)];
  return events.filter(
    ({ kind, at }) =>
      isDrawn(kind) && (first === null || at.to === null || at.to >= first) && (last === null || at.from <= last),
  );
}

export interface TimelineShown {
  readonly events: readonly TimelineEvent[];
  /** There are more than were loaded. */
  readonly cut: boolean;
}

export function timelineSection(incident: IncidentView, { events: loaded, cut }: TimelineShown): Html {
  const events = drawnIn(incident, loaded);
  if (events.length === 0)
    return html`<p class="empty">No evidence yet, so there is nothing to draw. Upload a bundle with the next draft.</p>`;
  const options = {
    from: incident.from,
    to: incident.to,
    zone: incident.timeZone,
    title: `Timeline of ${incident.id}`,
  };
  // Both are drawn by our own tag from escaped words.
  const wide = ownMarkup(timelinePicture(events, { ...options, width: 1200 }));
  const narrow = ownMarkup(timelinePicture(events, { ...options, width: 360 }));
  return html`<figure class="box picture-box"><div class="wide-only">${wide}</div><div class="narrow-only">${narrow}</div>${key()}</figure>
<details class="more"><summary>The timeline as a table, ${counted(events.length, 'event')}${cut ? ' (the first ones)' : ''}</summary>${table(incident, events)}</details>`;
}

const KEY = [
  ['trouble', '<path class="dot" d="M7 1.5L12.5 12H1.5Z"/>', 'trouble'],
  ['change', '<path class="dot" d="M7 1.5L12.5 7 7 12.5 1.5 7Z"/>', 'change'],
  ['good', '<circle class="dot" cx="7" cy="7" r="4.5"/>', 'success or end'],
  ['stopped', '<path class="cross" d="M3 3l8 8M11 3l-8 8"/>', 'cancelled, denied or skipped'],
  ['word', '<circle class="ring" cx="7" cy="7" r="3.5"/>', 'somebody’s words'],
] as const;

const key = (): Html =>
  html`<ul class="picture-key">${KEY.map(
    ([tone, drawing, words]) =>
      html`<li><svg class="picture at-${tone}" viewBox="0 0 14 14" aria-hidden="true" focusable="false">${ownMarkup(drawing)}</svg>${words}</li>`,
  )}</ul>`;

const toIdentity = (someone: IncidentView['identities'][number]): Identity => ({
  ...someone,
  kind: someone.kind as IdentityKind,
  listed: true,
});

function table(incident: IncidentView, events: readonly TimelineEvent[]): Html {
  const people = new Map(incident.identities.map((someone) => [someone.id, toIdentity(someone)]));
  const records = `/api/v1/incidents/${pathSegment(incident.id)}/evidence`;
  const rows = events.slice(0, MOST_ROWS).map(
    (event) => html`<tr><td data-label="From">${timeElement(formatInstant(event.at.from), incident.timeZone)}</td>
<td data-label="To">${event.at.to === null ? 'open' : event.at.to === event.at.from ? '' : timeElement(formatInstant(event.at.to), incident.timeZone)}</td>
<td data-label="What">${eventWords(event, people)}</td>
<td data-label="Record"><a href="${records}/${event.evidence.source}/${pathSegment(event.evidence.nativeId)}">${sourceName(event.evidence.source)}<span class="vh"> ${event.evidence.nativeId}</span></a></td></tr>`,
  );
  return html`<div class="scroll" role="region" aria-label="Timeline as a table" tabindex="0"><table class="data"><thead><tr><th scope="col">From</th><th scope="col">To</th><th scope="col">What</th><th scope="col">Record</th></tr></thead><tbody>${rows}</tbody></table></div>
${events.length > MOST_ROWS ? html`<p class="muted">The first ${MOST_ROWS} of ${events.length} are shown. <a href="/api/v1/incidents/${pathSegment(incident.id)}/timeline">All by the API</a></p>` : false}`;
}
