// The sites on or off, and the browser's permission for each: asked at the press, told when it is missing.

import { useEffect, useState } from 'preact/hooks';
import { SITE_NAMES } from '../../core/account/site.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Field.tsx';
import { useWords } from '../../ui/words.tsx';
import { browser } from '../browser.ts';
import type { Settings } from '../protocol.ts';
import { type ReadSite, readSites } from './sites.ts';

export interface SiteSwitchesProps {
  readonly settings: Settings;
  /** Also the sites that are read only on wish. */
  readonly all?: boolean;
  readonly onChange: (change: Partial<Settings>) => void;
}

export function SiteSwitches({ settings, all = false, onChange }: SiteSwitchesProps) {
  const words = useWords();
  const [sites] = useState(() => readSites(browser.runtime.getManifest()).filter(({ optional }) => all || !optional));
  const [allowed, setAllowed] = useState<ReadonlySet<string> | null>(null);

  const look = async (): Promise<void> => {
    const answers = await Promise.all(sites.map(async ({ site, origins }) => ((await browser.permissions.contains({ origins: [...origins] })) ? [site] : [])));
    setAllowed(new Set(answers.flat()));
  };
  useEffect(() => void look(), []);

  const request = async ({ origins }: ReadSite): Promise<boolean> => {
    const granted = await browser.permissions.request({ origins: [...origins] });
    await look();
    return granted;
  };
  const change = async (each: ReadSite, on: boolean): Promise<void> => {
    const missing = allowed !== null && !allowed.has(each.site);
    if (on && missing && !(await request(each))) return;
    // What the resident does not want read any more needs no permission any more.
    if (!on && each.optional) await browser.permissions.remove({ origins: [...each.origins] }).then(look, look);
    onChange({ sitesOff: on ? settings.sitesOff.filter((site) => site !== each.site) : [...settings.sitesOff, each.site] });
  };
  return (
    <>
      <ul class="plain">
        {sites.map((each) => (
          <li key={each.site}>
            <Choice checked={!settings.sitesOff.includes(each.site) && (!each.optional || allowed?.has(each.site) === true)} onChange={(on) => void change(each, on)}>{SITE_NAMES[each.site]}</Choice>
            {each.optional || allowed === null || allowed.has(each.site) || settings.sitesOff.includes(each.site) ? null : (
              <div class="row">
                <span class="soft">{words.text('options_site_missing')}</span>
                <Button onClick={() => void request(each)}>{words.text('popup_forbidden_button', { site: SITE_NAMES[each.site] })}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {all ? <p class="soft small">{words.text('options_sites_optional')}</p> : null}
    </>
  );
}
