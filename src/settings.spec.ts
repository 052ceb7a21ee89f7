import { describe, expect, it } from 'vitest';
import { readSettings, SETTINGS } from './settings.js';

const mistakes = (env: Record<string, string>): readonly string[] => {
  const read = readSettings(env);
  return read.ok ? [] : read.mistakes;
};

describe('settings', () => {
  it('need nothing: an empty environment is an embedded server on 127.0.0.1:8080', () => {
    const read = readSettings({});
    expect(read).toMatchObject({
      ok: true,
      settings: { mode: 'embedded', host: '127.0.0.1', port: 8080, databaseUrl: null, maxReportBytes: 2_097_152 },
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: '', CORROBORATE_ADMIN_PASSWORD: '' })).toEqual(readSettings({}));
  });

  it('name every mistake with one sentence', () => {
    const env = { PORT: '99999', CORROBORATE_MODE: 'fast', CORROBORATE_SAMPLE: 'yes', CORROBORATE_COLOUR: 'red' };
    expect(mistakes(env)).toEqual([
      'CORROBORATE_COLOUR is not a setting; the README lists them all.',
      'CORROBORATE_MODE must be embedded, web or worker, but is "fast".',
      'PORT must be a whole number from 0 to 65535, but is "99999".',
      'CORROBORATE_SAMPLE must be true or false, but is "yes".',
    ]);
  });

  it('never repeat a secret', () => {
    const env = { DATABASE_URL: 'mysql://u:hunter2@h/d', CORROBORATE_ADMIN_PASSWORD: 'short' };
    expect(mistakes(env)).toEqual([
      'DATABASE_URL must be an address that begins with postgresql:// or postgres://.',
      'CORROBORATE_ADMIN_PASSWORD must have at least 12 characters.',
    ]);
  });

  it.each(['0.0.0.0', '::', '10.0.0.7', 'example.org'])(
    'keep web mode from listening on %s without a password',
    (HOST) => {
      const web = { CORROBORATE_MODE: 'web', DATABASE_URL: 'postgres://db/x', HOST };
      expect(mistakes(web)).toEqual([`CORROBORATE_ADMIN_PASSWORD must be set to listen on "${HOST}".`]);
      expect(mistakes({ ...web, CORROBORATE_ADMIN_PASSWORD: 'long enough it is' })).toEqual([]);
    },
  );

  it('keep embedded mode on this machine', () => {
    expect(mistakes({ HOST: '0.0.0.0' })[0]).toMatch(/^HOST must be 127\.0\.0\.1 in embedded mode/);
  });

  it.each(['web', 'worker'])('want a database in %s mode', (CORROBORATE_MODE) => {
    expect(mistakes({ CORROBORATE_MODE })).toEqual([
      `DATABASE_URL must be set when CORROBORATE_MODE is ${CORROBORATE_MODE}.`,
    ]);
  });

  it.each(['https://c.example/app', 'c.example', 'ftp://c.example'])('take %s for no public address', (url) => {
    expect(mistakes({ CORROBORATE_PUBLIC_URL: url })).toHaveLength(1);
  });

  it('have defaults that they accept themselves', () => {
    for (const [name, { default: text, meaning }] of Object.entries<{ default?: string; meaning: string }>(SETTINGS)) {
      expect(meaning, name).toMatch(/\S/);
      if (text !== undefined) expect(mistakes({ [name]: text }), name).toEqual([]);
    }
  });
});
