/** First and last session of the Working Group in each cycle (Human Rights Council resolutions 5/1, 16/21). */
const CYCLES = [
  [1, 12],
  [13, 26],
  [27, 40],
  [41, 54],
] as const;

/** The cycle, from 1, of a session of the Working Group on the UPR; null where it is none known. */
export function cycleOf(session: number): number | null {
  if (!Number.isInteger(session)) return null;
  const index = CYCLES.findIndex(([first, last]) => session >= first && session <= last);
  return index === -1 ? null : index + 1;
}

/**
 * When each session of the Working Group began, from the first (OHCHR, "Sessions of the UPR Working
 * Group"); the year alone where its month was not yet certain when this was written.
 */
const BEGAN = [
  ...["2008-04", "2008-05", "2008-12", "2009-02", "2009-05", "2009-11"],
  ...["2010-02", "2010-05", "2010-11", "2011-01", "2011-05", "2011-10"],
  ...["2012-05", "2012-10", "2013-01", "2013-04", "2013-10", "2014-01", "2014-04"],
  ...["2014-10", "2015-01", "2015-05", "2015-11", "2016-01", "2016-05", "2016-10"],
  ...["2017-05", "2017-11", "2018-01", "2018-05", "2018-11", "2019-01", "2019-05"],
  ...["2019-11", "2020-01", "2020-11", "2021-01", "2021-05", "2021-11", "2022-01"],
  ...["2022-11", "2023-01", "2023-05", "2023-11", "2024-01", "2024-04", "2024-11"],
  ...["2025-01", "2025-04", "2025-11", "2026-01", "2026-05", "2026", "2027"],
];

/** PartialDate on which the session began, as far as it is known; null where it is none known. */
export const sessionDate = (session: number): string | null => BEGAN[session - 1] ?? null;
