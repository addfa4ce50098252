// Where residents can turn, as it goes into a new list. Facts of November 2026; an office edits them in its draft.
// Platforms' own paths say the steps in words, because their addresses change.

import type { Channel } from '../core/list/model.ts';

export const CHANNELS: readonly Channel[] = [
  {
    id: 'iasc',
    name: 'Indonesia Anti-Scam Centre (IASC)',
    url: 'https://iasc.ojk.go.id',
    phone: '157',
    use: {
      id: 'Uang sudah terkirim: laporkan secepatnya, jam-jam pertama menentukan.',
      en: 'Money already sent: report at once, the first hours count.',
      jv: 'Dhuwit wis kebacut dikirim: age-age dilaporake, jam-jam kawitan nemtokake.',
    },
    modus: ['money', 'code'],
    site: null,
  },
  {
    id: 'cekrekening',
    name: 'CekRekening.id',
    url: 'https://cekrekening.id',
    phone: null,
    use: {
      id: 'Laporkan nomor rekening yang dipakai menipu.',
      en: 'Report the bank account used for fraud.',
      jv: 'Laporake nomer rekening sing kanggo ngapusi.',
    },
    modus: ['money'],
    site: null,
  },
  {
    id: 'aduannomor',
    name: 'AduanNomor.id',
    url: 'https://aduannomor.id',
    phone: null,
    use: {
      id: 'Laporkan nomor telepon penipu. Siapkan bukti dan KTP.',
      en: 'Report the fraudster’s phone number. Have proof and your identity card ready.',
      jv: 'Laporake nomer telpon tukang ngapusi. Cawisna bukti lan KTP.',
    },
    modus: ['money', 'code', 'data'],
    site: null,
  },
  {
    id: 'aduankonten',
    name: 'AduanKonten.id',
    url: 'https://aduankonten.id',
    phone: null,
    use: { id: 'Laporkan isi akun ke Kementerian Komdigi.', en: 'Report the content to the ministry.', jv: 'Laporake isine akun menyang Kementerian Komdigi.' },
    modus: [],
    site: null,
  },
  {
    id: 'lapor',
    name: 'SP4N-LAPOR!',
    url: 'https://www.lapor.go.id',
    phone: '1708',
    use: { id: 'Keluhan tentang layanan publik.', en: 'Complaints about public services.', jv: 'Aduan babagan layanan publik.' },
    modus: [],
    site: null,
  },
  {
    id: 'facebook-app',
    name: 'Facebook',
    url: null,
    phone: null,
    use: {
      id: 'Di profil itu: ⋯ → Laporkan profil → Berpura-pura menjadi seseorang.',
      en: 'On that profile: ⋯ → Report profile → Pretending to be someone.',
      jv: 'Ing profil kuwi: ⋯ → Laporkan profil → Berpura-pura menjadi seseorang.',
    },
    modus: [],
    site: 'facebook',
  },
  {
    id: 'instagram-app',
    name: 'Instagram',
    url: null,
    phone: null,
    use: {
      id: 'Di profil itu: ⋯ → Laporkan → Akun ini berpura-pura menjadi orang lain.',
      en: 'On that profile: ⋯ → Report → It is pretending to be someone else.',
      jv: 'Ing profil kuwi: ⋯ → Laporkan → Akun ini berpura-pura menjadi orang lain.',
    },
    modus: [],
    site: 'instagram',
  },
];
