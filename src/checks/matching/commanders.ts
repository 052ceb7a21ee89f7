/** How people say that the command of the response is theirs, is handed over, or is somebody's; and when somebody took it. */
import type { Happening } from '../../claims/slots.js';
import { fold } from '../../claims/words/atoms.js';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';
import { instantBounds, type Moments, NO_MOMENTS } from './moment.js';
import { personMatches } from './slot-matches.js';
import { speakersOf } from './statements.js';

export const HANDS_OVER =
  /\bhandover to\b|\b(?:hand(?:ing|ed|s)?|pass(?:ing|ed|es)?|giv(?:ing|es)|transferring)\b[^.!?\n]{0,30}\b(?:command|ic|lead|over|incident)\b[^.!?\n]{0,16}\bto\b|\bis (?:now )?(?:the )?(?:ic|incident commander)\b/;

const COMMAND = '(?:ic|incident commander|incident lead|command|the lead)\\b(?! of (?!the incident|this))';
export const OWN_WORD = new RegExp(
  `\\b(?:i'?m|i am|i'?ll be|i will be|i have|i'?ve|i take|i'?ll take|i took|i got|taking|having|ok i have)\\b[^.!?\\n]{0,24}\\b${COMMAND}|\\b(?:ic|commander)(?: is|:) me\\b`,
);

export const COMMANDING =
  /\b(?:command|commander|ic|lead|leading|charge|take over|taking over|handing|hand over|running this|coordinat\w+)\b/;

/** "Marek is IC from now", "Commander: @Mirela": somebody's word, right beside the name. */
export function isCalledCommander(identities: readonly string[], text: string, world: World): boolean {
  if (text.includes('?')) return false;
  return identities
    .flatMap((id) => world.identities.get(id)?.names ?? [])
    .filter((name) => name.length > 2)
    .map((name) => fold(name))
    .some((name) => {
      const at = text.indexOf(name);
      if (at < 0) return false;
      const behind = text.slice(at + name.length, at + name.length + 40);
      const before = text.slice(Math.max(0, at - 40), at);
      return (
        /^[,]? (?:is|as|has|takes|takes over|you are|you're|will be) (?:now )?(?:the )?(?:ic|incident commander|incident lead|commander|command)\b(?! of )/.test(
          behind,
        ) ||
        /\b(?:ic|commander|incident lead)(?::| is) @?$|\bhandover to @?$/.test(before) ||
        /\b(?:hand|pass|giv|transferr?)(?:ing|ed|e?s)?\b[^.!?]{0,16}\b(?:command|ic|lead|incident|over)\b(?: (?:command|over|off))? to @?$/.test(
          before,
        )
      );
    });
}

/** "Ana took command": her own first word of it, or the first that names her. */
export function commandMoments({ actions, agent }: Happening, said: readonly TimelineEvent[], world: World): Moments {
  if (!agent || agent.identities.length === 0 || actions.length === 0 || actions.some((action) => action !== 'lead'))
    return NO_MOMENTS;
  const taken = said.filter(
    (event) =>
      (personMatches(agent, speakersOf(event)) === 'yes' && OWN_WORD.test(fold(event.text ?? ''))) ||
      isCalledCommander(agent.identities, fold(event.text ?? ''), world),
  );
  const moments = taken.slice(0, 1).map((event) => ({ at: instantBounds(event.at.from), event }));
  return { best: moments, all: moments, named: moments.length > 0 };
}
