/** Whether a delivery proves who sent it: signatures over the raw body, compared in constant time. Says why not; knows no secret's name. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Authenticated, Endpoint, RawDelivery } from './endpoint.js';

/** How far a signed time may lie from ours, in milliseconds. */
export const TOLERANCE_MS = 5 * 60_000;

export type Proof =
  | { readonly ok: true; readonly authenticated: Authenticated }
  | { readonly ok: false; readonly reason: 'unsigned' | 'bad_signature' | 'stale'; readonly detail: string };

const proven = (authenticated: Authenticated): Proof => ({ ok: true, authenticated });
const unsigned = (what: string): Proof => ({ ok: false, reason: 'unsigned', detail: `The delivery lacks ${what}.` });
const BAD: Proof = {
  ok: false,
  reason: 'bad_signature',
  detail: 'No secret of this endpoint gives this signature or token.',
};
const STALE: Proof = { ok: false, reason: 'stale', detail: 'The signed time is more than five minutes from now.' };

/** Equal in a time that depends on neither text. */
function same(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(left, right);
}

/** Looks at every pair, whatever the first ones give. */
const anySame = (given: readonly string[], expected: readonly string[]): boolean =>
  given.reduce((found, one) => expected.reduce((hit, other) => same(one, other) || hit, false) || found, false);

const hmac = (secret: string | Uint8Array, ...parts: readonly (string | Uint8Array)[]) => {
  const mac = createHmac('sha256', secret);
  for (const part of parts) mac.update(part);
  return mac;
};

/** Signatures beyond these are not looked at. */
const MOST_SIGNATURES = 10;

const hexOf = (secrets: readonly string[], ...parts: readonly (string | Uint8Array)[]): readonly string[] =>
  secrets.map((secret) => hmac(secret, ...parts).digest('hex'));

/** Seconds since the epoch, or an RFC 3339 time, near enough to now. */
function isRecent(written: string, nowMs: number): boolean {
  const seconds = /^\d{1,12}$/.test(written) ? Number(written) * 1000 : Date.parse(written);
  return Math.abs(seconds - nowMs) <= TOLERANCE_MS;
}

function github({ headers, body }: RawDelivery, secrets: readonly string[]): Proof {
  const given = headers['x-hub-signature-256'];
  if (given === undefined) return unsigned('X-Hub-Signature-256');
  return anySame(
    [given],
    hexOf(secrets, body).map((hex) => `sha256=${hex}`),
  )
    ? proven('signature')
    : BAD;
}

function pagerduty({ headers, body }: RawDelivery, secrets: readonly string[]): Proof {
  const given = headers['x-pagerduty-signature'];
  if (given === undefined) return unsigned('X-PagerDuty-Signature');
  const signatures = given.split(',', MOST_SIGNATURES).map((one) => one.trim());
  return anySame(
    signatures,
    hexOf(secrets, body).map((hex) => `v1=${hex}`),
  )
    ? proven('signature')
    : BAD;
}

function grafana(raw: RawDelivery, secrets: readonly string[], endpoint: Endpoint, nowMs: number): Proof {
  const given = raw.headers['x-grafana-alerting-signature'];
  if (given === undefined) return bearer(raw, secrets, 'X-Grafana-Alerting-Signature');
  const name = endpoint.timestampHeader?.toLowerCase();
  if (name === undefined) return anySame([given], hexOf(secrets, raw.body)) ? proven('signature') : BAD;
  const time = raw.headers[name];
  if (time === undefined) return unsigned(endpoint.timestampHeader!);
  if (!anySame([given], hexOf(secrets, `${time}:`, raw.body))) return BAD;
  return isRecent(time, nowMs) ? proven('signature') : STALE;
}

/** Standard Webhooks. In binary mode the attributes stand in headers that nobody signed: then it proves less than it seems. */
function cloudEvents(raw: RawDelivery, secrets: readonly string[], _: Endpoint, nowMs: number): Proof {
  const { headers, body } = raw;
  const [id, time, given] = [headers['webhook-id'], headers['webhook-timestamp'], headers['webhook-signature']];
  if (given === undefined) return bearer(raw, secrets, 'webhook-signature');
  if (id === undefined || time === undefined) return unsigned('webhook-id and webhook-timestamp');
  const expected = secrets.map((secret) => `v1,${hmac(standardKey(secret), `${id}.${time}.`, body).digest('base64')}`);
  if (!anySame(given.split(' ', MOST_SIGNATURES), expected)) return BAD;
  if (!isRecent(time, nowMs)) return STALE;
  return proven(headers['ce-specversion'] === undefined ? 'signature' : 'none');
}

/** `whsec_` and base64, as that standard writes secrets; any other secret is its own bytes. */
const standardKey = (secret: string): string | Uint8Array =>
  secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : secret;

/** The secret itself, as a bearer token, the password of basic authentication, or in the address. */
function bearer({ headers, token }: RawDelivery, secrets: readonly string[], what = 'an Authorization header'): Proof {
  const [, scheme = '', value = ''] = /^(Bearer|Basic) +([^\s]{1,4096})$/i.exec(headers['authorization'] ?? '') ?? [];
  const decoded = scheme.toLowerCase() === 'basic' ? Buffer.from(value, 'base64').toString('utf8') : value;
  const given = scheme.toLowerCase() === 'basic' ? decoded.slice(decoded.indexOf(':') + 1) : decoded;
  const found = [given, token ?? ''].filter((one) => one !== '');
  if (found.length === 0) return unsigned(what);
  return anySame(found, secrets) ? proven('token') : BAD;
}

type Check = (raw: RawDelivery, secrets: readonly string[], endpoint: Endpoint, nowMs: number) => Proof;

const CHECKS: Readonly<Record<Exclude<Endpoint['sender'], 'cloud-monitoring-pubsub'>, Check>> = {
  github,
  pagerduty,
  grafana,
  cloudevents: cloudEvents,
  alertmanager: (raw, secrets) => bearer(raw, secrets),
  'cloud-monitoring': (raw, secrets) => bearer(raw, secrets, 'basic authentication or a token in the address'),
};

/** Says whom a token of the provider speaks for; null when it is no valid token for this audience. */
export type VerifyToken = (token: string, audience: string) => Promise<{ readonly email: string | null } | null>;

/**
 * @param secrets the secrets themselves; none at all means that the endpoint asks for no proof
 * @example await authenticate(raw, endpoint, ['s3cret'], verifyToken, Date.now()) // → { ok: true, authenticated: 'signature' }
 */
export async function authenticate(
  raw: RawDelivery,
  endpoint: Endpoint,
  secrets: readonly string[],
  { verifyToken, nowMs }: { readonly verifyToken: VerifyToken; readonly nowMs: number },
): Promise<Proof> {
  if (endpoint.sender === 'cloud-monitoring-pubsub') return oidc(raw, endpoint, verifyToken);
  if (secrets.length === 0) return endpoint.secrets.length === 0 ? proven('none') : BAD;
  return CHECKS[endpoint.sender](raw, secrets, endpoint, nowMs);
}

async function oidc({ headers }: RawDelivery, endpoint: Endpoint, verifyToken: VerifyToken): Promise<Proof> {
  const { audience, serviceAccount } = endpoint;
  if (audience === null || serviceAccount === null) return proven('none');
  const token = /^Bearer +([\w.-]{1,8192})$/i.exec(headers['authorization'] ?? '')?.[1];
  if (token === undefined) return unsigned('the token of a Pub/Sub push subscription');
  const bearerOf = await verifyToken(token, audience);
  return bearerOf !== null && bearerOf.email === serviceAccount ? proven('oidc') : BAD;
}
