// The answer to a picture without a link: whether it resembles an official photo, and that a photo proves nothing.

import { Notice } from '../ui/Notice.tsx';
import { useWords } from '../ui/words.tsx';

export function PictureFound({ found }: { readonly found: boolean }) {
  const words = useWords();
  return (
    <Notice kind={found ? 'care' : 'plain'} title={words.text(found ? 'check_picture_found' : 'check_picture_nobody')}>
      <p>{words.text('check_picture_advice')}</p>
    </Notice>
  );
}
