/** The directory as it stands, as other parts of the store need it. */
import { type Directory, EMPTY_DIRECTORY } from '../../application/identities/directory.js';
import { fromColumn } from './column-text.js';
import { firstRow, type Queryable } from './database.js';

export async function readDirectory(db: Queryable): Promise<Directory> {
  const newest = 'SELECT body FROM directory_versions ORDER BY version DESC LIMIT 1';
  const row = await firstRow<{ body: string }>(db, newest, []);
  return row ? (JSON.parse(fromColumn(row.body)) as Directory) : EMPTY_DIRECTORY;
}
