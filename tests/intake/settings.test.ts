// Settings that cannot be meant stop the server with the name of the variable, before anybody relies on it.

import { describe, expect, it } from 'vitest';
import { SettingsError, settingsFrom } from '../../src/intake/settings.ts';

describe('settings', () => {
  it('have a default for one machine', () => {
    expect(settingsFrom({})).toMatchObject({ host: '127.0.0.1', port: 8080, staffPort: 8081, databaseUrl: null, office: '33.10', staff: [], sample: false });
  });

  it('name two sample officers on a demonstration only', () => {
    expect(settingsFrom({ RESMIKAH_SAMPLE: '1' }).staff).toHaveLength(2);
    expect(settingsFrom({ RESMIKAH_SAMPLE: '1', RESMIKAH_STAFF: 'Ani, Budi,Ani,' }).staff).toEqual(['Ani', 'Budi']);
  });

  it.each([
    ['PORT', 'eighty'], ['PORT', '70000'], ['PORT', '-1'], ['PORT', '80.5'], ['STAFF_PORT', '1e9'], ['DATABASE_URL', 'mysql://x'], ['RESMIKAH_OFFICE', 'klaten'], ['RESMIKAH_RATE', '0'], ['RESMIKAH_CALM', '0'],
    ['RESMIKAH_STAFF_URL', 'meja.klatenkab.go.id'], ['RESMIKAH_STAFF_URL', 'https://a/b'], ['RESMIKAH_CHECK_URL', 'https://resmikah.contoh.go.id/cek'], ['RESMIKAH_CHECK_URL', '/cek/'], ['RESMIKAH_LOG', 'loud'], ['RESMIKAH_METRICS_TOKEN', 'short'],
  ])('refuse %s=%s and name it', (name, value) => {
    expect(() => settingsFrom({ [name]: value })).toThrow(SettingsError);
    expect(() => settingsFrom({ [name]: value })).toThrow(name);
  });
});
