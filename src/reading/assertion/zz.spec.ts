import { it } from 'vitest';
import { readUnits } from '../units/read-units.js';
import { assertionOf } from './assertion-of.js';
it('x', () => { for (const piece of ['we think that ', 'Ana said, ', 'a', 'if ', '(', 'x; ', 'is ', 'the ', '- ', 'had ', 'well ', 'not ', '1 ', '`a` ', '"b" ', 'A. ', 'K: v\n', '| a |\n']) { const t=performance.now(); const us=readUnits(piece.repeat(Math.ceil(100_000 / piece.length))); const m=performance.now(); for (const u of us) assertionOf(u); console.log('H',JSON.stringify(piece), us.length, m-t|0, performance.now()-m|0); } }, 200000);
