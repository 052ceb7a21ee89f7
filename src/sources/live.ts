/** Every source that can be asked while it runs. */
import type { LiveSource } from '../application/ports/live-source.js';
import { pagerdutyLive } from './pagerduty/collect.js';

// A source knows its own settings; whoever lists them treats all alike.
export const LIVE_SOURCES = [pagerdutyLive] as readonly LiveSource[];
