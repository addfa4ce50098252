// What the stores and the resident are asked for. A new permission must be a decision, so it must fail here first.

import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { readSites } from '../src/extension/pages/sites.ts';
import { firefoxManifest } from '../vite.config.ts';

describe('what the extension asks of a resident', () => {
  it('is storage, alarms, the tab on which the resident presses, an entry in the menu of a profile, the scripts of sites that he switches on, and nothing else', () => {
    expect(manifest.permissions).toEqual(['storage', 'alarms', 'activeTab', 'contextMenus', 'scripting']);
  });

  it('reads only the listed sites and fetches pictures only from their picture hosts', () => {
    expect(manifest.content_scripts.flatMap((script) => script.matches)).toEqual([
      'https://*.facebook.com/*',
      'https://*.instagram.com/*',
    ]);
    // The same sites once more, because the readers are put into a page only when somebody on it could be marked.
    expect(manifest.host_permissions).toEqual(['https://*.facebook.com/*', 'https://*.instagram.com/*', 'https://*.fbcdn.net/*', 'https://*.cdninstagram.com/*']);
  });

  it('is asked for the other sites only when the resident switches them on', () => {
    expect(manifest.optional_host_permissions).toEqual([
      'https://*.x.com/*', 'https://*.twitter.com/*', 'https://*.threads.com/*', 'https://*.threads.net/*', 'https://*.tiktok.com/*',
      'https://*.youtube.com/*', 'https://web.whatsapp.com/*', 'https://web.telegram.org/*', 'https://t.me/*',
    ]);
    expect(readSites(manifest).filter(({ optional }) => optional).map(({ site }) => site)).toEqual(['x', 'threads', 'tiktok', 'youtube', 'whatsapp', 'telegram']);
    expect(readSites(manifest).filter(({ optional }) => !optional).map(({ site }) => site)).toEqual(['facebook', 'instagram']);
  });

  it('shows no file of the extension to a page', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });
});

describe('the Firefox manifest', () => {
  const firefox = firefoxManifest(manifest);

  it('declares that nothing is collected unless the resident agrees at the press', () => {
    expect(firefox).toMatchObject({
      browser_specific_settings: {
        gecko: {
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'], optional: ['websiteContent', 'personallyIdentifyingInfo'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    });
  });

  it('runs the same background file as a script, and asks for the same as in Chrome', () => {
    expect(firefox['background']).toEqual({ scripts: [manifest.background.service_worker], type: 'module' });
    expect(firefox['permissions']).toEqual(manifest.permissions);
    expect(firefox['host_permissions']).toEqual(manifest.host_permissions);
    expect(firefox['content_scripts']).toEqual(manifest.content_scripts);
    expect(firefox).not.toHaveProperty('minimum_chrome_version');
  });
});
