/** Which folders of this machine a source may read: those at or below a folder that the operator names, whatever links lead there. */
import { realpath, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { RemoteFault } from '../../application/ports/read-only-http.js';

/** @example const folder = await allowedFolder(['/srv/git'])('/srv/git/shop.git') */
export const allowedFolder =
  (roots: readonly string[]) =>
  async (path: string): Promise<string> => {
    const real = await realpath(path).catch(() => null);
    const tops = await Promise.all(roots.map((root) => realpath(root).catch(() => null)));
    const within = real !== null && tops.some((top) => top !== null && isWithin(real, top));
    // Whether a folder is there is nobody's business who may not read it.
    if (!within) throw new RemoteFault('refused', `${path} is not a folder below one in CORROBORATE_GIT_ROOTS.`);
    if (!(await stat(real)).isDirectory()) throw new RemoteFault('refused', `${path} is not a folder.`);
    return real;
  };

const isWithin = (path: string, top: string): boolean =>
  path === top || path.startsWith(top.endsWith(sep) ? top : top + sep);
