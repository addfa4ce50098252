// POST /staff/cases/:id/note: a note for colleagues; answers with the case as it is now.

import type { Handler } from 'hono';
import { type Decoder, record, refine, text } from '../../core/decode.ts';
import type { NoteRequest } from '../../core/report/staff.ts';
import type { Office } from '../office.ts';
import { addNote } from '../store/notes.ts';
import type { StaffEnv } from './env.ts';
import { acting } from './decide.ts';

const note: Decoder<NoteRequest> = refine(record({ text: text(1000) }), (each) => each.text.trim() !== '', 'words');

export const noteRoute = (office: Office): Handler<StaffEnv> => acting(office, note, (act, request) => addNote(office.db, act, request.text.trim()));
