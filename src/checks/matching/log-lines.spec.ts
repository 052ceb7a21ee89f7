import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../domain/timeline-event.js';
import { holdsLine, lineWordsOf } from './log-lines.js';

const line = (text: string): TimelineEvent =>
  ({
    kind: 'log.written',
    text,
    subjects: [{ type: 'service', id: 'pond-api' }],
    actors: [],
    attributes: {},
  }) as unknown as TimelineEvent;
const LINE = line('dial tcp 10.1.2.3:5432: connection refused by database');

describe('lines of logs', () => {
  it.each<[string, string]>([
    ['The first refused database connection was logged at 06:55', 'all'],
    ['First "connection refused" in the log', 'all'],
    ['The first refused database connection of the ferry', 'most'],
    ['The first expired certificate was logged at 06:55', 'no'],
    ['First "connection reset" in the log', 'no'],
  ])('%s → %s', (text, want) => expect(holdsLine(lineWordsOf(text)!, LINE)).toBe(want));

  it('knows no line by words for lines alone', () => {
    expect(lineWordsOf('The first error was logged at 06:55')).toBeNull();
  });
});
