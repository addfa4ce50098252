// What every command is for and how it is used, in plain words. One place, so that no command is without.

export interface Help { readonly use: string; readonly about: string }

export const HELP = {
  keys: { use: 'keys create|show|change-passphrase NAME [--type ecdsa|ed25519]', about: "make or look at one officer's key; the private half never leaves its file" },
  init: {
    use: 'init --publisher 33.10 --name NAME --region NAME --url URL --root-keys A,B,C --targets-keys A,B --list-keys D,E --online-key F\n      [--root-threshold 3] [--targets-threshold 2] [--list-threshold 2] [--sample]',
    about: 'the first day: plans root 1 and lets this office sign for its own code',
  },
  delegate: { use: 'delegate --publisher 33.72 --name NAME --region NAME --url URL --list-keys A,B [--list-threshold 2]', about: "lets another region's office sign for its own code" },
  undelegate: { use: 'undelegate --publisher 33.72', about: 'takes that back' },
  import: {
    use: 'import FILE.csv|FILE.xlsx [--photos DIR] [--checked DATE]\n  import trust.txt --subject ID --proof-url URL',
    about: 'offices, holders and accounts into the draft: our sheet, a U.S. Digital Registry sheet, or a trust.txt',
  },
  draft: { use: 'draft [--decisions FILE]', about: 'begins the next list from the last, with the decisions from the console' },
  check: { use: 'check', about: 'what a second pair of eyes would find; exit code 1 for errors' },
  diff: { use: 'diff', about: 'what the draft changes for residents, in sentences' },
  sign: { use: 'sign --key NAME [--yes]', about: "one officer's signature, after showing what changes, under the draft and the plans" },
  give: { use: 'give --to DIR', about: 'copies the folder for another officer, without the private keys' },
  take: { use: 'take --from DIR', about: 'takes what another officer gave; the private keys here stay' },
  publish: { use: 'publish --to DIR [--office REGION_FOLDER]', about: 'puts what is signed in force and where residents fetch it' },
  refresh: { use: 'refresh [--to DIR]', about: 'says again that the last list is the newest (online key, every day)' },
  rotate: { use: 'rotate --role root|targets|online|list [--add A,B] [--remove C] [--threshold N] [--publisher 33.72]', about: 'plans other keys, another threshold or a new date' },
  verify: { use: 'verify --from DIR|URL [--root FILE] [--publisher 33.10]', about: "what a resident's browser would make of it; the same code" },
  log: { use: 'log --from DIR|URL [--root FILE] [--publisher 33.10]', about: 'who was added or removed when, checked against the signed timestamp' },
  export: { use: 'export --format json|csv|trust.txt [--out FILE]', about: 'the published list for other uses' },
  status: { use: 'status [--days N]', about: 'what runs out when, and who has signed; exit code 1 when somebody must act (in N days)' },
} as const satisfies Readonly<Record<string, Help>>;

export type CommandName = keyof typeof HELP;

const SHARED = [
  'Every command takes --dir OFFICE_FOLDER (else RESMIKAH_DATA/office) and --passphrase-file FILE (else it asks).',
  'Exit codes: 0 done, 1 refused with a reason, 2 wrong use.',
];

/** How one command is used. */
export const helpOf = (name: CommandName): string => [`npm run -s list -- ${HELP[name].use}`, `    ${HELP[name].about}`, '', ...SHARED].join('\n');

/** How all commands are used. */
export const wholeHelp = (): string =>
  [
    'npm run -s list -- COMMAND …',
    '',
    ...Object.values(HELP).map(({ use, about }) => `  ${use}\n      ${about}`),
    '',
    ...SHARED,
    'The office handbook is src/publisher/README.md.',
  ].join('\n');
