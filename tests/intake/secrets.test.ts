// Sealed texts: two of them never share a nonce, since AES-GCM would then give both away.

import { describe, expect, it } from 'vitest';
import { newCaseSecret, seal, unseal } from '../../src/intake/store/secrets.ts';

describe('what residents wrote', () => {
  const secret = newCaseSecret();
  const sealed = Array.from({ length: 2000 }, () => seal(secret, 'perkara', 'tulisan yang sama'));

  it('is sealed under a nonce of its own each time, also the same text', () => {
    const nonces = sealed.map((text) => Buffer.from(text.split('.')[2] ?? '', 'base64').subarray(0, 12).toString('hex'));
    expect(new Set(nonces).size).toBe(2000);
    expect(nonces).not.toContain('0'.repeat(24));
  });

  it('opens with its key, and with no other', () => {
    expect(new Set(sealed.map((text) => unseal(text, () => secret)))).toEqual(new Set(['tulisan yang sama']));
    expect(() => unseal(sealed[0]!, () => newCaseSecret())).toThrow();
    expect(unseal(sealed[0]!, () => null)).toBeNull();
  });
});
