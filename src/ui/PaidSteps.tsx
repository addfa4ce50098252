// For whoever has already sent money or a code: the steps in their order, the offices that the signed list names, and the
// account's facts as one text to copy into a complaint.

import type { CardView } from '../core/match/cardView.ts';
import type { Translator } from '../core/translate.ts';
import { LinkButton } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { useWords } from './words.tsx';

export interface PaidStepsProps {
  readonly card: Pick<CardView, 'title' | 'profile'>;
  /** The profile's address. */
  readonly url: string;
  /** Channels of the list for money, in its order. */
  readonly channels: readonly { readonly name: string; readonly url: string | null; readonly phone: string | null; readonly use: string; readonly specific: boolean }[];
  /** When the verdict was seen, milliseconds since 1970. */
  readonly seen: number;
  /** Heading level of the parts. */
  readonly level?: 2 | 3;
}

/** Line ends and turned directions in a stranger's name would forge further lines of the facts. */
const oneLine = (text: string): string => text.slice(0, 300).replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ').trim();

/** The facts of the account, one a line, with the time in Western Indonesia Time. */
export function paidFacts({ title, profile }: PaidStepsProps['card'], url: string, seen: number, words: Translator): string {
  const time = new Intl.DateTimeFormat([words.language, 'id'], { dateStyle: 'long', timeStyle: 'long', timeZone: 'Asia/Jakarta' }).format(seen);
  const lines: readonly (readonly [string, string])[] = [
    [words.text('report_name'), oneLine(profile.name)],
    [words.text('report_site'), profile.site],
    [words.text('report_account'), oneLine(profile.handle ?? '')],
    [words.text('report_link'), oneLine(url)],
    [words.text('paid_time'), time],
    [words.text('report_verdict'), oneLine(title)],
  ];
  return lines.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${value}`).join('\n');
}

export function PaidSteps({ card, url, channels, seen, level = 2 }: PaidStepsProps) {
  const words = useWords();
  const Part = `h${level}` as 'h2';
  const offices = channels.filter(({ specific, url: address, phone }) => specific && (address !== null || phone !== null));
  return (
    <div class="stack">
      <p><strong>{words.text('paid_hurry')}</strong></p>
      <ol class="bullets">
        <li>{words.text('paid_step_bank')}</li>
        <li>
          {words.text('paid_step_office')}
          {offices.length === 0 ? <p>{words.text('paid_no_channels')}</p> : null}
          <ul class="plain offices">
            {offices.map((office) => (
              <li class="channel" key={office.name + office.use}>
                <strong>{office.name}</strong>
                <p>{office.use}</p>
                <div class="row">
                  {office.url === null ? null : <LinkButton href={office.url} newTab={words.text('card_new_tab')}>{new URL(office.url).host}</LinkButton>}
                  {office.phone === null ? null : <LinkButton href={`tel:${office.phone}`}>{office.phone}</LinkButton>}
                </div>
              </li>
            ))}
          </ul>
        </li>
        <li>{words.text('paid_step_proof')}</li>
        <li>{words.text('paid_step_codes')}</li>
        <li>{words.text('paid_step_police')}</li>
      </ol>
      <section class="panel stack">
        <Part>{words.text('paid_facts')}</Part>
        <CopyButton text={paidFacts(card, url, seen, words)} />
      </section>
    </div>
  );
}
