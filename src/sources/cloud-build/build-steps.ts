/** The steps of a build: which began, how they ended, and which of them tried to deploy what. */
import { instant, list, text, texts, words } from '../../application/ports/json-reading.js';
import type { Json } from '../../domain/evidence.js';
import type { Instant } from '../../domain/instant.js';
import { lastSegment } from '../google/names.js';

export interface BuildStep {
  readonly name: string;
  readonly status: string;
  readonly deploy: boolean;
  /** Services named in a deploy command. */
  readonly services: readonly string[];
  /** Whether the step ran at all; a step cancelled before its turn did not. */
  readonly began: boolean;
  readonly from?: Instant;
  readonly to?: Instant;
}

const RAN = new Set(['SUCCESS', 'FAILURE', 'TIMEOUT', 'WORKING', 'INTERNAL_ERROR']);

export function stepsOf(body: Json): readonly BuildStep[] {
  return list(body, 'steps').map((step, index) => {
    const from = instant(step, 'timing', 'startTime');
    const to = instant(step, 'timing', 'endTime');
    const status = text(step, 'status') ?? 'STATUS_UNKNOWN';
    const image = words(step, 'name');
    const command = commandOf(step);
    const deployed = deployTargets(command);
    return {
      name: words(step, 'id') ?? (image === undefined ? `step ${index}` : lastSegment(image)),
      status,
      deploy: deployed !== null,
      services: deployed ?? [],
      began: from !== undefined || RAN.has(status),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    };
  });
}

/** The words of a step's command line or script. */
function commandOf(step: Json): readonly string[] {
  const line = [words(step, 'entrypoint') ?? '', ...texts(step, 'args'), words(step, 'script') ?? ''].join(' ');
  const parts = line
    .slice(0, 20_000)
    .split(/[\s;&|()]+/)
    .filter((part) => part !== '');
  const image = words(step, 'name') ?? '';
  // The gcloud builder runs gcloud without naming it.
  return image.includes('cloud-builders/gcloud') && !parts.includes('gcloud') ? ['gcloud', ...parts] : parts;
}

/** Services that a command deploys; null when it is no deploy command at all. */
function deployTargets(command: readonly string[]): readonly string[] | null {
  let found = false;
  const services: string[] = [];
  command.forEach((word, index) => {
    const program = lastSegment(word);
    const rest = command.slice(index + 1, index + 6).filter((part) => part !== 'beta' && part !== 'alpha');
    const after = runCommandLength(program, rest);
    if (after === 0) return;
    found = true;
    const target = rest[after];
    if (program === 'gcloud' && target !== undefined && /^[a-z][a-z0-9-]*$/.test(target)) services.push(target);
  });
  return found ? [...new Set(services)] : null;
}

/** How many words after the program make up a deploy command; 0 when they do not. */
function runCommandLength(program: string, rest: readonly string[]): number {
  if (program === 'firebase') return rest[0] === 'deploy' ? 1 : 0;
  if (program !== 'gcloud' || rest[0] !== 'run') return 0;
  if (rest[1] === 'deploy') return 2;
  return rest[1] === 'services' && ['replace', 'update-traffic', 'update'].includes(rest[2] ?? '') ? 3 : 0;
}
