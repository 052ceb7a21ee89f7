/** API keys in PostgreSQL, by their hashes. */
import { randomUUID } from 'node:crypto';
import type { KeyStore } from '../../application/ports/key-store.js';
import type { KeyScope, KeyView } from '../../application/use-cases.js';
import { fromColumn, toColumn } from './column-text.js';
import { orUnavailable } from './database.js';
import type { ApiKey, PrismaClient } from './generated/client.js';

/** How exactly "last used" is kept: not every request needs a write. */
const USED_STEP_MS = 60_000;

const viewOf = (row: ApiKey): KeyView => ({
  id: row.id,
  name: fromColumn(row.name),
  scopes: row.scopes as KeyScope[],
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});

export function keyStore(prisma: PrismaClient): KeyStore {
  return {
    add: (name, scopes, secretSha256) =>
      orUnavailable(async () =>
        viewOf(
          await prisma.apiKey.create({
            data: { id: randomUUID(), name: toColumn(name), scopes: [...scopes], secretSha256 },
          }),
        ),
      ),
    list: () =>
      orUnavailable(async () => {
        const rows = await prisma.apiKey.findMany({ where: { revokedAt: null }, orderBy: { createdAt: 'desc' } });
        return rows.map(viewOf);
      }),
    revoke: (id) =>
      orUnavailable(async () => {
        const where = { id: toColumn(id), revokedAt: null };
        const { count } = await prisma.apiKey.updateMany({ where, data: { revokedAt: new Date() } });
        return count > 0;
      }),
    find: (secretSha256) =>
      orUnavailable(async () => {
        const row = await prisma.apiKey.findFirst({ where: { secretSha256, revokedAt: null } });
        if (!row) return null;
        const now = new Date();
        if (now.getTime() - (row.lastUsedAt?.getTime() ?? 0) > USED_STEP_MS) {
          await prisma.apiKey.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } });
        }
        return viewOf(row);
      }),
  };
}
