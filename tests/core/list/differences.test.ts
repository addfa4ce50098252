// Whoever signs a list, and whoever reads the public log, is told of every difference between two lists, once.

import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/core/list/differences.ts';

describe('two versions', () => {
  const [was, is] = [[{ id: 'a', of: 1 }, { id: 'b', of: 1 }, { id: 'c', of: 1 }], [{ id: 'd', of: 1 }, { id: 'c', of: 2 }, { id: 'a', of: 1 }]];

  it('differ by what was added, what changed and what is gone, in the order of the new one', () => {
    expect(differences(was, is, ({ id }) => id)).toEqual([
      { kind: 'added', item: { id: 'd', of: 1 } },
      { kind: 'changed', item: { id: 'c', of: 2 }, before: { id: 'c', of: 1 } },
      { kind: 'removed', item: { id: 'b', of: 1 } },
    ]);
  });

  it('that are the same, in whatever order, differ by nothing', () => {
    expect(differences(was, [...was].reverse(), ({ id }) => id)).toEqual([]);
    expect(differences([], [], String)).toEqual([]);
  });
});
