import type { ImportSettings, ReadRow, RowProblem, RowReview } from "@/db/domain/import-row";
import { iso3Of } from "@/db/domain/state-names";
import { decodedText } from "./decoded-text";
import { recommendationRow } from "./recommendation-row";
import { problem } from "./row-cells";
import { isAside, reviewOf } from "./row-review";
import { sdgTags, tagsOf } from "./row-tags";

/** A record of the Universal Human Rights Index, whatever file it comes from. Lists are as written, undecoded. */
export interface UhriRecord {
  place: string;
  text: string;
  states: string[];
  positions: string[];
  themes: string[];
  groups: string[];
  sdgs: string[];
  symbol: string;
  /** "YYYY-MM-DD". */
  date: string | null;
  kind: string;
  annotationId: string;
  doubts: RowProblem[];
}

/** Whose review it was, in UHRI's words. */
export interface UhriReview {
  countries: string[];
  bodies: string[];
  session: string;
  cycle: string;
}

const decoded = (text: string) => decodedText(text).text;

/** The State that was asked for, where a record concerns several; else all of them. */
function stateOf(countries: readonly string[], only: string | null): string {
  const names = countries.map(decoded);
  return names.find((name) => only !== null && iso3Of(name) === only) ?? names.join("; ");
}

/** The review of a record; null where something else was asked for. */
export function uhriReview(
  { countries, bodies, session, cycle }: UhriReview,
  settings: ImportSettings,
): { review: RowReview; doubts: RowProblem[] } | null {
  const state = stateOf(countries, settings.only);
  const mechanism = bodies.map(decoded).join(" / ") || "UPR";
  const { review, doubts } = reviewOf({ state, mechanism, session, cycle }, settings);
  return isAside(review, settings) ? null : { review, doubts };
}

function tagsIn({ themes, groups, sdgs }: UhriRecord) {
  const { tags, doubts } = sdgTags(sdgs.map(decoded));
  return {
    tags: [
      ...tagsOf("uhri_theme", "UHRI", themes.map(decoded)),
      ...tagsOf("uhri_group", "UHRI", groups.map(decoded)),
      ...tags,
    ],
    doubts,
  };
}

/** A record as a recommendation, or why it is none. UHRI also has concerns and observations: they are doubtful. */
export function uhriRow(
  record: UhriRecord,
  { review, doubts: ofReview }: { review: RowReview; doubts: RowProblem[] },
  settings: ImportSettings,
): ReadRow {
  const { text, original } = decodedText(record.text);
  const { tags, doubts: ofTags } = tagsIn(record);
  const isOther = /concern|observation/iu.test(record.kind);
  const kind = isOther ? [problem("not_a_recommendation", record.kind)] : [];
  const states = record.states.map(decoded).map((name) => ({ name, iso3: iso3Of(name) }));
  return recommendationRow(
    {
      ...{ place: record.place, review, text, originalText: original, tags },
      number: null,
      states: states.length > 0 || review.mechanism !== "UPR" ? states : null,
      hasParts: review.mechanism === "UPR",
      position: record.positions.map(decoded).join("/"),
      positionSource: "",
      symbol: record.symbol,
      date: record.date,
      paragraph: "",
      headings: [],
      sourceId: record.annotationId || null,
      doubts: [...ofReview, ...record.doubts, ...kind, ...ofTags],
    },
    settings,
  );
}
