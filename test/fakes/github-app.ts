/** GitHub's side of an app: checks signatures with the app's public key, tells what an installation was granted, and issues tokens for an hour. */
import { generateKeyPairSync, verify } from 'node:crypto';
import type { Json } from '../../src/domain/evidence.js';
import type { FakeAnswer, FakeRequest } from './fake-server.js';

export interface FakeApp {
  readonly app: string;
  readonly installation: string;
  /** PEM. */
  readonly publicKey: string;
  readonly owner: string;
  /** Names without their owner. */
  readonly repositories: readonly string[];
  readonly permissions: Readonly<Record<string, string>>;
  readonly suspended?: true;
}

/** As GitHub hands it out: PKCS #1. */
export const keyPair = (): { readonly publicKey: string; readonly privateKey: string } =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });

export interface FakeAppState {
  /** Null where the request is not for the app itself. */
  answer(request: FakeRequest): FakeAnswer | null;
  /** Whether it is a token that was issued and has not ended. */
  accepts(token: string): boolean;
  /** What was asked for, in order. */
  readonly issued: readonly { readonly permissions: Json; readonly repositories: Json }[];
}

const HOUR_S = 3600;
const message = (status: number, text: string): FakeAnswer => ({ status, body: { message: text } });

export function fakeApp(app: FakeApp): FakeAppState {
  const issued: { permissions: Json; repositories: Json; until: number }[] = [];
  // The time of whoever asks, as far as it tells: tests have clocks of their own.
  let now = 0;
  const path = `/app/installations/${app.installation}`;
  return {
    issued,
    accepts(token) {
      const found = issued[Number(/^ghs_(\d+)$/.exec(token)?.[1] ?? -1)];
      return found !== undefined && found.until > now;
    },
    answer(request) {
      if (!request.path.startsWith('/app/')) return null;
      const claims = claimsOf(String(request.headers['authorization'] ?? ''), app.publicKey);
      if (!claims) return message(401, 'A JSON web token could not be decoded');
      if (claims.iss !== app.app || claims.exp - claims.iat > 600)
        return message(401, "'Issuer' claim ('iss') must be an Integer, or 'exp' is too far in the future");
      now = Math.max(now, claims.iat + 60);
      if (request.path === path && request.method === 'GET') return { body: installationOf(app) };
      if (request.path !== `${path}/access_tokens`) return message(404, 'Not Found');
      const { permissions = {}, repositories = [] } = (request.body ?? {}) as {
        permissions?: Record<string, string>;
        repositories?: string[];
      };
      if (Object.keys(permissions).some((name) => !(name in app.permissions)))
        return message(422, 'The permissions requested are not granted to this installation.');
      if (repositories.some((name) => !app.repositories.includes(name)))
        return message(
          422,
          'There is at least one repository that does not exist or is not accessible to the parent installation.',
        );
      issued.push({ permissions, repositories, until: now + HOUR_S });
      return {
        status: 201,
        body: {
          token: `ghs_${issued.length - 1}`,
          expires_at: new Date((now + HOUR_S) * 1000).toISOString().replace('.000Z', 'Z'),
          permissions,
          repository_selection: 'selected',
        },
      };
    },
  };
}

const installationOf = (app: FakeApp): Json => ({
  id: Number(app.installation),
  app_slug: 'corroborate-reader',
  account: { login: app.owner, id: 40_100_200, type: 'Organization' },
  target_type: 'Organization',
  repository_selection: 'selected',
  permissions: app.permissions,
  events: [],
  suspended_at: app.suspended ? '2026-06-01T00:00:00Z' : null,
  suspended_by: null,
  single_file_name: null,
});

function claimsOf(header: string, key: string): { iss: string; iat: number; exp: number } | null {
  const [head, body, signature] = header.replace(/^Bearer /, '').split('.');
  if (!head || !body || !signature) return null;
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  const signed = verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'));
  return signed && read(head).alg === 'RS256' ? read(body) : null;
}
