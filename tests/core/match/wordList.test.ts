// Tables of words, written out and packed: the packed text holds the same words in fewer letters.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedWords, wordList, wordSet } from '../../../src/core/match/tables/wordList.ts';

describe('a table of words', () => {
  it('is read as it is written', () => {
    expect(wordList('\n  sri mulyani\n  bu wening s1 ')).toEqual(['sri', 'mulyani', 'bu', 'wening', 's1']);
    expect(wordList('')).toEqual([]);
  });

  it('is shorter packed', () => {
    expect(packedWords('bangkabarat bangka bangkaselatan bantul')).toBe('AbangkaGbaratGselatanDtul');
  });

  it('holds the same words packed, each once', () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,40}$/);
    fc.assert(fc.property(fc.array(fc.oneof(word, word.map((each) => `kabupatenkepulauanyangjauhsekali${each}`)), { maxLength: 60 }), (words) => {
      const packed = packedWords(words.join(' '));
      expect(wordList(packed)).toEqual([...new Set(words)].sort());
      expect(wordSet(packed)).toEqual(new Set(words));
    }));
  });
});
