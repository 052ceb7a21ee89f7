/** The timeline of a bundle as lines of text: one event a line, by day, inside the incident's window; a run stands where it ended, as the verdicts tell it. */
import type { LoadedBundle } from '../../application/bundle/load-bundle.js';
import { eventWords } from '../../application/words/event-words.js';
import { inOrder, toldAt } from '../../application/words/record-words.js';
import { formatInstant } from '../../domain/instant.js';
import { overlaps } from '../../domain/interval.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { windowText, zonedText } from '../pages/time-text.js';
import { isDrawn } from '../pages/timeline-lanes.js';
import { sourceName } from '../words/source-words.js';
import { counted } from '../words/verdict-words.js';
import type { Look, Tone } from './look.js';
import { printable, wrapped } from './printable.js';

const CLOCK = 10;
const SOURCE = 18;

export function timelineText({ manifest, events, identities }: LoadedBundle, look: Look): string {
  const { incident } = manifest;
  const zone = incident.timeZone;
  const people = new Map(identities.map((identity) => [identity.id, identity]));
  const inside = events.filter(({ at }) => overlaps(at, incident));
  const shown = inOrder(inside.filter(({ kind }) => isDrawn(kind)));
  const window = windowText(formatInstant(incident.from), formatInstant(incident.to), zone);
  const lines = [look.paint('strong', printable(`${incident.id}  ${incident.title}`)), look.paint('quiet', window)];
  let day = '';
  for (const event of shown) {
    const at = zonedText(formatInstant(toldAt(event)), zone)!;
    if (at.date !== day) lines.push('', look.paint('strong', at.date));
    day = at.date;
    const words = wrapped(eventWords(event, people), look.width - CLOCK - SOURCE);
    const head = `${at.time.padEnd(CLOCK)}${look.paint('quiet', sourceName(event.evidence.source).padEnd(SOURCE))}`;
    words.forEach((line, i) => {
      lines.push(`${i === 0 ? head : ' '.repeat(CLOCK + SOURCE)}${painted(event, line, look)}`);
    });
  }
  const rest = events.length - shown.length;
  lines.push(
    '',
    look.paint(
      'quiet',
      `${counted(shown.length, 'event')}; ${rest} more outside of the window or too small to list (--format json has all).`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

function painted(event: TimelineEvent, line: string, look: Look): string {
  const tone = toneOf(event);
  return tone ? look.paint(tone, line) : line;
}

function toneOf({ kind, outcome }: TimelineEvent): Tone | null {
  if (outcome === 'failure' || outcome === 'denied' || outcome === 'timeout' || kind === 'alert.opened') return 'bad';
  if (outcome === 'cancelled') return 'warn';
  return kind === 'message.posted' || kind === 'ticket.commented' ? 'quiet' : null;
}
