// The shape of an office's yearly figures: counts only, nothing of a person, so that anybody may compare offices.

import { flag, integer, isoTime, literal, nullable, record, text } from '../../core/decode.ts';

const count = integer(0, 2 ** 31 - 1);

export const yearFigures = record({
  format: literal('resmikah-figures/1'),
  office: text(11),
  /** Of Western Indonesia Time. */
  year: integer(2000, 9999),
  /** False while the year goes on. */
  complete: flag,
  counted: isoTime,
  reports: count,
  /** Accounts reported for the first time. */
  cases: count,
  confirmed: count,
  rejected: count,
  /** Marks that were taken back. */
  withdrawn: count,
  appeals: count,
  appealsUpheld: count,
  /** Hours from the first report to the first decision of cases first decided in the year, the middle one; null without any. */
  medianHours: nullable(integer(0, 2 ** 31 - 1)),
});

export type YearFigures = ReturnType<typeof yearFigures>;
