/** When an incident was declared: the message that does it, since to say it is to do it. Only a message that opens with the deed, in its author's own name. */
import type { Manifest } from '../../../domain/incident.js';
import { overlaps } from '../../../domain/interval.js';
import type { TimelineEvent } from '../../../domain/timeline-event.js';
import { derivedEvent } from './derived-event.js';

const THING =
  '(?:(?:an?|the|this as an?|this an?) )?(?:(?:major|new|production|p[1-3]|sev[- ]?[0-5]) )?(?:incident|outage|sev[- ]?[0-5]|[A-Z]{2,8}-\\d{1,8})';
const CALLS =
  '(?:(?:ok(?:ay)?|right|all|team|folks|hi all|hello|@here|@channel|<!here>|<!channel>|🚨|:[a-z_]{2,30}:)[,:.!]* )';

/** "Declaring an incident: …", "declaring. …", "Incident declared. …", "I'm opening INC-86". */
const DECLARES = new RegExp(
  `^${CALLS}{0,2}(?:(?:(?:i['’]?m|i am|we['’]?re|we are) )?(?:now |hereby )?(?:declaring ${THING}|opening (?:(?:an?|the) (?:major )?incident|inc-\\d{1,8}))\\b|declaring(?=[.:;–—])|(?:i|we) (?:now |hereby )?declare ${THING}\\b|${THING} declared(?=[.:;,!–—]|$| as\\b))`,
  'i',
);

/** "Declaring the incident over", "opening an incident ticket", "declaring INC-86?": another deed, or none yet. */
const OTHER_DEED =
  /^[^.;:,\n]{0,60}(?:\?|\b(?:over|closed|resolved|mitigated|contained|done|ended|finished|ticket|review|doc|document|call|bridge|channel|if|when|unless|once|soon|later|tomorrow)\b)/i;

export function declarations(events: readonly TimelineEvent[], manifest: Manifest): readonly TimelineEvent[] {
  const { incident } = manifest;
  const subjects = [{ type: 'incident' as const, id: incident.id }];
  return events
    .filter((event) => event.kind === 'message.posted' && overlaps(event.at, incident) && declares(event))
    .map((event) => ({
      ...derivedEvent(event, { kind: 'incident.declared', at: event.at, subjects, attributes: {} }),
      actors: event.actors.filter(({ role }) => role === 'actor'),
    }));
}

function declares({ text = '', attributes }: TimelineEvent): boolean {
  const told = DECLARES.exec(text);
  return told !== null && attributes['bot'] !== true && !OTHER_DEED.test(text.slice(told[0].length));
}
