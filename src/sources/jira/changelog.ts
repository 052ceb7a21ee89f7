/** The changelog of an issue: written by the server, so who changed which field when is a fact. */
import type { ReadingDraft } from '../../application/ports/draft-reading.js';
import { idText, instant, list, text, valueAt, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import type { EventActor } from '../../domain/identity.js';
import { type Interval, point } from '../../domain/interval.js';
import type { Issue } from './issue.js';
import { hintOf, personIn } from './person.js';

interface History {
  readonly at: Interval | undefined;
  readonly actor: EventActor | undefined;
  readonly nativeId: string;
  readonly items: readonly Json[];
}

/** Names of final states, where the record does not say that a status is one. */
const FINAL = /^(?:done|closed|resolved|completed|cancell?ed|declined|rejected|won'?t (?:do|fix)|duplicate)$/i;

const historiesOf = (issue: Issue): readonly History[] => {
  const nodes = [...list(issue.body, 'changelog', 'histories'), ...list(issue.body, 'changelog', 'values')];
  return nodes.map((node) => {
    const at = instant(node, 'created');
    const id = idText(node, 'id');
    return {
      at: at === undefined ? undefined : point(at),
      actor: personIn('actor', valueAt(node, 'author')),
      nativeId: id === undefined ? issue.key : `${issue.key}@${id}`,
      items: list(node, 'items'),
    };
  });
};

/** Value as people see it; the id behind it where there is no such text. `toString` is an own field here, not the method. */
const side = (item: Json, which: 'from' | 'to'): string | undefined =>
  words(item, `${which}String`) ?? words(item, which);

/** Whether a history closes the issue: it sets a resolution or moves to a final status. */
function resolutionOf(history: History, issue: Issue): { closes: boolean; resolution: string | undefined } {
  const changedTo = (field: string) =>
    side(history.items.find((item) => text(item, 'field')?.toLowerCase() === field) ?? null, 'to');
  const to = changedTo('status');
  const doneNow =
    text(issue.fields, 'status', 'statusCategory', 'key') === 'done' && to === text(issue.fields, 'status', 'name');
  const set = changedTo('resolution');
  const final = to !== undefined && (FINAL.test(to) || doneNow);
  return { closes: set !== undefined || final, resolution: set ?? (final ? to : undefined) };
}

/** Whether the issue's whole history is here and gives it to nobody; a search cuts histories short, and then says how many there are. */
export function neverAssigned(issue: Issue): boolean {
  const histories = historiesOf(issue);
  const total = valueAt(issue.body, 'changelog', 'total');
  return (
    typeof total === 'number' &&
    total <= histories.length &&
    histories.every(({ items }) => items.every((item) => text(item, 'field')?.toLowerCase() !== 'assignee'))
  );
}

/** Every change as an event, and the closings among them; true when the changelog tells of a closing. */
export function changelog(issue: Issue, draft: ReadingDraft): boolean {
  let closed = false;
  for (const history of historiesOf(issue)) {
    draft.identity(hintOf(history.actor));
    const shared = { ...history, actors: [history.actor], subjects: issue.subjects, part: issue.part, url: issue.url };
    const { at, actors, subjects, part, url, nativeId } = shared;
    for (const item of history.items) {
      const field = words(item, 'field') ?? words(item, 'fieldId');
      if (field === undefined) draft.notUnderstood('a change of an issue without a field');
      else
        draft.event({
          ...{ kind: 'ticket.changed', at, actors, subjects, part, url, nativeId, trust: 4 },
          attributes: { key: issue.key, field, before: side(item, 'from'), after: side(item, 'to') },
        });
    }
    const { closes, resolution } = resolutionOf(history, issue);
    if (!closes) continue;
    closed = true;
    draft.event({
      ...{ kind: 'ticket.closed', at, actors, subjects, part, url, nativeId, trust: 4 },
      attributes: { key: issue.key, resolution },
    });
  }
  return closed;
}
