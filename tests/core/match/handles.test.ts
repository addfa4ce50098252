// Handles: what is left of one without affixes and numbers, which copies which, and which anybody of a name would take.

import { describe, expect, it } from 'vitest';
import { bareOf, baseOf } from '../../../src/core/match/bare.ts';
import { claimsReal, followsFromName, handleBase, handleLikeness, lettersCounted, mayBeAlike } from '../../../src/core/match/handles.ts';

describe('a handle', () => {
  it.each([
    ['wening.prabaningrum', 'weningprabaningrum'], ['@wening_prabaningrum', 'weningprabaningrum'], ['wening-prabaningrum', 'weningprabaningrum'], ['Wening.Prabaningrum', 'weningprabaningrum'], ['𝓌ening', 'wening'],
    ['wening_official', 'wening'], ['official.wening', 'wening'], ['the.real.wening', 'wening'], ['wening.id.77', 'wening'], ['77_wening', 'wening'], ['wening.77.baru', 'wening'], ['wening77', 'wening'], ['77wening', 'wening'],
    ['weningofficial', 'wening'], ['officialwening', 'wening'], ['weningofficial2', 'wening'], ['therealwening', 'wening'], ['weningofficialreal', 'wening'], ['akunresmiweningbaru', 'wening'],
    ['bu.wening', 'wening'], ['wening.bu.jateng', 'weningbujateng'], ['buwening', 'buwening'], ['official', 'official'], ['official_id', 'official'], ['official.official', 'official'], ['77', ''], ['akun.77', 'akun'], ['', ''],
    ['sridahasli', 'sridahasli'.slice(0, 6)], ['agusasli', 'agusasli'], ['theagus', 'theagus'], ['theaguss', 'aguss'], ['sri.asli', 'sri'], ['adi77', 'adi'], ['a.b-c_d e', 'abcde'],
  ])('%s is, without what claims to be real, %j', (handle, base) => {
    expect(handleBase(handle)).toBe(base);
  });

  it('is folded first, and not read beyond a hundred characters', () => {
    expect(baseOf('wening.official')).toBe('wening');
    expect(handleBase(`${'w'.repeat(99)}xyz`)).toBe(`${'w'.repeat(99)}x`);
  });

  it.each([['bansosresmiwening', 'wening'], ['12abcdef34', 'abcdef'], ['abc', 'abc'], ['real12345', 'real'], ['abcdofficial', 'abcdofficial'], ['abcdeofficial', 'abcde'], ['officialabcd', 'officialabcd']])('%s in joined letters is %s', (letters, bare) => {
    expect(bareOf(letters)).toBe(bare);
  });

  it.each(['wening.official', 'wening_ofc', 'ofisial.wening', 'wening_resmi', 'asli_wening', 'wening_real', 'wening.the.one', 'thewening', 'wening.original'])('%s claims to be the real one', (handle) => {
    expect(claimsReal(handle)).toBe(true);
  });

  it.each(['wening', 'weningthe', 'mathew', 'wening.baru'])('%s claims nothing', (handle) => {
    expect(claimsReal(handle)).toBe(false);
  });

  it('is read anew when another one is asked for', () => {
    expect([claimsReal('wening_real'), claimsReal('wening'), handleBase('sugito_real'), handleBase('sugito')]).toEqual([true, false, 'sugito', 'sugito']);
    expect([handleBase('yohanes'), handleBase('yohanes'), handleBase('rumbewas')]).toEqual(['yohanes', 'yohanes', 'rumbewas']);
  });
});

describe('a handle beside a listed one', () => {
  it.each([
    ['sugito', 'sugito', 'same'], ['sri', 'sri', 'same'], ['sugit', 'sugito', 'near'], ['sugitoo', 'sugito', 'near'], ['sugiot', 'sugito', 'near'], ['sugata', 'sugito', null],
    ['sugi', 'sugito', null], ['sugto', 'sugto1', 'near'], ['sugt', 'sugto', null], ['agus', 'agusw', null], ['agusa', 'agusw', null],
    ['aguswidodo', 'aguswidodox', 'near'], ['agswiddo', 'aguswidodo', null], ['aguswidodox', 'aguswidadoxx', 'near'], ['aguswidodx', 'aguswidadxx', null], ['aguswidadox', 'aguswidodoxx', 'near'],
    ['yohanesr', 'yohanesrumbe', 'near'], ['yohanesr', 'yohanesrumbew', null], ['yohanes', 'yohanesrumb', null], ['yohanesru', 'yohanesrumbe', 'near'], ['rumbewas', 'yohanesrumbewas', null], ['anesrumb', 'yohanesrumb', null],
    ['verniarnoclaa', 'vemiamodaa', 'near'], ['vverniarnaa', 'wemiamaa', 'near'], ['pernkotrnaclun', 'pemkotmadun', 'near'], ['m4du1vv3rn1', 'maduiwemi', 'near'], ['pemkotmadun', 'p3mk0tm4dun', 'near'], ['1l1l1l1l', 'ililabab', null], ['1234567', '7654321', null],
    ['sri', 'sru', null],
  ])('%s beside %s is %s', (base, listed, likeness) => {
    expect(handleLikeness(base, listed)).toBe(likeness);
  });
});

describe('a namesake', () => {
  it.each([
    ['weningprabaningrum', true], ['prabaningrumwening', true], ['wening', true], ['prabaningrum', true], ['weniengprabaningroem', true], ['weningprabaningroem', true], ['weningprabaning', false], ['prabaningrumw', false], ['', false], ['wg', false],
  ])('takes the handle %s from two words: %s', (base, follows) => {
    expect(followsFromName(base, ['wening', 'prabaningrum'])).toBe(follows);
  });

  it.each([
    ['djokobudisantosa', true], ['budisantosa', true], ['santosabudidjoko', true], ['jokobudi', true], ['djoko', true], ['santosa', true], ['budi', false], ['djokosantosa', false], ['budidjokosantosa', false], ['santosadjoko', false],
  ])('takes the handle %s from three words: %s', (base, follows) => {
    expect(followsFromName(base, ['djoko', 'budi', 'santosa'])).toBe(follows);
  });

  it.each([['radipsantosa', true], ['adipsantosa', true], ['santosaadip', true], ['adip', true], ['santosa', true], ['radip', false], ['r', false], ['santosaadipr', false]])('takes the handle %s with an initial or without: %s', (base, follows) => {
    expect(followsFromName(base, ['r', 'adip', 'santosa'])).toBe(follows);
  });

  it('takes none from a name of nothing', () => {
    expect(followsFromName('', [])).toBe(false);
    expect(followsFromName('', ['s'])).toBe(false);
    expect(followsFromName('s', ['s'])).toBe(true);
  });
});

describe('the letters counted in a handle', () => {
  it.each([
    ['', 0], ['a', 1], ['aa', 2], ['aaaaaaaaaa', 7], ['i', 1 << 3], ['l', 1 << 3], ['d', 1 << 3], ['c', 1 << 3], ['m', 1 << 6], ['rn', 1 << 6], ['o', 1 << 9], ['0', 1 << 9], ['e', 1 << 11], ['4', 1], ['u', 1 << 13], ['s', 1 << 15], ['t', 1 << 17], ['k', 1 << 19], ['h', 1 << 21], ['g', 1 << 23], ['y', 1 << 25],
    ['b', 1 << 27], ['bbb', 1 << 27], ['v', 1 << 28], ['vv', 1 << 28], ['w', 1 << 28], ['p', 1 << 29], ['f', 1 << 29], ['q', 1 << 30], ['z', 1 << 30], ['ooooo', 3 << 9], ['ab', 1 + (1 << 27)], ['-_', 0],
  ])('of %j are %d', (base, counted) => {
    expect(lettersCounted(base)).toBe(counted);
  });

  it.each([['aaaa', 'aaaa', true], ['aaaa', '', true], ['aaaaa', '', false], ['aabb', 'eess', false], ['aab', 'sse', false], ['ab', 'se', true], ['ooa', 'eea', true], ['oooa', 'eeea', false], ['', 'aaaaa', false]])('of %s and %s may be alike: %s', (one, other, may) => {
    expect(mayBeAlike(lettersCounted(one), lettersCounted(other))).toBe(may);
  });
});
