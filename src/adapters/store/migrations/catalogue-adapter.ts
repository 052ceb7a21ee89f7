/** Prisma's adapter, taught two things that its schema engine needs: PostgreSQL's one-byte "char" (without it the engine cannot compare), and scripts with functions. */
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const CATALOGUE_CHAR = 18;
const TEXT = 25;

/** Which columns of an answer are of that type, by its rows. */
const charColumns = new WeakMap<object, readonly number[]>();

/** Tells the adapter that such columns are text, which it knows. */
class CataloguePool extends pg.Pool {
  // biome-ignore lint/suspicious/noExplicitAny: pg overloads `query` a dozen times, and the adapter uses only the promise.
  override async query(...args: any[]): Promise<any> {
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    const result = await (super.query as (...all: any[]) => Promise<any>).apply(this, args);
    const fields: readonly { dataTypeID: number }[] = result?.fields ?? [];
    const found = fields.flatMap((field, index) => (field.dataTypeID === CATALOGUE_CHAR ? [index] : []));
    for (const index of found) fields[index]!.dataTypeID = TEXT;
    if (found.length > 0) charColumns.set(result.rows, found);
    return result;
  }
}

/** The adapter factory for the schema engine. The pool it is given ends with the caller. */
export class CatalogueAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    // The engine wants them called characters.
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
      return result;
    };
    // Its own way cuts the script at every semicolon, also inside functions. As one simple query it is whole or not at all.
    const pool = adapter.underlyingDriver();
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    return adapter;
  }
}

export function cataloguePool(connectionString: string): pg.Pool {
  const pool = new CataloguePool({ connectionString, max: 4 });
  pool.on('error', () => {});
  return pool;
}
