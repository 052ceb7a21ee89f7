/** "Ana was called at 12:47", where it was she who called somebody: to whom something was done is not who did it. */
import { lettersOf } from '../../checks/matching/spoken.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { Said } from './said.js';

export function wasDoneToAnother({ claim, records, world }: Said): boolean {
  const [, called, name = ''] = REACHED.exec(claim.text) ?? [];
  if (called === undefined || records.length === 0) return false;
  const letters = lettersOf(name);
  const meant = [...world.identities.values()]
    .filter(({ names }) => names.some((one) => lettersOf(one).startsWith(letters)))
    .map(({ id }) => id);
  return meant.length > 0 && records.every((event) => reachedOthers(event, meant));
}

/** Who opens it was reached by somebody, and did not reach anybody. */
const REACHED =
  /^((?:[^\p{L}]*\d[^\p{L}]*(?:[A-Z]{1,4}\W+)?|(?:At|Then|Next|Also),? )*)(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}) (?:was|were|got|had been|has been) (?:then |also |soon |finally |\p{L}+ly )?(?:called|paged|asked|pinged|summoned|notified|requested|added|brought|pulled|looped|assigned|tagged|contacted|reached|alerted|rung|woken|invited)\b/u;

const RECEIVING: ReadonlySet<string> = new Set(['requested', 'assignee', 'target']);

const reachedOthers = ({ actors }: TimelineEvent, meant: readonly string[]): boolean => {
  const receivers = actors.filter(({ role }) => RECEIVING.has(role));
  const isMeant = ({ identity }: { readonly identity?: string }): boolean =>
    identity !== undefined && meant.includes(identity);
  return receivers.length > 0 && !receivers.some(isMeant) && actors.some(isMeant);
};
