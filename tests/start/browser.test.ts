// Which browser `npm start` opens, on machines with and without one.

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/start/browser.ts';

describe.runIf(process.platform === 'linux')('finding a browser for the demonstration', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'resmikah-path-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const install = (name: string): void => {
    writeFileSync(join(folder, name), '#!/bin/sh\n');
    chmodSync(join(folder, name), 0o755);
  };

  it('takes Chromium before Firefox when a developer has both', () => {
    install('firefox');
    install('chromium');
    expect(findBrowser({ PATH: folder, DISPLAY: ':0' })).toMatchObject({ family: 'chromium', path: join(folder, 'chromium') });
  });

  it('takes Firefox when it is the only one', () => {
    install('firefox-esr');
    expect(findBrowser({ PATH: folder, WAYLAND_DISPLAY: 'wayland-0' })).toMatchObject({ family: 'firefox', name: 'Firefox' });
  });

  it('opens none on a server without a screen', () => {
    install('chromium');
    expect(findBrowser({ PATH: folder })).toBeNull();
  });

  it('opens none where none is installed', () => {
    expect(findBrowser({ PATH: folder, DISPLAY: ':0' })).toBeNull();
  });
});
