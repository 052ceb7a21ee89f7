/** Placeholder of the SARIF export. */
import type { VerdictDocument } from '../../application/document/schema.js';

export const toSarif = (document: VerdictDocument, _reportText: string, _fileName: string): unknown => ({ version: '2.1.0', document });
