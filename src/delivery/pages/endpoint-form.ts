/** The form of a push endpoint: what it asks for each sender, and reading it back. */
import { type Fault, fault } from '../../application/faults.js';
import { shownReferences } from '../../application/ports/secrets.js';
import type { EndpointDraft, EndpointView, PushSender } from '../../application/push/endpoint.js';
import { ok, type Result, refused } from '../../application/result.js';
import { one } from './form-reading.js';
import { type Html, html } from './html.js';
import { csrfField } from './layout.js';
import type { PageRequest } from './seam.js';

/** One line of the form, as typed. */
export type TypedEndpoint = Readonly<Record<string, string>>;

interface Line {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly example?: string;
  readonly required?: true;
  readonly most: number;
  /** Senders that it is for; all without. */
  readonly only?: readonly PushSender[];
}

const LINES: readonly Line[] = [
  { name: 'name', label: 'Name', help: 'How people here call it.', example: 'GitHub, kiln', required: true, most: 200 },
  {
    name: 'secrets',
    label: 'Secrets',
    help: 'References, env:NAME or file:/path, never the secret itself; two with a comma between while it is being changed. Without one anybody who knows the address may send, and what comes is marked unsigned.',
    example: 'env:GITHUB_WEBHOOK_SECRET',
    most: 5500,
  },
  {
    name: 'timestampHeader',
    label: 'Header of the signed time',
    help: 'As set at the contact point; without it a captured delivery could be sent again later.',
    example: 'X-Grafana-Timestamp',
    most: 100,
    only: ['grafana'],
  },
  {
    name: 'audience',
    label: 'Audience',
    help: 'Whom the token of the push subscription must be for.',
    most: 1000,
    only: ['cloud-monitoring-pubsub'],
  },
  {
    name: 'serviceAccount',
    label: 'Service account',
    help: 'E-mail of the account whose token it must be.',
    most: 300,
    only: ['cloud-monitoring-pubsub'],
  },
  {
    name: 'heartbeatSeconds',
    label: 'Heartbeat, in seconds',
    help: 'How often one comes. Left empty, silence of this sender says nothing.',
    example: '60',
    most: 6,
  },
  {
    name: 'heartbeatName',
    label: 'Name of the heartbeat',
    help: 'The alert or event type that is one, where the usual name of this sender is not used.',
    most: 200,
  },
  {
    name: 'covers',
    label: 'What is sent in full',
    help: 'In your words. While heartbeats come, a claim that something of it came may be contradicted by its absence: you vouch for it.',
    example: 'all alerts of the kiln, none silenced',
    most: 500,
  },
  {
    name: 'incidents',
    label: 'Incidents',
    help: 'Ids, with commas between, of the only incidents that take from here. Left empty, all do.',
    most: 4000,
  },
];

const linesFor = (sender: PushSender): readonly Line[] =>
  LINES.filter(({ only }) => only === undefined || only.includes(sender));

export const typedEndpoint = (sender: PushSender, { form }: PageRequest): TypedEndpoint =>
  Object.fromEntries(linesFor(sender).map(({ name }) => [name, (one(form, name) ?? '').trim()]));

export const asTyped = (view: EndpointView): TypedEndpoint =>
  Object.fromEntries(
    linesFor(view.sender).map(({ name }) => {
      const value = view[name as keyof EndpointView];
      return [name, Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value)];
    }),
  );

const listed = (text: string): readonly string[] => text.split(/[,\s]+/).filter((part) => part !== '');

/** An endpoint as typed, or a sentence for each line that cannot be used. */
export function endpointOfForm(sender: PushSender, typed: TypedEndpoint): Result<EndpointDraft> {
  const faults: Fault[] = linesFor(sender)
    .filter(({ name, most }) => (typed[name] ?? '').length > most)
    .map(({ label, most }) => fault('invalid_request', `${label} is longer than ${most} characters.`));
  const seconds = typed['heartbeatSeconds'] ?? '';
  const beat = seconds === '' ? null : Number(seconds);
  if (beat !== null && !(Number.isInteger(beat) && beat >= 10 && beat <= 86_400))
    faults.push(fault('invalid_request', 'The heartbeat is a whole number of seconds from 10 to 86400.'));
  const secrets = listed(typed['secrets'] ?? '');
  if (secrets.length > 5) faults.push(fault('invalid_request', 'An endpoint has at most five secrets.'));
  if (faults.length > 0) return refused(...faults);
  const optional = (name: string): string | null => typed[name] || null;
  return ok({
    name: typed['name'] ?? '',
    sender,
    secrets,
    incidents: listed(typed['incidents'] ?? ''),
    heartbeatSeconds: beat,
    heartbeatName: optional('heartbeatName'),
    covers: optional('covers'),
    timestampHeader: optional('timestampHeader'),
    audience: optional('audience'),
    serviceAccount: optional('serviceAccount'),
  });
}

export function endpointForm(
  sender: PushSender,
  typed: TypedEndpoint,
  { action, csrfToken, submit }: { readonly action: string; readonly csrfToken: string; readonly submit: string },
): Html {
  const shown = (name: string, value: string): string => (name === 'secrets' ? shownReferences(value) : value);
  const line = ({ name, label, help, example, required }: Line): Html =>
    html`<div class="field"><label for="f-${name}">${label}</label><p class="hint" id="f-${name}-hint">${help}</p>
<input id="f-${name}" name="${name}" type="text" autocomplete="off" spellcheck="false"${required ? html` required` : false} aria-describedby="f-${name}-hint" placeholder="${example ?? ''}" value="${shown(name, typed[name] ?? '')}"></div>`;
  return html`<form class="stack" method="post" action="${action}">${csrfField(csrfToken)}
${linesFor(sender).map(line)}
<div class="actions"><button class="button button-main" type="submit">${submit}</button></div></form>`;
}
