/** Prisma's schema engine as WebAssembly: closed networks refuse the download of the native one. Only loads it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { CatalogueAdapter, cataloguePool } from './catalogue-adapter.js';

interface WasmInstance {
  readonly exports: { __wbindgen_start(): void };
}

/** What this file needs of the global that Node's types leave out. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object, imports: object) => WasmInstance;
  };
};

let loaded = false;

type Glue = Readonly<Record<string, unknown>>;

/** The engine leaves a timer of ten seconds behind, long after its work is done; no process shall wait for that. */
function withoutHold(glue: Glue): Glue {
  const unheld = (set: (...given: unknown[]) => NodeJS.Timeout) => (callback: unknown, delayMs: unknown) =>
    set(callback, delayMs).unref();
  return Object.fromEntries(
    Object.entries(glue).map(([name, part]) => [
      name,
      name.startsWith('__wbg_setTimeout') ? unheld(part as Parameters<typeof unheld>[0]) : part,
    ]),
  );
}

/** Its entry file imports the .wasm as a module, which Node does not do by itself: so the parts are joined by hand. */
function load(): void {
  if (loaded) return;
  const file = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'));
  const parts = engine as unknown as { __wbg_set_wasm(exports: object): void };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)), {
    './schema_engine_bg.js': withoutHold(engine),
  });
  parts.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  // Where the engine leaves its last words when it panics; without it the panic hides behind a TypeError.
  (globalThis as Record<string, unknown>)['PRISMA_WASM_PANIC_REGISTRY'] = {
    set_message(message: string) {
      throw new Error(`Prisma's schema engine panicked: ${message}`);
    },
  };
  loaded = true;
}

/** The folder `prisma` of this package, from `src` and from `dist` alike. */
const prismaFolder = fileURLToPath(new URL('../../../../prisma', import.meta.url));
export const migrationsFolder = join(prismaFolder, 'migrations');
export const schemaFile = join(prismaFolder, 'schema.prisma');

/** Runs work with an engine on a database; the engine knows our schema. */
export async function withSchemaEngine<T>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  load();
  const pool = cataloguePool(connectionString);
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(pool));
    const { SchemaEngine: Engine } = engine as unknown as { SchemaEngine: typeof SchemaEngine };
    const schema = readFileSync(schemaFile, 'utf8');
    const opened = await Engine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter);
    try {
      return await work(opened);
    } finally {
      opened.free();
    }
  } finally {
    await pool.end();
  }
}
