// The only way into a list: what every field may be, what is left out without harm, and what refuses the whole file.

import { describe, expect, it } from 'vitest';
import { MAX_LIST_BYTES, parseList, parseListFile } from '../../../src/core/list/parse.ts';
import { sampleListText } from '../../support/sampleList.ts';
import { utf8 } from '../../support/tufRepository.ts';

interface Loose { [field: string]: unknown }
/** The sample list with every field that a list can have, as plain JSON to be bent. */
const whole = (): Loose => {
  const list = JSON.parse(sampleListText('33.10', 3)) as Loose;
  const [office] = list['subjects'] as [Loose];
  Object.assign((office['accounts'] as [Loose])[0], { formerHandles: ['lama.pemkab'], proofs: [{ kind: 'letter', date: '2026-10-01', reference: 'surat 7' }] });
  Object.assign(office, {
    region: { code: '33.10', name: 'Kabupaten 33.10', aliases: ['Contoh'] }, aliases: ['Pemda'], absences: [{ site: 'tiktok', declared: '2026-10-02' }], phones: [{ number: '+62272321000', use: { id: 'Pengaduan', en: 'Complaints', jv: 'Wadul' } }],
    photos: [{ id: '0123456789abcdef', shared: true, taken: null }],
  });
  return Object.assign(list, {
    impostors: [{
      case: 'c-1', idHash: 'ab'.repeat(16), handleHash: null, subject: '33.10/pemkab', modus: 'money', firstSeen: '2026-10-01', confirmed: '2026-10-03', roles: ['triage', 'approver'],
      evidenceRoot: 'cd'.repeat(32), status: 'confirmed', appealUrl: 'https://contoh.go.id', recheckBy: '2027-04-01', reason: 'reason_asks_money',
    }],
    spared: [{ case: 'c-2', idHash: null, handleHash: 'ef'.repeat(16), until: '2026-12-31' }],
    channels: [{ id: 'iasc', name: 'IASC', url: null, phone: '+62157', use: { id: 'Rekening penipu' }, modus: ['money'], site: null }],
    audit: { number: 12, head: 'ab'.repeat(32) },
  });
};
/** Puts a value at a path such as `subjects.0.kind`. */
function bent(path: string, value: unknown): Loose {
  const list = whole();
  const steps = path.split('.');
  const last = steps.pop() as string;
  const place = steps.reduce<Loose>((at, step) => at[step] as Loose, list);
  if (value === undefined) delete place[last];
  else place[last] = value;
  return list;
}
const read = (list: unknown) => parseList(utf8(JSON.stringify(list)));
const OTHER = { ...(whole()['subjects'] as [Loose])[0], id: '33.10/dinkes' };

describe('a list', () => {
  it('is read with all its fields, and without those that nobody knows yet', () => {
    const list = whole();
    expect(read({ ...list, invented: 1 })).toEqual({ ok: true, value: { ...list, rules: {} } });
  });

  it('may leave out what has a plain meaning when it is missing', () => {
    for (const path of ['impostors', 'channels', 'rules', 'subjects.0.aliases', 'subjects.0.absences', 'subjects.0.phones', 'subjects.0.photos', 'subjects.0.accounts.0.formerHandles', 'subjects.0.accounts.0.proofs', 'publisher.region.aliases', 'spared', 'audit']) {
      expect([path, read(bent(path, undefined)).ok]).toEqual([path, true]);
    }
  });

  it.each<[string, unknown]>([
    ['format', 'resmikah-list/2'], ['version', 0], ['version', 1.5], ['version', 2 ** 31], ['issued', '2026-11-01'], ['impostorKey', 'ab'], ['impostorKey', 'AB'.repeat(32)], ['subjects', {}],
    ['publisher.id', '33.1'], ['publisher.id', '33.10/'], ['publisher.id', 'x33.10'], ['publisher.url', 'javascript:alert(1)'], ['publisher.url', 'ftp://contoh.go.id'], ['publisher.name', { en: 'Office' }],
    ['publisher.region.code', 'x33'], ['publisher.region.name', ''], ['subjects.0.id', '33.10/Pemkab'], ['subjects.0.id', 'x 33.10/pemkab'], ['subjects.0.kind', 'king'], ['subjects.0.name', ''],
    ['subjects.0.name', 'x'.repeat(201)], ['subjects.0.formalName', ''], ['subjects.0.from', '2026-02-30'], ['subjects.0.until', 'soon'], ['subjects.0.aliases', ['']],
    ['subjects.0.accounts.0.site', 'friendster'], ['subjects.0.accounts.0.id', '1 2'], ['subjects.0.accounts.0.id', '<b>'], ['subjects.0.accounts.0.handle', ''], ['subjects.0.accounts.0.checked', null],
    ['subjects.0.accounts.0.url', 'data:text/html,x'], ['subjects.0.accounts.0.proofs.0.kind', 'hearsay'], ['subjects.0.accounts.0.proofs.0.date', ''], ['subjects.0.absences.0.site', 'web'],
    ['subjects.0.phones.0.number', '0272321000'], ['subjects.0.phones.0.number', '+62 272'], ['subjects.0.phones.0.number', 'x+62272321000'], ['subjects.0.photos.0.id', 'xyz'], ['subjects.0.photos.0.shared', 1],
    ['impostors.0.case', 'c 1'], ['impostors.0.case', 'c1!'], ['impostors.0.idHash', 'ab'], ['impostors.0.idHash', null], ['impostors.0.modus', 'love'], ['impostors.0.roles', ['triage']],
    ['impostors.0.roles', ['triage', '']], ['impostors.0.roles', ['a', 'b', 'c']], ['impostors.0.evidenceRoot', ''], ['impostors.0.status', 'guilty'], ['impostors.0.appealUrl', 'x'], ['impostors.0.recheckBy', null],
    ['spared.0.handleHash', null], ['spared.0.case', '!c'], ['spared.0.until', 'never'], ['channels.0.phone', 'call'], ['channels.0.phone', '157x'], ['channels.0.id', 'I A'], ['channels.0.url', 'javascript:x'],
    ['channels.0.modus', ['love']], ['channels.0.site', 'web'], ['audit.number', 0], ['audit.head', 'ab'],
  ])('with %s = %j is refused, and the field is named', (path, value) => {
    const answer = read(bent(path, value));
    expect(answer).toMatchObject({ ok: false, problem: { key: 'problem_field' } });
    const field = path.replace(/^(?:impostors|spared)\.0\.(?:idHash|handleHash)$/, (all) => (value === null ? all.replace(/\.[^.]+$/, '') : all));
    expect(String(answer.ok || answer.problem.args['field']).replace(/\[(\d+)\]/g, '.$1')).toContain(field.split('.').slice(0, 3).join('.'));
  });

  it('knows an account by its id or by its handle, and none by neither', () => {
    expect(read(bent('subjects.0.accounts.0.id', null)).ok).toBe(true);
    expect(read(bent('subjects.0.accounts.0.handle', null)).ok).toBe(true);
    const neither = bent('subjects.0.accounts.0.id', null);
    ((neither['subjects'] as [Loose])[0]['accounts'] as [Loose])[0]['handle'] = null;
    expect(read(neither)).toMatchObject({ ok: false, problem: { key: 'problem_field' } });
  });

  it.each([['33', true], ['33.10', true], ['33.10.01', true], ['33.10.01.2001', true], ['33.10.01.20', false], ['33.10.2001', false], ['33.10.01.2001.1', false]])('names a province, a regency, a district and a village by its code: %s', (code, right) => {
    expect(read(bent('subjects.0.region.code', code)).ok).toBe(right);
  });

  it('vouches for its own region’s subjects only, and for each once', () => {
    expect(read(bent('subjects.1', OTHER)).ok).toBe(true);
    expect(read(bent('subjects.1', { ...OTHER, id: '33.72/dinkes' }))).toEqual({ ok: false, problem: { key: 'problem_list_foreign_subject', args: { subject: '33.72/dinkes' } } });
    expect(read(bent('subjects.1', { ...OTHER, id: '33.1/dinkes' }))).toMatchObject({ ok: false, problem: { key: 'problem_list_foreign_subject' } });
    expect(read(bent('subjects.1', { ...OTHER, id: '33.10/pemkab' }))).toEqual({ ok: false, problem: { key: 'problem_list_double_subject', args: { subject: '33.10/pemkab' } } });
  });

  it('that is cut in half, in another encoding or too large is refused with its own word', () => {
    const bytes = utf8(sampleListText('33.10', 1));
    expect(parseList(bytes.slice(0, bytes.length / 2))).toMatchObject({ ok: false, problem: { key: 'problem_list_json' } });
    expect(parseList(Uint8Array.from([...bytes, 0xff]))).toMatchObject({ ok: false, problem: { key: 'problem_list_json' } });
    expect(parseList(new Uint8Array(MAX_LIST_BYTES + 1))).toEqual({ ok: false, problem: { key: 'problem_list_size', args: { bytes: MAX_LIST_BYTES + 1 } } });
  });

  it('whose reading rules are broken stands without them, and says so', () => {
    const file = parseListFile(utf8(JSON.stringify({ ...whole(), rules: { facebook: { version: 'x' } } })));
    expect(file.ok && file.value.list.rules).toEqual({});
    expect(file.ok && file.value.ruleProblems.length).toBeGreaterThan(0);
  });
});
