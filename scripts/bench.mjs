/** `npm run bench`: runs every script of package.json called `bench:…`, one after the other, and prints which of them ended well. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @type {{ scripts: Record<string, string> }} */
const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const names = Object.keys(scripts).filter((name) => name.startsWith('bench:'));

const rows = names.map((name) => {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const started = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit' });
  return {
    benchmark: name,
    seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
    ended: status === 0 ? 'well' : `with ${status}`,
  };
});

console.log('');
console.table(rows);
process.exitCode = rows.every(({ ended }) => ended === 'well') ? 0 : 1;
