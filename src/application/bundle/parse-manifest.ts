/** Reads bundle.json into a manifest, or lists every mistake in it. */
import type { z } from 'zod';
import type { CoverageEntry, CoverageSelectors } from '../../domain/coverage.js';
import type { Manifest } from '../../domain/incident.js';
import { type Fault, fault } from '../faults.js';
import { ok, type Result, refused } from '../result.js';
import { type ShapeMistake, shapeMistakes } from '../words/shape-sentences.js';
import { manifestSchema } from './manifest-schema.js';

export const MANIFEST_PATH = 'bundle.json';
/** More faults than this help nobody. */
const MOST_FAULTS = 100;

/**
 * @example parseManifest('{"version":1,"incident":{…}}') // → { ok: true, value: { incident: { id: 'INC-7', … }, … } }
 */
export function parseManifest(text: string): Result<Manifest> {
  let body: unknown;
  try {
    body = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return refused(fault('manifest_invalid', `bundle.json is not JSON: ${(error as Error).message}.`, MANIFEST_PATH));
  }
  const read = manifestSchema.safeParse(body);
  if (read.success) return ok(manifestOf(read.data));
  const mistakes = shapeMistakes(read.error.issues, 'The manifest');
  return refused(...mistakes.slice(0, MOST_FAULTS).map(faultOf));
}

function faultOf({ path, sentence }: ShapeMistake): Fault {
  const pointer = path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return fault('manifest_invalid', sentence, `${MANIFEST_PATH}#${pointer}`);
}

function manifestOf({ incident, coverage, identities, aliases }: z.infer<typeof manifestSchema>): Manifest {
  return {
    incident: { ...incident, timeZone: incident.timeZone ?? null },
    coverage: coverage.map(coverageOf),
    identities: identities.map(({ onBehalfOf, ...identity }) => ({
      ...identity,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
      listed: true,
    })),
    aliases,
  };
}

function coverageOf(entry: z.infer<typeof manifestSchema>['coverage'][number]): CoverageEntry {
  const { path, from, to, complete, scope, clockSkewMs, ...written } = entry;
  const selectors: CoverageSelectors = Object.fromEntries(
    Object.entries(written).filter(([, values]) => values !== undefined),
  );
  return { path, from, to, complete, scope, selectors, ...(clockSkewMs === undefined ? {} : { clockSkewMs }) };
}
