// What may be given beside a link: the name and the words of the profile, and its picture. Loaded when somebody opens it.

import { Field } from '../ui/Field.tsx';
import { useWords } from '../ui/words.tsx';
import { PictureField, type PictureFieldProps } from './PictureField.tsx';

interface BesideFieldsProps extends PictureFieldProps {
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly bio: string;
  readonly onBio: (bio: string) => void;
}

export function BesideFields({ name, onName, bio, onBio, ...picture }: BesideFieldsProps) {
  const words = useWords();
  return (
    <div class="stack">
      <Field label={words.text('check_name')} hint={words.text('check_name_hint')} value={name} onInput={onName} autocomplete="off" maxlength={300} />
      <Field label={words.text('check_bio')} hint={words.text('check_bio_hint')} value={bio} onInput={onBio} autocomplete="off" maxlength={1000} />
      <PictureField {...picture} />
    </div>
  );
}
