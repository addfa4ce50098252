// The picture that a resident adds to a report: it follows the report, once, and the report stands with or without it.

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { eraseReports, keepReport, myReports, runOutbox, UNDO, undoReport } from '../../src/client/outbox.ts';
import type { Report } from '../../src/core/report/report.ts';
import { office, past, received, report, WORDS } from '../support/outboxOffice.ts';

beforeEach(eraseReports);

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3);
const named: Report = { ...report(1), screenshot: 'ab'.repeat(32) };
/** Paths that were asked, in order. */
function listening(answers: (path: string) => Response | 'down') {
  const paths: string[] = [];
  const { ports, state } = office((path) => (paths.push(path.replace(named.id, 'ID')), answers(path)));
  return { ports, state, paths };
}

describe('a picture that a resident added', () => {
  it('follows its report, once', async () => {
    const { ports, state, paths } = listening(received);
    await keepReport(ports, named, WORDS, JPEG);
    await past(state, ports, UNDO);
    await runOutbox(ports);
    expect(paths).toEqual(['/v1/reports', '/v1/reports/ID/screenshot']);
    expect(await myReports()).toMatchObject([{ state: 'sent', problem: null }]);
  });

  it('follows later, by itself, where the office was away in between', async () => {
    let up = false;
    const { ports, state, paths } = listening((path) => (path === '/v1/reports' || up ? received() : 'down'));
    await keepReport(ports, named, WORDS, JPEG);
    await past(state, ports, UNDO);
    expect(await myReports()).toMatchObject([{ state: 'sent', problem: 'problem_report_picture_later' }]);
    up = true;
    state.now = state.wakes.at(-1) ?? 0;
    await runOutbox(ports);
    expect(paths.filter((path) => path === '/v1/reports')).toHaveLength(1);
    expect(await myReports()).toMatchObject([{ state: 'sent', problem: null }]);
  });

  it('that the office refuses leaves the report as it is, and is told', async () => {
    const { ports, state } = listening((path) => (path === '/v1/reports' ? received() : Response.json({}, { status: 413 })));
    await keepReport(ports, named, WORDS, JPEG);
    await past(state, ports, UNDO);
    expect(await myReports()).toMatchObject([{ state: 'sent', problem: 'problem_report_picture' }]);
  });

  it('goes with the report that is taken back', async () => {
    const { ports, state, paths } = listening(received);
    await keepReport(ports, named, WORDS, JPEG);
    expect(await undoReport(ports, named.id)).toBe(true);
    await past(state, ports, UNDO);
    expect([paths, await myReports()]).toEqual([[], []]);
  });
});
