/** Contradiction by authorship: a commit that is named keeps its author's name itself; silent where others may have had a hand in it. */
import type { Happening } from '../../claims/slots.js';
import type { Finding } from '../../domain/finding.js';
import type { World } from '../world.js';
import { actorDiffers } from './differs.js';
import type { Graded } from './grade.js';

export function writtenByAnother(
  check: string,
  happening: Happening,
  graded: readonly Graded[],
  { identities }: World,
): readonly Finding[] | null {
  const { actions, agent, subjects, attempted, words } = happening;
  if (attempted || actions.length === 0 || !actions.every((action) => action === 'write')) return null;
  if (agent?.how !== 'named' || agent.identities.length !== 1) return null;
  const [only, ...more] = subjects;
  // "Wrote a comment on 5697674".
  if (!only || more.length > 0 || words.length > 0 || only.how !== 'named' || only.candidates.length !== 1) return null;
  if (only.candidates[0]!.type !== 'commit') return null;
  // Whoever opened the change, committed it or is named beside its author may be meant.
  if (graded.some((one) => one.subject !== 'no' && (one.actor === 'yes' || takesPart(one, agent.identities))))
    return null;
  const own = graded.find(({ event, fits }) => event.kind === 'commit.authored' && fits[0] === 'direct');
  const author = own?.event.actors.find(({ role }) => role === 'author')?.identity;
  if (!own || !/^(?:human|agent)$/.test(identities.get(author ?? '')?.kind ?? '') || SHARED.test(own.event.text ?? ''))
    return null;
  return [actorDiffers(check, happening, own)];
}

const takesPart = ({ event }: Graded, [told]: readonly string[]): boolean =>
  event.actors.some(({ identity, role }) => identity === told && role !== 'reviewer' && role !== 'requested');

const SHARED = /^(?:co-authored-by|signed-off-by|on-behalf-of)\s*:/im;
