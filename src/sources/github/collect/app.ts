/** A GitHub App's installation: signs in with the app's key, looks at what it was granted, and has tokens issued that may only read. */
import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { object, valueAt, words } from '../../../application/ports/json-reading.js';
import type { LiveTools } from '../../../application/ports/live-source.js';
import { RemoteFault } from '../../../application/ports/read-only-http.js';
import type { Json } from '../../../domain/evidence.js';
import { below, HEADERS } from './ask.js';

export interface GithubApp {
  /** Its client id or its number. */
  readonly app: string;
  readonly installation: string;
  /** A reference to its private key. */
  readonly privateKey: string;
  readonly address: string;
  /** Without their owner, who is the installation's. */
  readonly repositories: readonly string[];
}

export interface Installation {
  /** `corroborate-reader at acme` */
  readonly account: string;
  readonly missing: readonly string[];
  readonly excess: readonly string[];
}

export interface AppAccess {
  /** A token that may read these repositories and nothing else; a new one before the last one ends. */
  token(): Promise<string>;
  installation(): Promise<Installation>;
}

/** What is read, in the words of the API. A token is asked for these only, whatever else the app was granted. */
const NEEDED = [
  'metadata',
  'contents',
  'pull_requests',
  'issues',
  'deployments',
  'checks',
  'actions',
  'statuses',
  'administration',
];
/** A token is renewed so long before it ends: a page may take a while, and clocks differ. */
const EARLY_MS = 300_000;
const SKEW_S = 60;
/** Ten minutes is the most that GitHub accepts. */
const SIGNED_FOR_S = 540;

/** Where the one POST goes that is no search: it makes a token, and changes nothing. */
export const tokensPath = ({ address, installation }: Pick<GithubApp, 'address' | 'installation'>): string =>
  `${below(address).rest}/app/installations/${installation}/access_tokens`;

export function appAccess(tools: LiveTools, app: GithubApp): AppAccess {
  const path = `${below(app.address).rest}/app/installations/${app.installation}`;
  const ask = async (at: string, search?: Json): Promise<Json> => {
    const headers = { authorization: `Bearer ${await signed(tools, app)}`, ...HEADERS };
    const answer = await tools.http.ask({
      url: new URL(at, app.address).href,
      headers,
      ...(search === undefined ? {} : { search }),
    });
    if (answer.status === 404)
      throw new RemoteFault('denied', `GitHub knows no installation ${app.installation} of this app.`);
    return answer.json();
  };
  const granted = async (): Promise<Readonly<Record<string, Json>>> => {
    const found = await ask(path);
    if (words(found, 'suspended_at') !== undefined)
      throw new RemoteFault('denied', `The installation ${app.installation} is suspended.`);
    return found as Readonly<Record<string, Json>>;
  };
  const issue = async (): Promise<Issued> => {
    const rights = object(valueAt(await granted(), 'permissions')) ?? {};
    const permissions = Object.fromEntries(NEEDED.filter((name) => name in rights).map((name) => [name, 'read']));
    const made = await ask(tokensPath(app), { repositories: [...app.repositories], permissions });
    const [token, until] = [words(made, 'token'), Date.parse(words(made, 'expires_at') ?? '')];
    if (token === undefined || Number.isNaN(until))
      throw new RemoteFault('malformed', 'GitHub issued no token that can be read.');
    return { token, until };
  };
  let last: Promise<Issued> | undefined;
  return {
    async token() {
      const held = await last?.catch(() => undefined);
      if (!held || held.until - EARLY_MS <= Date.parse(tools.now())) last = issue();
      return (await last!).token;
    },
    async installation() {
      const found = await granted();
      const rights = Object.entries(object(valueAt(found, 'permissions')) ?? {});
      const more = rights.filter(([name, level]) => level !== 'read' || !NEEDED.includes(name));
      return {
        account: `${words(found, 'app_slug') ?? 'an app'} at ${words(found, 'account', 'login') ?? 'an account'}`,
        missing: NEEDED.filter((name) => !rights.some(([granted]) => granted === name)).map((name) => `${name}: read`),
        excess: more.map(([name, level]) => `${name}: ${String(level)}`),
      };
    },
  };
}

interface Issued {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Says for some minutes that whoever holds the key is the app. */
async function signed(tools: LiveTools, { app, privateKey }: GithubApp): Promise<string> {
  const now = Math.floor(Date.parse(tools.now()) / 1000);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: now - SKEW_S, exp: now + SIGNED_FOR_S, iss: app })}`;
  return `${text}.${sign('sha256', Buffer.from(text), await keyAt(tools, privateKey)).toString('base64url')}`;
}

async function keyAt(tools: LiveTools, reference: string): Promise<KeyObject> {
  // In an environment variable its lines are often written with \n.
  const pem = (await tools.secret(reference)).replaceAll('\\n', '\n');
  try {
    return createPrivateKey(pem);
  } catch {
    // What the library says may hold parts of the key.
    throw new RemoteFault('denied', `The private key at ${reference} cannot be read.`);
  }
}
