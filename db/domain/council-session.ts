/** The first session of the Human Rights Council after which there were three a year, and its year. */
const FIRST = 7;
const IN_YEAR = 2008;
/** A month that each of a year’s sessions takes in. */
const MONTHS = ["03", "06", "09"] as const;

/** "A/HRC/43/15/Add.1": what a State replied to the report of its review, before the Council adopted it. */
const ADDENDUM = /\bA\/HRC\/(\d{1,3})\/\d+\/Add\.\d+/iu;

/**
 * PartialDate of the session of the Human Rights Council, "YYYY-MM" (OHCHR, "Sessions of the Human Rights
 * Council"); null for those before there were three a year.
 */
export function councilSessionDate(session: number): string | null {
  const after = session - FIRST;
  if (!Number.isInteger(session) || after < 0) return null;
  return `${IN_YEAR + Math.floor(after / MONTHS.length)}-${MONTHS[after % MONTHS.length]}`;
}

/** The symbol of the addendum that a source cites; null where it cites none. */
export const addendumIn = (source: string): string | null => ADDENDUM.exec(source)?.[0] ?? null;

/**
 * PartialDate by which an addendum was handed in: the session that adopted the outcome of the review
 * (resolution 5/1, annex, paragraph 32). Its symbol names that session.
 */
export const addendumDate = (symbol: string): string | null =>
  councilSessionDate(Number(ADDENDUM.exec(symbol)?.[1] ?? Number.NaN));
