/** Every source of evidence: the one file that knows them all. Order matters only where two recognise one path, which none do. */
import type { Source } from '../application/ports/source.js';

export const SOURCES: readonly Source[] = [];
