/** Prisma's parts only fit together in one version, and its schema engine is pinned by hand: this holds them together. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const { dependencies, devDependencies } = JSON.parse(
  readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8'),
) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const wanted = { ...dependencies, ...devDependencies };

describe('the versions of Prisma', () => {
  it('are one exact version for the command, the client, the adapter and its types', () => {
    const versions = ['prisma', '@prisma/client', '@prisma/adapter-pg', '@prisma/driver-adapter-utils'].map(
      (name) => wanted[name],
    );
    expect(new Set(versions).size).toBe(1);
    expect(versions[0]).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('take the WebAssembly engine of exactly that release', () => {
    const engines = require('@prisma/engines-version/package.json') as { version: string };
    expect(wanted['@prisma/schema-engine-wasm']).toBe(engines.version);
    expect(wanted['@prisma/engines-version']).toBe(engines.version);
    const command = require('prisma/package.json') as { version: string };
    expect(engines.version.startsWith(`${command.version}-`)).toBe(true);
  });
});
