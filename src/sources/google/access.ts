/** Asks Google's REST interfaces with an access token: from a service account's key, a token given as it is, or the machine's own credentials. */
import { GoogleAuth } from 'google-auth-library';
import { z } from 'zod';
import type { CollectWindow, LiveConnection, LiveSetting, LiveTools } from '../../application/ports/live-source.js';
import { type PagedPart, pagedConnection } from '../../application/ports/paged-parts.js';
import { RemoteFault } from '../../application/ports/read-only-http.js';
import type { Json } from '../../domain/evidence.js';

const SCOPE = 'https://www.googleapis.com/auth/cloud-platform.read-only';
const PROJECT = /^[a-z][a-z0-9-]{4,28}[a-z0-9]$/;

/** A comma-separated list of names. */
export const names = (what: RegExp) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().regex(what)).min(1).max(200));

export const googleSettings = (address: string) => ({
  project: z.string().regex(PROJECT, 'is the id of a project, such as acme-prod'),
  credentials: z.string().optional(),
  address: z.url({ protocol: /^https?$/ }).default(address),
});

export const PROJECT_FIELDS: readonly LiveSetting[] = [
  { name: 'project', label: 'Project', help: 'The id of the Google Cloud project', example: 'acme-prod' },
  {
    name: 'credentials',
    label: 'Credentials',
    help: "A service account's key or an access token; without it the server's own credentials are used",
    secret: true,
    optional: true,
    example: 'file:/run/secrets/google.json',
  },
];

export const ADDRESS_FIELD: LiveSetting = {
  name: 'address',
  label: 'Address',
  help: 'Only for private endpoints',
  optional: true,
};

/** Whose credentials are used, as people know them, and a token from them. */
export interface GoogleAccount {
  readonly account: string;
  /** @throws RemoteFault `denied` */
  token(): Promise<string>;
}

export interface GoogleAsk {
  get(path: string, query?: Readonly<Record<string, string | readonly string[] | undefined>>): Promise<Json>;
  readonly account: string;
}

interface Access {
  readonly address: string;
  readonly credentials?: string | undefined;
}

export function googleAsk(tools: LiveTools, access: Access): GoogleAsk {
  const { account, token } = googleAccount(tools, access.credentials);
  const headers = async () => ({ authorization: `Bearer ${await token()}` });
  return {
    async get(path, query = {}) {
      const url = new URL(path, access.address);
      for (const [name, value] of Object.entries(query))
        for (const one of value === undefined ? [] : typeof value === 'string' ? [value] : value)
          url.searchParams.append(name, one);
      return found(await tools.http.ask({ url: url.href, headers: await headers() }), path);
    },
    account,
  };
}

function found(answer: { status: number; json(): Json }, path: string): Json {
  if (answer.status === 404) throw new RemoteFault('denied', `There is no ${path}, or it may not be seen.`);
  return answer.json();
}

export function googleAccount(tools: LiveTools, reference: string | undefined): GoogleAccount {
  // One key keeps its token while that lasts.
  let known: { readonly secret: string | undefined; readonly auth: GoogleAuth } | undefined;
  return {
    account: reference ?? "the server's own credentials",
    async token() {
      const secret = reference === undefined ? undefined : await tools.secret(reference);
      if (secret !== undefined && !secret.startsWith('{')) return secret;
      try {
        if (known?.secret !== secret || known === undefined) known = { secret, auth: authWith(secret) };
        const fresh = await known.auth.getAccessToken();
        if (fresh) return fresh;
      } catch {
        // What the library says may hold parts of the key.
      }
      throw new RemoteFault('denied', 'Google gives no access token for these credentials.');
    },
  };
}

const authWith = (secret: string | undefined): GoogleAuth =>
  new GoogleAuth({ scopes: [SCOPE], ...(secret === undefined ? {} : { credentials: JSON.parse(secret) }) });

interface Asked {
  /** Reads something small; whoever may do that passes the test. */
  readonly probe: () => Promise<unknown>;
  readonly parts: (window: CollectWindow) => readonly PagedPart[];
}

/** A connection to a project; Google tells nothing of what else its credentials may do. */
export const googleConnection = (
  { account }: { readonly account: string },
  project: string,
  tools: LiveTools,
  { probe, parts }: Asked,
): LiveConnection =>
  pagedConnection(
    async () => {
      await probe();
      return {
        account: `${project} with ${account}`,
        missing: [],
        excess: [],
        unknown: 'Google does not tell which other roles the credentials have: grant only the one that reading needs.',
      };
    },
    async (window) => parts(window),
    tools.now,
  );
