// The regions to follow: own regency, province, ministries, each by a tick; with many of them a search finds more. Every change
// counts at once.

import { useEffect, useState } from 'preact/hooks';
import { Choice, Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { regionName } from '../../ui/regionName.ts';
import { useWords } from '../../ui/words.tsx';
import type { RegionView, Regions as Shown } from '../protocol.ts';
import { ask } from './ask.ts';

/** More than these are found by searching. */
const FEW = 12;

export interface RegionsProps {
  /** After every change, for whoever shows more of the regions. */
  readonly onChange?: (regions: Shown) => void;
}

export function Regions({ onChange }: RegionsProps) {
  const words = useWords();
  const [regions, setRegions] = useState<Shown | 'failed' | null>(null);
  const [sought, setSought] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  const show = (found: Shown | null): void => {
    setRegions(found ?? 'failed');
    if (found !== null) onChange?.(found);
  };
  useEffect(() => void ask('regions', {}).then(show), []);
  const change = async (publisher: string, on: boolean): Promise<void> => {
    setBusy(publisher);
    show(await ask('follow', { publisher, on }));
    setBusy(null);
  };
  if (regions === null) return <p role="status">{words.text('ui_loading')}</p>;
  if (regions === 'failed') return <Notice kind="bad"><p>{words.text('ui_failed')}</p></Notice>;
  const { offered } = regions;
  const label = ({ publisher, name }: RegionView): string => regionName(words, publisher, name);
  const found = offered.filter((each) => each.followed || matches(each, label(each), sought)).slice(0, 50);
  return (
    <div class="stack tight">
      {offered.length > FEW ? <Field label={words.text('regions_search')} value={sought} onInput={setSought} type="search" maxlength={60} autocomplete="off" /> : null}
      <ul class="plain">
        {found.map((each) => (
          <li key={each.publisher}>
            <Choice checked={each.followed} disabled={busy !== null} onChange={(on) => void change(each.publisher, on)}>{label(each)}</Choice>
          </li>
        ))}
      </ul>
      <p class="small soft" role="status">{busy !== null ? words.text('ui_loading') : offered.every(({ followed }) => !followed) ? words.text('regions_none') : ''}</p>
    </div>
  );
}

const matches = ({ publisher }: RegionView, label: string, sought: string): boolean =>
  sought.trim() === '' ? true : `${label} ${publisher}`.toLowerCase().includes(sought.trim().toLowerCase());
