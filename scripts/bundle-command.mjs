/** A step of `npm run build`: puts all that the command needs into its one file, because finding and compiling some 770 modules takes longer than a small report. The roles stay outside, and are loaded when asked for. */
import { rolldown } from 'rolldown';

const COMMAND = 'dist/cli.js';
const ROLES = './main.js';

const bundle = await rolldown({ input: COMMAND, platform: 'node', external: (id) => id === ROLES });
await bundle.write({ file: COMMAND, format: 'esm', codeSplitting: false, sourcemap: true });
await bundle.close();
