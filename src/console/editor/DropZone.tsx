// A place where files are dropped or chosen. They are read in the page and sent nowhere.

import { useId, useState } from 'preact/hooks';

export interface DropZoneProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function DropZone({ label, hint, accept, multiple = false, onFiles }: DropZoneProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  const chosen = (input: HTMLInputElement): void => {
    onFiles([...(input.files ?? [])]);
    // The same file chosen again is news again.
    input.value = '';
  };
  return (
    <div class={over ? 'field drop over' : 'field drop'} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={dropped}>
      <label for={id}>{label}</label>
      <span class="hint" id={`${id}-hint`}>{hint}</span>
      <input id={id} type="file" accept={accept} multiple={multiple} aria-describedby={`${id}-hint`} onChange={(event) => chosen(event.currentTarget)} />
    </div>
  );
}
