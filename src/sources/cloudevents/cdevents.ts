/** CDEvents by subject and predicate; what a type does not carry (actor, outcome) is looked for in its customData. */
import type { ReadingDraft } from '../../application/ports/draft-reading.js';
import { valueAt, words } from '../../application/ports/json-reading.js';
import type { CdEvent } from './cdevent-parts.js';
import { deliveryEvent } from './cdevents-delivery.js';
import { operationsEvent } from './cdevents-operations.js';
import type { Teller, Timed } from './teller.js';

const CDEVENT = /^dev\.cdevents\.([a-z]+)\.([a-z]+)\.\d/;

/** @returns false when the type is not a CDEvents type that has a kind of its own. */
export function readCdEvent(event: Timed, tell: Teller, draft: ReadingDraft): boolean {
  const found = CDEVENT.exec(event.type);
  const id = words(event.data, 'subject', 'id') ?? event.subject;
  if (!found || id === undefined) return false;
  const content = valueAt(event.data, 'subject', 'content');
  const custom = valueAt(event.data, 'customData');
  const cd: CdEvent = { subject: found[1]!, predicate: found[2]!, id, content, custom, event, draft, tell };
  return deliveryEvent(cd) || operationsEvent(cd);
}
