// A department's manager reaches the department's rows and nothing else, whatever is tried with parents and ids.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedOutside, departmentOf } from '../../../src/core/list/department.ts';
import type { Subject } from '../../../src/core/list/model.ts';

const subject = (id: string, parent: string | null, over: Partial<Subject> = {}): Subject => ({
  id: `33.10/${id}`, kind: 'office', name: id, formalName: id, aliases: [], title: null, region: { code: '33.10', name: 'Kabupaten Klaten', aliases: [] }, parent: parent === null ? null : `33.10/${parent}`,
  from: null, until: null, accounts: [], absences: [], phones: [], photos: [], ...over,
});
const LIST = [subject('pemkab', null), subject('dinkes', 'pemkab'), subject('kadinkes', 'dinkes', { kind: 'holder' }), subject('puskesmas', 'dinkes'), subject('bidan', 'puskesmas'), subject('disdik', 'pemkab')];
const DEPARTMENT = '33.10/dinkes';
const change = (id: string, over: Partial<Subject>): readonly Subject[] => LIST.map((each) => (each.id === `33.10/${id}` ? { ...each, ...over } : each));
const without = (id: string): readonly Subject[] => LIST.filter((each) => each.id !== `33.10/${id}`);

describe('a department', () => {
  it('is its own row and all below it', () => {
    expect([...departmentOf(LIST, DEPARTMENT)].sort()).toEqual(['33.10/bidan', '33.10/dinkes', '33.10/kadinkes', '33.10/puskesmas']);
  });

  it('ends also where parents stand in a circle', () => {
    const circle = [subject('a', 'b'), subject('b', 'a'), subject('dinkes', 'c'), subject('c', 'dinkes')];
    expect([...departmentOf(circle, DEPARTMENT)].sort()).toEqual(['33.10/c', '33.10/dinkes']);
  });

  it.each<readonly [string, readonly Subject[], string | null]>([
    ['nothing', LIST, null],
    ['the order of the rows', [...LIST].reverse(), null],
    ['its own name', change('dinkes', { aliases: ['Dinkes'] }), null],
    ['a row two below', change('bidan', { name: 'Bidan Desa' }), null],
    ['a new row below', [...LIST, subject('rsud', 'dinkes')], null],
    ['a row below that is gone', without('kadinkes'), null],
    ['another department', change('disdik', { name: 'x' }), '33.10/disdik'],
    ['the office above', change('pemkab', { name: 'x' }), '33.10/pemkab'],
    ['a new row elsewhere', [...LIST, subject('rsud', 'pemkab')], '33.10/rsud'],
    ['a new row under nobody', [...LIST, subject('rsud', null)], '33.10/rsud'],
    ['another department drawn under it', change('disdik', { parent: DEPARTMENT }), '33.10/disdik'],
    ['a row of its own put elsewhere', change('kadinkes', { parent: '33.10/pemkab' }), '33.10/kadinkes'],
    ['another department that is gone', without('disdik'), '33.10/disdik'],
    ['its own place among the others', change('dinkes', { parent: null }), DEPARTMENT],
    ['what it is', change('dinkes', { kind: 'service' }), DEPARTMENT],
    ['itself that is gone', without('dinkes').map((each) => (each.parent === DEPARTMENT ? { ...each, parent: '33.10/pemkab' } : each)), '33.10/kadinkes'],
    ['itself that is gone with all below it', LIST.filter(({ id }) => !departmentOf(LIST, DEPARTMENT).has(id)), DEPARTMENT],
  ])('may change %s, or is told what is not its own', (_, after, outside) => {
    expect(changedOutside(LIST, after, DEPARTMENT)).toBe(outside);
  });

  it('never lets a subject outside of it be other than it was', () => {
    const id = fc.constantFrom('pemkab', 'dinkes', 'kadinkes', 'puskesmas', 'bidan', 'disdik', 'baru');
    const row = fc.tuple(id, fc.option(id, { nil: null }), fc.constantFrom('a', 'b')).map(([each, parent, name]) => subject(each, parent, { name }));
    const own = departmentOf(LIST, DEPARTMENT);
    fc.assert(fc.property(fc.uniqueArray(row, { selector: (each) => each.id, maxLength: 7 }), (after) => {
      if (changedOutside(LIST, after, DEPARTMENT) !== null) return;
      for (const was of LIST) if (!own.has(was.id)) expect(after.find((each) => each.id === was.id)).toEqual(was);
      for (const is of after) if (!LIST.some((was) => was.id === is.id)) expect(departmentOf(after, DEPARTMENT).has(is.id)).toBe(true);
    }), { numRuns: 500 });
  });

  it('that is not in the list may change nothing', () => {
    expect(changedOutside(LIST, LIST, '33.10/hantu')).toBe('33.10/hantu');
  });
});
