import { evidenceReaderContract } from '../ports/evidence-reader.contract.js';
import { buildTimeline } from './build-timeline.js';
import { memoryEvidence } from './memory-evidence.js';

evidenceReaderContract('memory', async (manifest, readings) =>
  memoryEvidence(manifest, buildTimeline(manifest, readings)),
);
