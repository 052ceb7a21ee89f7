/** People and agents whom a report tells of without a name, an office or a shift: "one of our engineers", "an automated assistant"; they mean whoever of that kind did it. */
import type { Identity } from '../../domain/identity.js';
import type { Title } from './titles.js';

const SOMEBODY = ['engineer', 'colleague', 'developer', 'operator', 'employee', 'team member'];
const ANY = ['a', 'an', 'another', 'a second', 'one', 'our', 'some'];
const AGENTS = [
  ...['assistant', 'agent', 'bot', 'helper', 'tool', 'system'].flatMap((noun) =>
    ['automated', 'automatic', 'automation', 'ai', 'software', 'coding', 'robotic'].map((kind) => `${kind} ${noun}`),
  ),
  ...['our automation', 'the automation', 'the machine', 'our assistant', 'our agent', 'our bot', 'our ai'],
];

/** Told of without a name, an office or a shift: bears out what one of them did, and speaks against nothing. */
export function unnamedOf({ id, kind, roles }: Identity): readonly Title[] {
  const texts =
    kind === 'human'
      ? SOMEBODY.flatMap((noun) => [
          ...ANY.map((any) => `${any} ${noun}`),
          `one of our ${noun}s`,
          `one of the ${noun}s`,
        ])
      : kind === 'agent' && !roles.some((role) => /\bno access\b|\bread[- ]only\b/i.test(role))
        ? AGENTS
        : [];
  return texts.map((text) => ({ text, identity: id, passing: true }));
}
