// The press photos of one subject: dropped in, turned into hashes in the page, taken out again. Several of one person are
// better than one, because impostors take whichever they find.

import { useState } from 'preact/hooks';
import type { Subject } from '../../core/list/model.ts';
import type { Problem } from '../../core/result.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice, Select } from '../../ui/Field.tsx';
import { useWords } from '../../ui/words.tsx';
import { Trouble } from '../Trouble.tsx';
import { DropZone } from './DropZone.tsx';
import { photoOf } from './photos.ts';
import type { Sheet } from './sheet.ts';
import { StoredPicture } from './StoredPicture.tsx';

export interface PhotosPanelProps {
  readonly sheet: Sheet;
  readonly subjects: readonly Subject[];
  readonly publisher: string;
  readonly onChange: (next: Sheet) => void;
}

export function PhotosPanel({ sheet, subjects, publisher, onChange }: PhotosPanelProps) {
  const words = useWords();
  const [chosen, setChosen] = useState('');
  const [shared, setShared] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const photos = sheet.photos[chosen] ?? [];
  const add = async (files: readonly File[]): Promise<void> => {
    setProblem(null);
    let [own, fresh] = [photos, sheet.fresh];
    for (const file of files) {
      const made = await photoOf(file);
      if (!made.ok) {
        setProblem(made.problem);
        continue;
      }
      const { id, bytes } = made.value;
      fresh = { ...fresh, [id]: bytes };
      if (!own.some((each) => each.id === id)) own = [...own, { id, shared, taken: null }];
    }
    onChange({ ...sheet, fresh, photos: { ...sheet.photos, [chosen]: own } });
  };
  const remove = (id: string): void => onChange({ ...sheet, photos: { ...sheet.photos, [chosen]: photos.filter((each) => each.id !== id) } });
  return (
    <section class="panel stack" aria-labelledby="foto">
      <h2 id="foto">{words.text('console_photos')}</h2>
      <p class="soft">{words.text('console_photos_help')}</p>
      <Select
        label={words.text('console_photos_whose')}
        value={chosen}
        options={[{ value: '', label: words.text('console_choose') }, ...subjects.map((each) => ({ value: each.id.slice(publisher.length + 1), label: each.formalName }))]}
        onChoose={setChosen}
      />
      {chosen === '' ? null : (
        <>
          <ul class="pictures">
            {photos.map(({ id, shared: emblem }) => (
              <li key={id}>
                <StoredPicture bytes={sheet.fresh[id] ?? null} />
                <span class="fixed small">{id.slice(0, 8)}</span>
                {emblem ? <span class="small soft">{words.text('console_photo_shared_short')}</span> : null}
                <Button kind="quiet" onClick={() => remove(id)}>{words.text('console_remove')}<span class="unseen"> {id.slice(0, 8)}</span></Button>
              </li>
            ))}
          </ul>
          <Choice checked={shared} onChange={setShared}>{words.text('console_photo_shared')}</Choice>
          <DropZone multiple label={words.text('console_photo_drop')} hint={words.text('console_photo_hint')} accept="image/*" onFiles={(files) => void add(files)} />
          <Trouble problem={problem} />
        </>
      )}
    </section>
  );
}
