// One network cannot crowd out the others, and nothing of its address stays.

import { describe, expect, it } from 'vitest';
import { makeLimiter, networkOf } from '../../src/intake/limiter.ts';

describe('the limit of requests', () => {
  it('lets a burst pass, then as many as trickle in', () => {
    let now = 0;
    const limiter = makeLimiter(60, () => now);
    const passed = (): number => Array.from({ length: 100 }, () => limiter.check('192.0.2.1')).filter((wait) => wait === null).length;
    expect(passed()).toBe(60);
    now += 10_000;
    expect(passed()).toBe(10);
    now -= 3_600_000;
    expect(passed()).toBe(0);
  });

  it('says how long to wait, and the wait is enough', () => {
    let now = 0;
    const limiter = makeLimiter(2, () => now);
    limiter.check('a');
    limiter.check('a');
    const seconds = limiter.check('a') ?? 0;
    expect(seconds).toBe(30);
    now += seconds * 1000;
    expect(limiter.check('a')).toBeNull();
  });

  it('stays a limit when a hundred thousand addresses come at once', () => {
    const limiter = makeLimiter(1, () => 0);
    let passed = 0;
    for (let count = 0; count < 110_000; count += 1) if (limiter.check(`10.${count >> 16}.${(count >> 8) & 255}.${count & 255}`) === null) passed += 1;
    expect(passed).toBeLessThanOrEqual(100_020);
  });

  it.each([
    ['::ffff:192.0.2.1', '192.0.2.1'], ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2'], ['2001:db8:1:2::1', '2001:db8:1:2'], ['2001:db8::1', '2001:db8:0:0'], ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'], ['unknown', 'unknown'],
  ])('counts %s as %s', (address, network) => expect(networkOf(address)).toBe(network));
});
