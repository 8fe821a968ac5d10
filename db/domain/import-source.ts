import type { DocumentKind } from "./evidence";
import type { ImportFormat, ImportSettings, SourceRow } from "./import-row";
import { type List, listOf } from "./import-lists";
import { stateNameOf } from "./state-names";
import { cycleOf, sessionDate } from "./upr-session";

/** Stands for what neither a file nor the person who imports it has said. */
export const UNSAID = "?";

/** A review as a row states it, with what the person says who imports it. */
export interface StatedReview {
  /** `UNSAID` stands in it where something is still to be said. */
  id: string;
  state: string;
  iso3: string;
  mechanism: string;
  cycle: number | null;
  session: number | null;
  /** PartialDate. */
  reviewedOn: string | null;
}

/** The document that states a row, one a review and list. */
export interface StatedDocument {
  id: string;
  reviewId: string;
  title: string;
  publisher: string;
  kind: DocumentKind;
  /** PartialDate; empty where nobody has said it yet. */
  date: string;
  reference: string | null;
}

/** What can still be missing once all rows are read; the person who imports is asked for it. */
export const ASKED = ["state", "cycle", "date"] as const;
export type Asked = (typeof ASKED)[number];

export type Placed =
  | { kind: "placed"; review: StatedReview; document: StatedDocument }
  | { kind: "unplaced"; code: "no_review" | "state_under_review_unknown" | "session_unreadable" };

/** In addresses and references: letters, digits, full stops, hyphens. */
export const slugOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9.]+/gu, "-")
    .replace(/\.{2,}/gu, ".")
    .replace(/^[-.]+|[-.]+$/gu, "");

/** "A/HRC/26/16": a report of the Working Group on the UPR; its addenda are none. */
const WORKING_GROUP_REPORT = /^A\/HRC\/(?:WG\.6\/)?\d+\/(?:L\.)?\d+$/iu;

const ordinal = (cycle: number) => `${cycle}${["th", "st", "nd", "rd"][cycle] ?? "th"} cycle`;

/** Of another mechanism than the UPR there can be several reviews: each by its document's year. */
function occasionOf(symbol: string | null, date: string | null, session: number | null) {
  const year = date?.slice(0, 4) ?? /(?:19|20)\d\d/u.exec(symbol ?? "")?.[0];
  if (year) return year;
  if (symbol) return slugOf(symbol);
  return session === null ? null : String(session);
}

const isUpr = (mechanism: string) => mechanism.toUpperCase() === "UPR";

function reviewOf(row: SourceRow, settings: ImportSettings, list: List): StatedReview | Placed {
  const { review, document } = row;
  const unknown: Placed = { kind: "unplaced", code: "state_under_review_unknown" };
  if (review.iso3 === null && review.state !== "") return unknown;
  const iso3 = review.iso3 ?? settings.iso3;
  if (iso3 === null && list.namesReviews) return { kind: "unplaced", code: "no_review" };
  const session = review.session ?? settings.session;
  const state = iso3 === null ? UNSAID : (stateNameOf(iso3) ?? (review.state || iso3));
  const facts = { state, iso3: iso3 ?? UNSAID, mechanism: review.mechanism || "UPR", session };
  if (isUpr(facts.mechanism)) {
    const cycle =
      review.cycle ?? (session === null ? null : cycleOf(session)) ?? settings.cycle ?? null;
    if (cycle === null && list.namesReviews)
      return { kind: "unplaced", code: "session_unreadable" };
    const reviewedOn = session === null ? null : sessionDate(session);
    return { id: `${facts.iso3}-${cycle ?? UNSAID}`, ...facts, cycle, reviewedOn };
  }
  const date = document.date ?? settings.date;
  const occasion = occasionOf(document.symbol ?? settings.symbol, date, session);
  if (occasion === null) return { kind: "unplaced", code: "no_review" };
  const id = `${facts.iso3}-${slugOf(facts.mechanism)}-${occasion}`;
  return { id, ...facts, cycle: null, reviewedOn: date };
}

function documentOf(
  row: SourceRow,
  settings: ImportSettings,
  review: StatedReview,
  list: List,
): StatedDocument {
  const reference = list.kind === "pledge_list" ? null : (row.document.symbol ?? settings.symbol);
  const upr = isUpr(review.mechanism);
  const isReport = reference !== null && upr && WORKING_GROUP_REPORT.test(reference);
  const when = review.cycle === null ? review.mechanism : ordinal(review.cycle);
  const name = isReport
    ? {
        title: "Report of the Working Group on the Universal Periodic Review",
        publisher: "Human Rights Council",
      }
    : { title: list.title, publisher: list.publisher };
  const ofSession = review.session === null || !upr ? null : sessionDate(review.session);
  return {
    id: `${review.id}-${reference === null ? list.slug : slugOf(reference)}`,
    reviewId: review.id,
    title: `${name.title}, ${review.state}, ${when}`,
    publisher: name.publisher,
    kind: isReport ? "working_group_report" : list.kind,
    date: row.document.date ?? settings.date ?? ofSession ?? "",
    reference,
  };
}

/**
 * Which review and document a row belongs to, from what it says itself and, where it does not, what the
 * person says who imports it.
 */
export function placeOf(row: SourceRow, settings: ImportSettings, format: ImportFormat): Placed {
  const list = listOf(row, format);
  const review = reviewOf(row, settings, list);
  if ("kind" in review) return review;
  return { kind: "placed", review, document: documentOf(row, settings, review, list) };
}

/** What has still to be said before anything of a review can be brought in. */
export function asksOf(review: StatedReview, documents: readonly StatedDocument[]): Asked[] {
  const asks: Asked[] = [];
  if (review.iso3 === UNSAID) asks.push("state");
  if (review.cycle === null && isUpr(review.mechanism)) asks.push("cycle");
  if (documents.some(({ date }) => date === "")) asks.push("date");
  return asks;
}

/** Whether a format has a row for each recommending State, so that no file need name all of them. */
export const hasRowsByState = (format: ImportFormat): boolean =>
  format === "upr_info_xls" || format === "upr_info_csv";
