/** What a delivery brought, by its image ("…/apps/till:2.4.0"): the version, and the service that an application of one stage ("till-prod") runs. */
import { words } from '../../application/ports/json-reading.js';
import type { Facts } from './facts.js';
import { type NamedThing, thing } from './named-things.js';
import { imageTag } from './package-url.js';
import type { Timed } from './teller.js';

const STAGES = ['prod', 'production', 'staging', 'stage', 'test', 'qa', 'dev'];

/** The things of a delivery, the service first. */
export function deliveredThings(event: Timed, { things, changes }: Facts): readonly NamedThing[] {
  const image = words(event.data, 'image') ?? imageAfter(changes);
  const tag = imageTag(image);
  const repository = image?.split('@')[0]?.split('/').at(-1)?.split(':')[0];
  const whole = things.map((one) => (one.type === 'service' && repository ? ofStage(one, repository) : [one]));
  const [services, others] = [
    whole.filter(([one]) => one?.type === 'service'),
    whole.filter(([one]) => one?.type !== 'service'),
  ];
  const known = things.some(({ type }) => type === 'version');
  return [...services.flat(), ...(tag === undefined || known ? [] : [thing('version', tag)]), ...others.flat()];
}

/** "image: { before: …:7.4.1, after: …:7.4.2 }": what came is the version behind. */
const imageAfter = (changes: Facts['changes']): string | undefined => {
  const after = changes.find(({ field }) => field === 'image')?.after;
  return typeof after === 'string' ? after : undefined;
};

/** "till-prod" is the service "till" in its stage when the image is one of "till". */
function ofStage(one: NamedThing, repository: string): readonly NamedThing[] {
  const stage = one.id.startsWith(`${repository}-`) ? one.id.slice(repository.length + 1) : '';
  if (!STAGES.includes(stage)) return [one];
  return [thing('service', repository, [one.id, ...one.names]), thing('environment', stage)];
}
