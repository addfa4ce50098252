// Which full names point at nobody in particular.

import { describe, expect, it } from 'vitest';
import { isCommon, isNameWord } from '../../../src/core/match/tables/commonNames.ts';

describe('a full name', () => {
  it.each([
    ['sri', true], ['wening', true], ['sugito', true], ['kusumaningtyas', false], ['tjokroadi', false], ['abcdefgh', true], ['abcdefghi', false], ['agus widodo', true],
    ['wening prabaningrum', false], ['sri mulyani', true], ['agus prabaningrum', false], ['widodo prabaningrum', false], ['agus sri widodo', false], ['agus sri budi', true],
    ['widodo mulyani sugito', false], ['agus widodo mulyani', false], ['ida tan', true], ['xyz tan', true], ['kusumaningtyas tan', false], ['agus budi widodo mulyani', false],
  ])('%s is borne by many: %s', (name, many) => {
    expect(isCommon(name.split(' '))).toBe(many);
  });

  it('is made of words that are known as names, or of others', () => {
    expect(['agus', 'widodo', 'sri', 'prabaningrum', ''].map(isNameWord)).toEqual([true, true, true, false, false]);
  });
});
