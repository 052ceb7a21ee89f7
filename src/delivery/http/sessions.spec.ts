import { describe, expect, it } from 'vitest';
import { Sessions } from './sessions.js';

const HOUR = 3_600_000;

describe('sessions', () => {
  it('accept the password and nothing near it', async () => {
    const sessions = await Sessions.open('a long password', () => 0);
    expect(await sessions.accepts('a long password')).toBe(true);
    for (const wrong of ['', 'a long passwor', 'a long password ', 'A long password']) {
      expect(await sessions.accepts(wrong)).toBe(false);
    }
  });

  it('are read by every process with the same password and by no other', async () => {
    const cookie = (await Sessions.open('one password', () => 0)).begin();
    expect((await Sessions.open('one password', () => 0)).read(cookie)).toMatch(/^[\w-]{24}$/);
    expect((await Sessions.open('another password', () => 0)).read(cookie)).toBeNull();
  });

  it('end after twelve hours, or when they are ended', async () => {
    let now = 0;
    const sessions = await Sessions.open('one password', () => now);
    const [first, second] = [sessions.begin(), sessions.begin()];
    sessions.end(first);
    expect(sessions.read(first)).toBeNull();
    now = 12 * HOUR - 1;
    expect(sessions.read(second)).not.toBeNull();
    now = 12 * HOUR;
    expect(sessions.read(second)).toBeNull();
  });

  it('cannot be lengthened or made up', async () => {
    const sessions = await Sessions.open('one password', () => 0);
    const [id, , signature] = sessions.begin().split('.');
    const forged = [
      undefined,
      '',
      '..',
      `${id}.zzzzzzzzz.${signature}`,
      `${id}..${signature}`,
      `${sessions.begin()}.x`,
    ];
    for (const cookie of forged) expect(sessions.read(cookie)).toBeNull();
  });
});
