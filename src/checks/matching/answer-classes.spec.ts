import { describe, expect, it } from 'vitest';
import { stem } from '../../claims/words/stem.js';
import { errorClasses } from './answer-classes.js';

const classes = (words: string, counted: string) =>
  errorClasses(new Set(words.split(' ').map(stem)), counted.split(' '));

describe('answers that a phrase calls failed', () => {
  it('are the code itself where it is counted, never a class of client errors', () => {
    expect(classes('429', '200 429 500')).toEqual([['429']]);
    expect(classes('404', '2xx 4xx 5xx')).toEqual([]);
    expect(classes('500s', '2xx 5xx')).toEqual([['5xx']]);
  });

  it('have several readings where the words leave it open', () => {
    expect(classes('requests failed', '2xx 4xx 5xx')).toEqual([['5xx'], ['4xx', '5xx']]);
    expect(classes('calls rejected', '200 429 500')).toEqual([['429']]);
  });

  it('are none where nothing failed', () => {
    expect(classes('requests a minute', '2xx 5xx')).toEqual([]);
  });
});
