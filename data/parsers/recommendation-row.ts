import type {
  ImportSettings,
  ReadRow,
  RowPosition,
  RowProblem,
  RowProblemCode,
  RowReview,
  RowState,
  RowTag,
} from "@/db/domain/import-row";
import { isPledge, positionOf } from "@/db/domain/position-words";
import { readNumber } from "@/db/domain/recommendation-number";
import { readStates } from "@/db/domain/recommending-states";
import { iso3Of } from "@/db/domain/state-names";
import { problem } from "./row-cells";
import { withoutMojibake } from "./text-encoding";

/** What a row says of its recommendation, in its own words. */
export interface SaidRecommendation {
  place: string;
  review: RowReview;
  text: string;
  originalText: string | null;
  /** From a column of its own; null where the number opens the text. */
  number: string | null;
  /** From a column of their own; null where they stand in the text alone. */
  states: readonly { name: string; iso3: string | null }[] | null;
  /** Whether the text can hold several wordings, each by States in parentheses. */
  hasParts: boolean;
  position: string;
  positionSource: string;
  symbol: string;
  date: string | null;
  paragraph: string;
  headings: string[];
  tags: RowTag[];
  sourceId: string | null;
  doubts: readonly RowProblem[];
}

/** More letters than a recommendation has. */
const LONGEST = 50_000;
/** More letters than a name, a heading or a term has; pages and documents are laid out for such. */
const LONGEST_TERM = 2_000;

const SOURCE = /\s*\n\s*Sources? of (?:the )?position\s*:\s*(?<source>[^\n]+)\s*$/iu;
const RESPONSE = /^\s*Response of\s/iu;

export const rejected = (place: string, code: RowProblemCode, text: string): ReadRow => ({
  kind: "rejected",
  place,
  problem: problem(code, text),
});

/** The number, and the text without it. */
function numbered(said: string | null, text: string) {
  if (said === null) {
    const read = readNumber(text);
    return { number: read?.number ?? null, text: read?.rest ?? text, doubts: [] };
  }
  const read = readNumber(said);
  const number = read?.rest === "" ? read.number : said;
  const repeated = readNumber(text);
  return {
    number,
    text: repeated?.number === number ? repeated.rest : text,
    doubts: read?.rest === "" ? [] : [problem("number_unreadable", said)],
  };
}

/** Of a name in which a sign was lost ("Democratic People\uFFFDs Republic of Korea"), where it is one without it. */
const iso3OfSpoilt = (name: string): string | null => {
  const mended = (withoutMojibake(name) ?? name).replaceAll("\uFFFD", "");
  return mended === name ? null : iso3Of(mended);
};

/** The States with the parts that are theirs, and what is doubtful in them. */
function withStates({ states: said, hasParts }: SaidRecommendation, text: string) {
  const inText = hasParts || said === null ? readStates(text) : { states: [], parts: [] };
  const partOf = (name: string, iso3: string | null) =>
    inText.states.find((state) => (iso3 ? state.iso3 === iso3 : state.name === name))?.part ?? null;
  const all: readonly RowState[] =
    said?.map(({ name, iso3 }) => ({ name, iso3, part: partOf(name, iso3) })) ?? inText.states;
  const states = all.map((state) => ({ ...state, iso3: state.iso3 ?? iso3OfSpoilt(state.name) }));
  const unknown = states.filter(({ iso3 }) => iso3 === null);
  const doubts = unknown.map(({ name }) => problem("state_unknown", name));
  return { states, parts: inText.parts, doubts };
}

function positionIn(
  wording: string,
  source: string,
): { position: RowPosition | null; doubts: RowProblem[] } {
  if (wording === "") return { position: null, doubts: [] };
  const position = positionOf(wording);
  return {
    position: { wording, position, source: source === "" ? null : source },
    doubts: position === null && !isPledge(wording) ? [problem("position_unknown", wording)] : [],
  };
}

/** What is said beside the text and is far too long for it; undefined where nothing is. */
const tooLong = (said: SaidRecommendation): string | undefined =>
  [
    ...[said.number ?? "", said.position, said.positionSource, said.symbol, said.paragraph],
    ...[...said.headings, ...said.tags.map(({ term }) => term)],
    ...(said.states ?? []).map(({ name }) => name),
  ].find((term) => term.length > LONGEST_TERM);

/** A row as a recommendation, or why it is none. Nothing is guessed: what is doubtful is listed with it. */
export function recommendationRow(said: SaidRecommendation, settings: ImportSettings): ReadRow {
  const { place, review, headings, tags, sourceId } = said;
  const source = SOURCE.exec(said.text);
  const { number, text, doubts } = numbered(
    said.number,
    (source ? said.text.slice(0, source.index) : said.text).trim(),
  );
  if (text === "") return rejected(place, "no_text", said.text);
  if (RESPONSE.test(text)) return rejected(place, "not_a_recommendation", text);
  if (text.length > LONGEST) return rejected(place, "too_long", text);
  const long = tooLong(said);
  if (long !== undefined) return rejected(place, "too_long", long);
  const { states, parts, doubts: ofStates } = withStates(said, text);
  const position = positionIn(
    said.position,
    said.positionSource || (source?.groups?.source?.trim() ?? ""),
  );
  return {
    ...{ kind: "row", place, review, number, text, headings, states, tags, parts, sourceId },
    originalText: said.originalText,
    document: { symbol: said.symbol || settings.symbol, date: said.date ?? settings.date },
    paragraph: said.paragraph || null,
    position: position.position,
    doubts: [...said.doubts, ...doubts, ...ofStates, ...position.doubts],
  };
}
