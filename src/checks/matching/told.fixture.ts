/** Statements of one person at the scene and of an agent under scrutiny, for specs of what people told. */
import type { TimelineEvent } from '../../domain/timeline-event.js';
import type { World } from '../world.js';

export const said = (text: string, identity = 'mei'): TimelineEvent =>
  ({
    kind: 'message.posted',
    text,
    subjects: [{ type: 'channel', id: 'front-desk' }],
    actors: [{ role: 'actor', handle: identity, identity }],
    attributes: {},
  }) as never;

export const TOLD_WORLD = {
  identities: new Map([
    ['mei', { id: 'mei', kind: 'human', names: ['Mei'] }],
    ['bot', { id: 'bot', kind: 'agent', names: ['Bot'] }],
  ]),
  scrutinised: new Set(['bot']),
} as unknown as World;
