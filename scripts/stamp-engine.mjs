/** The last step of `npm run build`: writes a digest of the built code that reads and judges into it, so that verdicts of other code are told apart. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const STAMPED = 'dist/application/engine-code.js';
const DECIDING = [
  'domain',
  'claims',
  'reading',
  'checks',
  'sources',
  'application/bundle',
  'application/timeline',
  'application/verify',
  'application/words',
  'application/verify-report.js',
];

/** @param {string} path */
const filesUnder = (path) =>
  path.endsWith('.js')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.js'))
        .map((name) => `${path}/${name.replaceAll('\\', '/')}`);

const hash = createHash('sha256');
for (const file of DECIDING.flatMap((path) => filesUnder(`dist/${path}`)).sort())
  hash.update(`${file}\n`).update(readFileSync(file));
const stamped = readFileSync(STAMPED, 'utf8').replace(/'[^']*'/, `'${hash.digest('hex')}'`);
writeFileSync(STAMPED, stamped);
