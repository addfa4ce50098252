// A post changes hands: who leaves it on which day, and who comes after.

import { useState } from 'preact/hooks';
import { decode, isoDate } from '../../core/decode.ts';
import type { List } from '../../core/list/model.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { useWords } from '../../ui/words.tsx';
import { useDesk } from '../context.ts';
import { type HandOver, handedOver } from './handOver.ts';
import { type Sheet, rowsWithin } from './sheet.ts';

const EMPTY: HandOver = { from: '', lastDay: '', id: '', name: '', formalName: '' };

export function HandOverForm({ sheet, list, onChange }: { readonly sheet: Sheet; readonly list: List; readonly onChange: (next: Sheet) => void }) {
  const words = useWords();
  const { me } = useDesk();
  const [form, setForm] = useState<HandOver>(EMPTY);
  const holders = rowsWithin(sheet, me.department ?? null, list.publisher.id).filter(({ view, cells }) => view === 'subject' && cells['kind'] === 'holder' && (cells['until'] ?? '') === '');
  const known = sheet.rows.some(({ cells }) => cells['subject_id'] === form.id);
  const complete = form.from !== '' && decode(isoDate, form.lastDay).ok && /^[a-z0-9-]{1,60}$/.test(form.id) && !known && form.name.trim() !== '';
  const set = (field: keyof HandOver) => (value: string): void => setForm({ ...form, [field]: value });
  const hand = (event: Event): void => {
    event.preventDefault();
    if (!complete) return;
    onChange(handedOver(sheet, { ...form, name: form.name.trim(), formalName: form.formalName.trim() }));
    setForm(EMPTY);
  };
  return (
    <section class="panel stack" aria-labelledby="serah-terima">
      <h2 id="serah-terima">{words.text('console_handover')}</h2>
      <p class="soft">{words.text('console_handover_help')}</p>
      <form class="stack" onSubmit={hand}>
        <Select
          label={words.text('console_handover_from')}
          value={form.from}
          options={[{ value: '', label: words.text('console_choose') }, ...holders.map(({ cells }) => ({ value: cells['subject_id'] ?? '', label: `${cells['name'] ?? ''} (${cells['title'] ?? ''})` }))]}
          onChoose={set('from')}
        />
        <Field label={words.text('console_handover_day')} type="date" value={form.lastDay} onInput={set('lastDay')} />
        <Field label={words.text('console_handover_name')} value={form.name} maxlength={200} onInput={set('name')} />
        <Field label={words.text('console_column_formal_name')} value={form.formalName} maxlength={300} onInput={set('formalName')} />
        <Field label={words.text('console_column_subject_id')} hint={words.text('console_handover_id_hint')} wrong={known ? words.text('console_handover_known') : null} value={form.id} maxlength={60} onInput={set('id')} />
        <div><Button type="submit" disabled={!complete}>{words.text('console_handover_press')}</Button></div>
      </form>
    </section>
  );
}
