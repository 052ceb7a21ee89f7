/** Reads a report into units and other passages that tile it; the structure only, no grammar and no claims. */
import { parseReport } from '../markdown/parse-report.js';
import { BlockReader } from './read-blocks.js';
import type { ReportStructure, Unit } from './unit.js';

/**
 * The structure of a report: every character belongs to exactly one unit or one other passage.
 * @example readStructure('It broke. We *rolled* back.').units.map((unit) => unit.text) // → ['It broke.', 'We rolled back.']
 */
export function readStructure(source: string): ReportStructure {
  return new BlockReader(parseReport(source)).read();
}

/** The units alone. */
export const readUnits = (source: string): readonly Unit[] => readStructure(source).units;
