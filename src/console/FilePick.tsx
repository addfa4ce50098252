// A place to choose files from the officer's own disk. They are read in the page and sent nowhere.

import { useId } from 'preact/hooks';

export interface FilePickProps {
  readonly label: string;
  readonly hint: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly Uint8Array<ArrayBuffer>[]) => void;
}

export function FilePick({ label, hint, multiple = false, onFiles }: FilePickProps) {
  const id = useId();
  const read = async (input: HTMLInputElement): Promise<void> => {
    const files = [...(input.files ?? [])];
    onFiles(await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer()))));
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="hint" id={`${id}-hint`}>{hint}</span>
      <input id={id} type="file" accept=".json,application/json" multiple={multiple} aria-describedby={`${id}-hint`} onChange={(event) => void read(event.currentTarget)} />
    </div>
  );
}
