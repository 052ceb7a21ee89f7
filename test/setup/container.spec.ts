/** Holds Dockerfile and docker-compose.yml to the project: paths, settings and commands that exist. Runs no container. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettings, SETTINGS } from '../../src/settings.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string): string => readFileSync(root + name, 'utf8');
const dockerfile = read('Dockerfile').replaceAll(/\\\n\s*/g, '');
const lines = dockerfile.split('\n').filter((line) => /^[A-Z]+ /.test(line));
const ignored = read('.dockerignore').split('\n');
const packageJson = JSON.parse(read('package.json'));

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { condition: string }>>;
  readonly healthcheck?: object;
  readonly ports?: readonly string[];
}
const compose: { services: Record<string, Service>; volumes: object } = parse(read('docker-compose.yml'), {
  merge: true,
});
const ours = Object.entries(compose.services).filter(([, { image }]) => image === 'corroborate');

/** Sources of the COPY lines that come from the project. */
const copied = lines
  .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
  .flatMap((line) => line.split(/\s+/).slice(1, -1));

/** What compose makes of a value when only the required variables are set. */
const filledIn = (value: string): string =>
  value.replaceAll(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, _name, kind, rest) =>
    kind === '-' ? rest : 'chosenByTheOwner',
  );

describe('the image', () => {
  it('copies only what exists and what .dockerignore lets in', () => {
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) {
      expect(existsSync(root + path), path).toBe(true);
      expect(ignored, path).toContain(`!${path}`);
    }
  });

  it('copies from the build stage what the build makes', () => {
    const made = lines.filter((line) => line.includes('--from=build')).map((line) => line.split(/\s+/)[2]);
    expect(made).toEqual(['/app/node_modules', '/app/dist']);
  });

  it('runs npm scripts that exist', () => {
    const scripts = [...dockerfile.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    expect(scripts).toContain('build');
    for (const name of scripts) expect(packageJson.scripts).toHaveProperty(String(name));
  });

  it('starts the command of the package, as a user who is not root', () => {
    expect(dockerfile).toContain(`ENTRYPOINT ["node", "${packageJson.bin.corroborate}"]`);
    expect(lines.findLast((line) => line.startsWith('USER '))).toBe('USER node');
    const major = /^FROM node:(\d+)-slim/.exec(lines[0] ?? '')?.[1];
    expect(packageJson.engines.node).toContain(`>=${major}`);
  });

  it('sets only settings that exist', () => {
    const line = lines.find((each) => each.startsWith('ENV ')) ?? '';
    const names = line
      .split(/\s+/)
      .slice(1)
      .map((pair) => pair.split('=')[0]);
    expect(names).toContain('HOST');
    for (const name of names) expect(name === 'NODE_ENV' || String(name) in SETTINGS, name).toBe(true);
  });
});

describe('docker-compose.yml', () => {
  it('runs PostgreSQL, Valkey, one web and several workers', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['postgres', 'valkey', 'web', 'worker']);
    expect(ours.map(([name]) => name)).toEqual(['web', 'worker']);
  });

  it('gives our processes settings that exist and that they start with', () => {
    for (const [name, { environment = {} }] of ours) {
      const env = Object.fromEntries(Object.entries(environment).map(([key, value]) => [key, filledIn(value)]));
      for (const key of Object.keys(env)) expect(key in SETTINGS, key).toBe(true);
      const settings = readSettings({ ...env, HOST: '0.0.0.0' });
      expect(settings, name).toMatchObject({ ok: true, settings: { mode: name } });
    }
  });

  it('starts commands that the product has', () => {
    for (const [, { command }] of ours) expect(['serve', 'worker']).toContain(command?.[0]);
  });

  it('refuses to start without the passwords', () => {
    const { environment = {} } = compose.services['web'] ?? {};
    expect(environment['CORROBORATE_ADMIN_PASSWORD']).toMatch(/^\$\{CORROBORATE_ADMIN_PASSWORD:\?/);
    expect(compose.services['postgres']?.environment?.['POSTGRES_PASSWORD']).toMatch(/:\?/);
  });

  it('waits for services that exist and say when they are healthy', () => {
    for (const { depends_on: needed = {} } of Object.values(compose.services)) {
      for (const name of Object.keys(needed)) expect(compose.services[name]?.healthcheck, name).toBeDefined();
    }
  });

  it('keeps Valkey from dropping jobs, and the port on this machine', () => {
    expect(compose.services['valkey']?.command?.join(' ')).toContain('--maxmemory-policy noeviction');
    for (const port of compose.services['web']?.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });
});
