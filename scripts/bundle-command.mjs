/** A step of `npm run build`: puts all that the command needs into one file, and runs it once, because finding and compiling some 770 modules takes longer than a small report. The roles stay outside. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

const CODE = 'dist/command.cjs';
const SAMPLE = 'samples/INC-618';

rmSync('dist/command.cache', { force: true });
const bundle = await rolldown({ input: 'dist/command.js', platform: 'node' });
const { output } = await bundle.generate({ file: CODE, format: 'cjs', codeSplitting: false, sourcemap: true });
await bundle.close();

/** One function, as V8 keeps code for a script; on one line with what it holds, so that lines stay lines of the source map. */
writeFileSync(CODE, `(function (exports, require) {${output[0].code}\n})`);
writeFileSync(`${CODE}.map`, `${output[0].map}`);

const run = ['verify', `${SAMPLE}/reports/agent-draft.md`, '--evidence', `${SAMPLE}/bundle`, '--fail-on', 'never'];
const { status, stderr } = spawnSync(process.execPath, ['scripts/cache-command.mjs', ...run], { encoding: 'utf8' });
if (status !== 0) throw new Error(`The built command does not run:\n${stderr}`);
