// Where residents and the office itself can turn, as it goes into a new list. Facts of November 2026; an office edits them in its
// draft. Platforms' own paths for residents say the steps in words; their forms for whoever is imitated go into the takedown pack.

import type { SiteId } from '../core/account/site.ts';
import type { Channel } from '../core/list/model.ts';

const form = (site: SiteId, name: string, url: string): Channel => ({
  id: `${site}-form`, name, url, phone: null, modus: [], site, for: 'office',
  use: {
    id: 'Formulir bagi orang yang ditiru atau wakil resminya; siapkan kartu identitas dan surat kuasa.',
    en: 'Form for the person imitated or an authorised representative; have identity card and mandate ready.',
    jv: 'Formulir kanggo sing ditiru utawa wakile sing sah; cawisna kartu identitas lan layang kuwasa.',
  },
});

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
  {
    id: 'tiktok-app',
    name: 'TikTok',
    url: null,
    phone: null,
    use: {
      id: 'Di profil itu: Bagikan → Laporkan → Laporkan akun → Berpura-pura menjadi seseorang.',
      en: 'On that profile: Share → Report → Report account → Pretending to be someone.',
      jv: 'Ing profil kuwi: Bagikan → Laporkan → Laporkan akun → Berpura-pura menjadi seseorang.',
    },
    modus: [],
    site: 'tiktok',
  },
  {
    id: 'x-app',
    name: 'X',
    url: null,
    phone: null,
    use: {
      id: 'Di profil itu: ⋯ → Laporkan → Peniruan identitas.',
      en: 'On that profile: ⋯ → Report → Impersonation.',
      jv: 'Ing profil kuwi: ⋯ → Laporkan → Peniruan identitas.',
    },
    modus: [],
    site: 'x',
  },
  form('facebook', 'Facebook', 'https://www.facebook.com/help/contact/295309487309948'),
  form('instagram', 'Instagram', 'https://help.instagram.com/contact/636276399721841'),
  form('tiktok', 'TikTok', 'https://support.tiktok.com/en/safety-hc/report-a-problem/report-an-impersonation-account'),
  form('x', 'X', 'https://help.x.com/en/forms/authenticity/impersonation'),
];
