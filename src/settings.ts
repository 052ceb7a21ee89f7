/** The environment, read once: every setting with its default and meaning, and one clear sentence for each mistake. Starts nothing. */
import { z } from 'zod';

const MEBIBYTE = 1024 * 1024;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be a whole number from ${least} to ${most}`);

const flag = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true');

const address = (schemes: readonly string[]) =>
  z.string().refine(
    (value) => {
      const scheme = /^([a-z]{1,20}):\/\/[^/\s]/i.exec(value)?.[1]?.toLowerCase();
      return scheme !== undefined && schemes.includes(scheme) && URL.canParse(value);
    },
    `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  );

const isOrigin = (value: string): boolean =>
  URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) && new URL(value).pathname === '/';

interface Setting<T extends z.ZodType> {
  readonly schema: T;
  /** As it would be written; absent when there is none. */
  readonly default?: string;
  /** For people: the README's table is held to it. */
  readonly meaning: string;
  /** Never repeated in a message. */
  readonly secret?: true;
}

const setting = <T extends z.ZodType, const M extends Partial<Setting<T>>>(schema: T, meaning: string, more?: M) =>
  ({ schema, meaning, ...more }) as { readonly schema: T; readonly meaning: string } & M;

export const SETTINGS = {
  CORROBORATE_MODE: setting(
    z.enum(['embedded', 'web', 'worker'], 'must be embedded, web or worker'),
    'What this process is: `embedded` (everything in one process), `web` or `worker`',
    { default: 'embedded' },
  ),
  HOST: setting(z.string().max(255), 'Address to listen on', { default: '127.0.0.1' }),
  PORT: setting(whole(0, 65_535), 'Port to listen on; 0 takes a free one', { default: '8080' }),
  DATABASE_URL: setting(address(['postgresql', 'postgres']), 'PostgreSQL; without it embedded mode starts its own', {
    secret: true,
  }),
  REDIS_URL: setting(
    address(['redis', 'rediss']).or(
      z.string().regex(/^\//, "must be an address that begins with redis:// or rediss://, or a socket's path"),
    ),
    'Redis or Valkey for the queue; without it the queue lies in PostgreSQL',
    { secret: true },
  ),
  CORROBORATE_ADMIN_PASSWORD: setting(
    z.string().min(12, 'must have at least 12 characters').max(1024, 'must have at most 1024 characters'),
    "The administrator's password; people then have to sign in",
    { secret: true },
  ),
  CORROBORATE_PUBLIC_URL: setting(
    z.string().refine(isOrigin, 'must be an address such as https://corroborate.example, without a path'),
    'Address at which people reach the server behind a proxy; with https cookies become Secure',
  ),
  CORROBORATE_DATA_DIR: setting(
    z.string().regex(/^\//, 'must be an absolute path'),
    'Folder for the own PostgreSQL and for uploads; without it `$XDG_STATE_HOME/corroborate` (as root `/var/lib/corroborate`)',
  ),
  CORROBORATE_MAX_REPORT_BYTES: setting(whole(1024, 64 * MEBIBYTE), 'Largest report', { default: `${2 * MEBIBYTE}` }),
  CORROBORATE_MAX_BUNDLE_BYTES: setting(whole(1024, 64 * 1024 * MEBIBYTE), 'Largest bundle, packed', {
    default: `${512 * MEBIBYTE}`,
  }),
  CORROBORATE_MAX_UNPACKED_BYTES: setting(whole(1024, 256 * 1024 * MEBIBYTE), 'Largest bundle, unpacked', {
    default: `${4096 * MEBIBYTE}`,
  }),
  CORROBORATE_MAX_BUNDLE_FILES: setting(whole(1, 1_000_000), 'Most files in a bundle', { default: '20000' }),
  CORROBORATE_MAX_BUNDLE_RATIO: setting(whole(1, 10_000), 'Most unpacked bytes for each packed one', {
    default: '100',
  }),
  CORROBORATE_MAX_EVENTS_BYTES: setting(whole(1024, 256 * MEBIBYTE), 'Largest batch of CloudEvents', {
    default: `${16 * MEBIBYTE}`,
  }),
  CORROBORATE_CONCURRENCY: setting(whole(1, 64), 'Verifications that one worker does side by side', { default: '2' }),
  CORROBORATE_SOURCE_ORIGINS: setting(
    z
      .string()
      .transform((text) => text.split(',').map((one) => one.trim().replace(/\/$/, '')))
      .refine(
        (all) => all.every(isOrigin),
        'must be addresses such as https://github.acme.example, separated by commas',
      ),
    'Addresses at which sources may be asked besides those of the public providers, separated by commas: a GitHub Enterprise server, for example',
  ),
  CORROBORATE_GIT_ROOTS: setting(
    z
      .string()
      .transform((text) => text.split(',').map((one) => one.trim()))
      .refine((all) => all.every((one) => one.startsWith('/')), 'must be absolute paths, separated by commas'),
    'Folders below which git repositories may be collected, separated by commas; without it none may',
  ),
  CORROBORATE_SAMPLE: setting(flag, 'Whether an empty embedded server loads the sample incident', { default: 'true' }),
  CORROBORATE_ACCESS_LOG: setting(flag, 'One JSON line to standard error for each request', { default: 'false' }),
} as const satisfies Record<string, Setting<z.ZodType>>;

type Name = keyof typeof SETTINGS;
type Value<N extends Name> = z.output<(typeof SETTINGS)[N]['schema']>;
type Read = {
  readonly [N in Name]: (typeof SETTINGS)[N] extends { readonly default: unknown } ? Value<N> : Value<N> | null;
};

export interface Settings {
  readonly mode: 'embedded' | 'web' | 'worker';
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly adminPassword: string | null;
  readonly publicUrl: string | null;
  readonly dataDir: string | null;
  readonly maxReportBytes: number;
  readonly maxEventsBytes: number;
  readonly bundle: {
    readonly packedBytes: number;
    readonly unpackedBytes: number;
    readonly files: number;
    readonly ratio: number;
  };
  readonly concurrency: number;
  /** Beside the public providers. */
  readonly sourceOrigins: readonly string[];
  readonly gitRoots: readonly string[];
  readonly sample: boolean;
  readonly accessLog: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;
export type SettingsResult =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly mistakes: readonly string[] };

/** An empty variable counts as unset: compose files cannot leave one out. */
const given = (env: Environment, name: Name): string | undefined => env[name] || (SETTINGS as Table)[name].default;
type Table = Readonly<Record<Name, Setting<z.ZodType>>>;

function readOne(env: Environment, name: Name, mistakes: string[]): unknown {
  const text = given(env, name);
  if (text === undefined) return null;
  const { schema, secret } = (SETTINGS as Table)[name];
  const read = schema.safeParse(text);
  if (read.success) return read.data;
  const seen = secret ? '' : `, but is ${JSON.stringify(text)}`;
  mistakes.push(`${name} ${read.error.issues[0]?.message ?? 'cannot be read'}${seen}.`);
  return null;
}

function unknownNames(env: Environment): string[] {
  const unknown = Object.keys(env).filter((name) => name.startsWith('CORROBORATE_') && !(name in SETTINGS));
  return unknown.sort().map((name) => `${name} is not a setting; the README lists them all.`);
}

export const isLoopback = (host: string): boolean => LOOPBACK.has(host);

/** What is wrong between settings that are each right. */
function conflicts(read: Read): string[] {
  const { CORROBORATE_MODE: mode, HOST: host } = read;
  const mistakes: string[] = [];
  if (mode !== 'embedded' && read.DATABASE_URL === null) {
    mistakes.push(`DATABASE_URL must be set when CORROBORATE_MODE is ${mode}.`);
  }
  if (mode === 'embedded' && !isLoopback(host)) {
    mistakes.push(
      `HOST must be 127.0.0.1 in embedded mode, but is ${JSON.stringify(host)}; CORROBORATE_MODE=web may listen elsewhere.`,
    );
  }
  if (mode === 'web' && !isLoopback(host) && read.CORROBORATE_ADMIN_PASSWORD === null) {
    mistakes.push(`CORROBORATE_ADMIN_PASSWORD must be set to listen on ${JSON.stringify(host)}.`);
  }
  return mistakes;
}

/** @example readSettings({ PORT: 'x' }) // → { ok: false, mistakes: ['PORT must be a whole number from 0 to 65535, but is "x".'] } */
export function readSettings(env: Environment): SettingsResult {
  const mistakes = unknownNames(env);
  const names = Object.keys(SETTINGS) as Name[];
  const read = Object.fromEntries(names.map((name) => [name, readOne(env, name, mistakes)])) as unknown as Read;
  if (mistakes.length === 0) mistakes.push(...conflicts(read));
  if (mistakes.length > 0) return { ok: false, mistakes };
  return { ok: true, settings: toSettings(read) };
}

const toSettings = (read: Read): Settings => ({
  mode: read.CORROBORATE_MODE,
  host: read.HOST,
  port: read.PORT,
  databaseUrl: read.DATABASE_URL,
  redisUrl: read.REDIS_URL,
  adminPassword: read.CORROBORATE_ADMIN_PASSWORD,
  publicUrl: read.CORROBORATE_PUBLIC_URL,
  dataDir: read.CORROBORATE_DATA_DIR,
  maxReportBytes: read.CORROBORATE_MAX_REPORT_BYTES,
  maxEventsBytes: read.CORROBORATE_MAX_EVENTS_BYTES,
  bundle: {
    packedBytes: read.CORROBORATE_MAX_BUNDLE_BYTES,
    unpackedBytes: read.CORROBORATE_MAX_UNPACKED_BYTES,
    files: read.CORROBORATE_MAX_BUNDLE_FILES,
    ratio: read.CORROBORATE_MAX_BUNDLE_RATIO,
  },
  concurrency: read.CORROBORATE_CONCURRENCY,
  sourceOrigins: read.CORROBORATE_SOURCE_ORIGINS ?? [],
  gitRoots: read.CORROBORATE_GIT_ROOTS ?? [],
  sample: read.CORROBORATE_SAMPLE,
  accessLog: read.CORROBORATE_ACCESS_LOG,
});
