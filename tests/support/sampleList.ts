// A small list of an invented office, as JSON text that the list's parser takes.

/** `change` is laid over the top level of the list. */
export function sampleListText(publisher: string, version: number, change: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    format: 'resmikah-list/1',
    publisher: { id: publisher, name: { id: `Kantor ${publisher}` }, region: { code: publisher, name: `Kabupaten ${publisher}`, aliases: [] }, url: 'https://contoh.go.id' },
    version,
    issued: '2026-11-01T00:00:00Z',
    subjects: [{
      id: `${publisher}/pemkab`, kind: 'office', name: `Pemkab ${publisher}`, formalName: `Pemerintah Kabupaten ${publisher}`, title: null,
      region: { code: publisher, name: `Kabupaten ${publisher}` }, parent: null, from: null, until: null,
      accounts: [{ site: 'facebook', id: '100000000000001', handle: 'contoh.pemkab', url: 'https://www.facebook.com/contoh.pemkab', displayName: 'Pemkab', from: null, until: null, checked: '2026-11-01' }],
    }],
    impostorKey: 'ab'.repeat(32),
    ...change,
  });
}
