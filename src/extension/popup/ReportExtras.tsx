// What a resident may add to a report, each off by default and each with a consent of its own: a contact, and a picture of the
// page, cut and made unreadable in places. A picture can be taken only from the popup over the page, never in a private window.

import { useEffect, useState } from 'preact/hooks';
import { base64FromBytes } from '../../core/base64.ts';
import { hexFromBytes } from '../../core/hex.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice, Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PictureEditor } from '../../ui/PictureEditor.tsx';
import { useWords } from '../../ui/words.tsx';
import { browser } from '../browser.ts';

/** A picture that may leave: the JPEG as Base64, and its SHA-256 as hex. */
export interface Picture { readonly jpeg: string; readonly sha256: string }
export interface Extras { readonly contact: string | null; readonly picture: Picture | null }
export const NO_EXTRAS: Extras = { contact: null, picture: null };

export interface ReportExtrasProps {
  /** Name of the office that would get them. */
  readonly office: string;
  /** Whether this page stands over the profile as a popup. */
  readonly popup: boolean;
  readonly onChange: (extras: Extras) => void;
}

export function ReportExtras({ office, popup, onChange }: ReportExtrasProps) {
  const words = useWords();
  const [contact, setContact] = useState('');
  const [mayContact, setMayContact] = useState(false);
  const [taken, setTaken] = useState<string | 'failed' | null>(null);
  const [picture, setPicture] = useState<Picture | null>(null);
  const [mayPicture, setMayPicture] = useState(false);
  const [isPublic, setIsPublic] = useState(false);
  useEffect(() => void (popup ? frontTab().then((tab) => setIsPublic(tab?.incognito === false)) : null), [popup]);
  useEffect(
    () => onChange({ contact: mayContact && contact.trim() !== '' ? contact.trim() : null, picture: mayPicture ? picture : null }),
    [contact, mayContact, picture, mayPicture],
  );

  const take = async (): Promise<void> => {
    const tab = await frontTab();
    // The browser allows it for the page on whose icon the resident pressed.
    const shot = tab === null || tab.incognito ? null : await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' }).catch(() => null);
    setTaken(shot ?? 'failed');
  };
  const drop = (): void => {
    setTaken(null);
    setPicture(null);
    setMayPicture(false);
  };
  return (
    <details>
      <summary>{words.text('extras_title')}</summary>
      <div class="stack">
        <Field
          label={words.text('extras_contact')} hint={words.text('extras_contact_hint')} value={contact} maxlength={200} autocomplete="off"
          onInput={(typed) => setContact(typed.replaceAll('\u0000', ''))}
        />
        {contact.trim() === '' ? null : <Choice checked={mayContact} onChange={setMayContact}>{words.text('extras_contact_consent', { office })}</Choice>}
        {!isPublic ? <p class="small soft">{words.text(popup ? 'extras_picture_private' : 'extras_picture_popup')}</p> : null}
        {isPublic && (taken === null || taken === 'failed') ? (
          <>
            <p class="small soft">{words.text('extras_picture_hint')}</p>
            <div><Button onClick={() => void take()}>{words.text('extras_picture')}</Button></div>
          </>
        ) : null}
        {taken === 'failed' ? <Notice kind="care" live><p>{words.text('extras_picture_failed')}</p></Notice> : null}
        {taken === null || taken === 'failed' ? null : (
          <>
            <PictureEditor source={taken} onChange={(blob) => void pictureOf(blob).then(setPicture)} />
            <Choice checked={mayPicture} disabled={picture === null} onChange={setMayPicture}>{words.text('extras_picture_consent', { office })}</Choice>
            <div><Button onClick={drop}>{words.text('extras_picture_drop')}</Button></div>
          </>
        )}
      </div>
    </details>
  );
}

const frontTab = async (): Promise<{ readonly windowId?: number; readonly incognito: boolean } | null> =>
  (await browser.tabs.query({ active: true, currentWindow: true }))[0] ?? null;

async function pictureOf(blob: Blob | null): Promise<Picture | null> {
  if (blob === null) return null;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { jpeg: base64FromBytes(bytes), sha256: hexFromBytes(hash) };
}
