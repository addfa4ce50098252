// A sheet of an invented office, as an officer keeps it.

/** A sheet of invented offices and people. */
export const SHEET = [
  '# CONTOH – invented',
  'subject_id,kind,name,title,parent,from,until,account_platform,account_url,account_id,checked,proof,proof_date,proof_reference,absent_on,absent_since,phone,phone_use',
  'pemkab,office,Pemkab Contoh,,,,,facebook,https://www.facebook.com/contoh.pemkab,61550000000101,2026-11-02,rel-me,2026-11-02,https://contoh.go.id,,,,',
  'bupati,holder,Ratna Contoh,Bupati,pemkab,2025-02-20,,instagram,https://www.instagram.com/contoh.ratna/,51500000000201,2026-11-02,letter,2026-11-02,001/2026,,,,',
  'bupati,,,,,,,,,,,,,,facebook,2026-11-02,,',
  'bupati,,,,,,,,,,,,,,,,0272-321000,Pengaduan',
  '',
].join('\n');
