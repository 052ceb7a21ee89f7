import { describe, expect, it } from 'vitest';
import { AttemptLimit } from './attempt-limit.js';

describe('the limit of attempts', () => {
  it('lets five failures pass, then asks to wait until the window is over', () => {
    let now = 0;
    const limit = new AttemptLimit(() => now);
    for (let count = 0; count < 5; count++) {
      expect(limit.waitSeconds('a')).toBe(0);
      limit.failed('a');
    }
    expect(limit.waitSeconds('a')).toBe(900);
    expect(limit.waitSeconds('b')).toBe(0);
    now = 899_001;
    expect(limit.waitSeconds('a')).toBe(1);
    now = 900_000;
    expect(limit.waitSeconds('a')).toBe(0);
  });

  it('forgets failures after a success', () => {
    const limit = new AttemptLimit(() => 0);
    for (let count = 0; count < 4; count++) limit.failed('a');
    limit.succeeded('a');
    limit.failed('a');
    expect(limit.waitSeconds('a')).toBe(0);
  });

  it('counts many addresses together, and does not grow without end', () => {
    let now = 0;
    const limit = new AttemptLimit(() => now);
    const remembered = () => (limit as unknown as { failures: Map<string, unknown> }).failures.size;
    for (let count = 0; count < 100; count++) limit.failed(`address ${count}`);
    expect(limit.waitSeconds('a new one')).toBe(900);
    for (let count = 0; count < 20_000; count++) limit.failed(`more ${count}`);
    expect(remembered()).toBeLessThanOrEqual(10_000);
    expect(remembered()).toBeGreaterThan(9_000);
    now = 900_000;
    limit.failed('a new one');
    expect(remembered()).toBe(2);
  });
});
