/** The few words beside a mark of the timeline picture: what it concerns and what became of it. */
import type { Json } from '../../domain/evidence.js';
import type { Outcome, TimelineEvent } from '../../domain/timeline-event.js';

const TELLING = new Set<Outcome>(['failure', 'cancelled', 'denied', 'timeout', 'partial']);

const short = (text: string, length = 26): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
const word = (value: Json | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What is named, by family of kind, where the first subject's own id would tell people nothing. */
const NAMED: Readonly<Record<string, (event: TimelineEvent) => string | null>> = {
  message: ({ actors }) => actors[0]?.identity ?? actors[0]?.handle ?? null,
  page: ({ attributes }) => `page${attributes['number'] === undefined ? '' : ` ${attributes['number']}`}`,
  check: ({ attributes }) => word(attributes['name']),
  pipeline: ({ attributes }) => word(attributes['name']),
  operation: ({ attributes }) => word(attributes['method'])?.split(/[./]/).at(-1) ?? null,
  policy: ({ text }) => text ?? null,
  event: ({ attributes }) => word(attributes['type'])?.split('.').slice(-2).join(' ') ?? null,
  deploy: () => 'deploy',
  traffic: () => 'traffic',
  hosting: () => 'release',
};

/** Verbs that would only repeat what the name says already. */
const WITHOUT_VERB = new Set(['message.posted', 'event.generic', 'operation.attempted']);
const VERBS: Readonly<Record<string, string>> = { 'hosting.released': 'live', 'hosting.rolled_back': 'rolled back' };

/** `#412`, `b81f04c2`, `portal-web`: the first subject, as short as people write it. */
function subjectOf({ subjects }: TimelineEvent): string {
  const id = subjects[0]?.id ?? '';
  const number = /#\d+$/.exec(id)?.[0];
  const last =
    number ??
    id
      .split('/')
      .at(-1)!
      .replace(/^sha256:/, '');
  return /^[0-9a-f-]{12,}$/.test(last) ? last.slice(0, 8) : last;
}

/** @example markLabel(event) // `#412 merged`, `b81f04c2 cancelled` */
export function markLabel(event: TimelineEvent): string {
  const [family, action] = event.kind.split('.') as [string, string];
  const name = NAMED[family]?.(event) ?? subjectOf(event);
  const verb = VERBS[event.kind] ?? action.replaceAll('_', ' ');
  const told = event.outcome && (verb === 'finished' || TELLING.has(event.outcome)) ? event.outcome : verb;
  return `${short(name)}${WITHOUT_VERB.has(event.kind) && told === verb ? '' : ` ${told}`}`.trim();
}
