/** `corroborate timeline`: what the evidence of a bundle says happened, as text, JSON or a picture. */
import type { LoadedBundle } from '../../application/bundle/load-bundle.js';
import { formatInstant } from '../../domain/instant.js';
import { overlaps } from '../../domain/interval.js';
import { eventView } from '../api/views.js';
import { isDrawn } from '../pages/timeline-lanes.js';
import { timelinePicture } from '../pages/timeline-picture.js';
import { bundleMistakes, bundleNotes } from './bundle-notes.js';
import type { TimelineCommand } from './command-line.js';
import type { TimelineFormat } from './commands.js';
import { type Look, lookOf } from './look.js';
import { refuse } from './refuse.js';
import { type Surroundings, writeAll } from './surroundings.js';
import { timelineText } from './timeline-text.js';

const FORMS: Readonly<Record<TimelineFormat, (bundle: LoadedBundle, look: Look) => string>> = {
  text: timelineText,
  json: ({ manifest, events }) =>
    `${JSON.stringify({ incident: manifest.incident.id, events: events.map(eventView) }, null, 2)}\n`,
  svg: ({ manifest: { incident }, events }) =>
    `${timelinePicture(
      events.filter(({ kind, at }) => isDrawn(kind) && overlaps(at, incident)),
      {
        from: formatInstant(incident.from),
        to: formatInstant(incident.to),
        zone: incident.timeZone,
        title: `Timeline of ${incident.id}`,
        standalone: true,
      },
    )}\n`,
};

export async function runTimeline(command: TimelineCommand, around: Surroundings): Promise<number> {
  const loaded = await around.loadBundle(command.evidence);
  if (!loaded.ok) return refuse(around, bundleMistakes(command.evidence, loaded.faults));
  await writeAll(around.stderr, bundleNotes(loaded.value));
  await writeAll(around.stdout, FORMS[command.format](loaded.value, lookOf(around.stdout, around.env)));
  return 0;
}
