/** The directory as it stands, as other parts of the store need it. */
import { type Directory, EMPTY_DIRECTORY } from '../../application/identities/directory.js';
import { fromColumn } from './column-text.js';
import { firstRow, type Queryable } from './database.js';

export async function readDirectory(db: Queryable): Promise<Directory> {
  const newest = 'SELECT body FROM directory_versions ORDER BY version DESC LIMIT 1';
  const row = await firstRow<{ body: string }>(db, newest, []);
  return row ? completed(JSON.parse(fromColumn(row.body)) as Kept) : EMPTY_DIRECTORY;
}

/** As earlier versions were written: without whom they are by, and without dismissals. */
type Kept = Partial<Directory>;

const completed = ({ identities = [], aliases = [], dismissed = [] }: Kept): Directory => ({
  identities: identities.map((one) => ({ ...one, updatedBy: one.updatedBy ?? null })),
  aliases: aliases.map((one) => ({ ...one, updatedBy: one.updatedBy ?? null })),
  dismissed,
});
