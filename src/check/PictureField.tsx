// Choosing or pasting a picture: compared on the device as an avatar, and read first for a QR code in it. Never uploaded.

import { useEffect, useState } from 'preact/hooks';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/words.tsx';
import { qrTextIn } from './qrReader.ts';

export interface PictureFieldProps {
  readonly picture: Blob | null;
  /** A picture that was pasted into the page. */
  readonly pasted: Blob | null;
  readonly onPicture: (picture: Blob | null) => void;
  /** The picture was a QR code with this text. */
  readonly onText: (text: string) => void;
}

export function PictureField({ picture, pasted, onPicture, onText }: PictureFieldProps) {
  const words = useWords();
  const [shown, setShown] = useState<string | null>(null);

  const take = async (file: Blob | null | undefined): Promise<void> => {
    if (file === null || file === undefined) return;
    const text = await qrTextIn(file);
    if (text === null) onPicture(file);
    else onText(text);
  };
  useEffect(() => void take(pasted), [pasted]);
  useEffect(() => {
    if (picture === null) return setShown(null);
    const url = URL.createObjectURL(picture);
    setShown(url);
    return () => URL.revokeObjectURL(url);
  }, [picture]);

  return (
    <div class="field">
      <label for="check-picture">{words.text('check_picture')}</label>
      <span class="hint" id="check-picture-hint">{words.text('check_picture_hint')}</span>
      <input
        id="check-picture" type="file" accept="image/*" aria-describedby="check-picture-hint"
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      {shown === null ? null : (
        <div class="row">
          <img src={shown} alt={words.text('check_picture_chosen')} width={72} height={72} class="chosen" />
          <Button kind="quiet" onClick={() => onPicture(null)}>{words.text('check_picture_remove')}</Button>
        </div>
      )}
    </div>
  );
}
