/** A mute is one way of switching an alarm off: who says that none was switched off says that none was muted either. */
import type { Happening } from '../../claims/slots.js';

/** An alarm that was muted was switched off to whoever says that none ever was. */
export const withMutes = (what: Happening): Happening =>
  what.actions.includes('turn_off') &&
  what.subjects.length > 0 &&
  what.subjects.every(({ types }) => types.some((type) => type === 'alert' || type === 'policy'))
    ? { ...what, actions: [...what.actions, 'snooze'] }
    : what;
