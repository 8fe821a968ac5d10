import type {
  RejectedRow,
  RowPosition,
  RowProblem,
  RowProblemCode,
  RowReview,
  RowState,
  SourceRow,
} from "@/db/domain/import-row";
import { positionOf } from "@/db/domain/position-words";
import { readNumber } from "@/db/domain/recommendation-number";
import { readStates, splitStates } from "@/db/domain/recommending-states";
import { cellsByColumn, type PlacedCells } from "./ohchr-cells";
import type { ListColumns } from "./ohchr-columns";
import { readRecommendation, SOURCE_OF_POSITION, squeezed, type TableRow } from "./ohchr-table";
import { tagsOf } from "./ohchr-tags";
import { childNamed, isOn } from "./word-xml";

/** What is the same for all rows of a table. */
export interface ListFacts {
  columns: ListColumns;
  review: RowReview;
  /** Of the index of themes: "cycle 3". */
  version: string;
  /** The symbol and the date (PartialDate) of the document, where a row states none. */
  symbol: string | null;
  date: string | null;
}

/** Longer than any recommendation is. */
const LONGEST = 20_000;
const SHOWN = 300;

/** What stands at a place, shortened for a list of problems. */
export const problem = (code: RowProblemCode, text: string): RowProblem => ({
  code,
  text: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
});

export const placeOf = ({ place }: TableRow): string => `table ${place.table}, row ${place.row}`;

export const rejected = (row: TableRow, code: RowProblemCode, text = row.text): RejectedRow => ({
  kind: "rejected",
  place: placeOf(row),
  problem: problem(code, text),
});

/** What a report says over its recommendations; it is none itself. */
const INTRODUCTION =
  /^(?:the|all|following)?\s*(?:of the\s+|following\s+)*(?:conclusions and\/or )?recommendations?\s+(?:formulated|listed|made|contained|above|below|and\/or)|^in the course of the discussion/iu;

const SYMBOL = /\bA\/(?:HRC|\d{2})\/[A-Z0-9./]*[A-Z0-9]/iu;
const ADDENDUM = /\/(?:Add|Corr)\.\d+$/iu;
const PARAGRAPH = /\bpara(?:graph)?s?\b\.?\s*\d.*$/iu;

/** The report that recommendations stand in; what the State said of them later stands in its addendum. */
function documentOf(source: string | null) {
  const stated = SYMBOL.exec(source ?? "")?.[0] ?? null;
  const symbol = stated?.replace(ADDENDUM, "") ?? null;
  const isReport = stated !== null && stated === symbol;
  return { symbol, paragraph: (isReport && PARAGRAPH.exec(source ?? "")?.[0].trim()) || null };
}

/** The States of a column of their own, or those in the text; which wording is whose, the text says. */
function statesOf(text: string, column: readonly string[]): Pick<SourceRow, "states" | "parts"> {
  const inText = readStates(text);
  const listed = splitStates(column.join("\n"));
  if (listed.length === 0) return inText;
  const isSame = (a: Pick<RowState, "name" | "iso3">, b: Pick<RowState, "name" | "iso3">) =>
    a.iso3 === null ? a.name === b.name : a.iso3 === b.iso3;
  const others = listed.filter((state) => !inText.states.some((one) => isSame(one, state)));
  const ofParts = inText.parts.length > 0 ? inText.states : [];
  const whole = inText.parts.length > 0 ? others : listed;
  return {
    states: [...ofParts, ...whole.map((state) => ({ ...state, part: null }))],
    parts: inText.parts,
  };
}

function positionIn(lines: readonly string[], source: string | null): RowPosition | null {
  const isSource = (line: string) => SOURCE_OF_POSITION.test(line) || SYMBOL.test(line);
  const wording = squeezed(lines.filter((line) => !isSource(line)).join(" "));
  if (wording === "") return null;
  const beside = lines.find(isSource)?.replace(SOURCE_OF_POSITION, "").trim();
  return { wording, position: positionOf(wording), source: source ?? beside ?? null };
}

function doubtsOf(row: SourceRow, { misfit, taken, marks }: PlacedCells, whole: string) {
  const { inserted, deleted, ...others } = marks;
  const changes = [deleted && `−${deleted}`, inserted && `+${inserted}`].filter(Boolean).join(" ");
  const doubts: [RowProblemCode, string][] = [
    ["number_unreadable", row.number === null ? row.text.slice(0, 100) : ""],
    ["position_unknown", row.position?.position === null ? row.position.wording : ""],
    ["cells", misfit ? whole : ""],
    ["merged", squeezed(taken.join(" "))],
    ["tracked_change", changes],
    ...Object.values(others).map((text): [RowProblemCode, string] => ["other", squeezed(text)]),
    ["encoding", /\uFFFD|&(?:#\d+|[a-z]+);/iu.test(row.text) ? row.text : ""],
    ...row.states.map(({ name, iso3 }): [RowProblemCode, string] => [
      "state_unknown",
      iso3 === null ? name : "",
    ]),
  ];
  return doubts.filter(([, text]) => text !== "").map(([code, text]) => problem(code, text));
}

/** What keeps a row from being a recommendation; null where nothing does. */
function refusalOf(row: TableRow, placed: PlacedCells): RejectedRow | null {
  if (isOn(childNamed(row.element, "w:trPr"), "w:del")) {
    return rejected(row, "tracked_change", row.text || squeezed(placed.marks.deleted));
  }
  const cell = placed.cells.recommendation;
  if (!cell || cell.span !== 1) return rejected(row, "cells");
  if (cell.merged === "continues") return rejected(row, "merged");
  const { number, text } = readRecommendation(cell.lines);
  if (text === "") return rejected(row, "no_text");
  if (text.length > LONGEST) return rejected(row, "too_long");
  const isNumbered = number !== null || placed.lines("number").length > 0;
  if (!isNumbered && placed.misfit) return rejected(row, "cells");
  const isAlone = squeezed(cell.lines.join(" ")) === row.text;
  return (!isNumbered && isAlone) || INTRODUCTION.test(text)
    ? rejected(row, "not_a_recommendation")
    : null;
}

/** A row of a list as the recommendation that it states, or why it is none. */
export function recommendationOf(row: TableRow, facts: ListFacts): SourceRow | RejectedRow {
  const placed = cellsByColumn(row, facts.columns);
  const refusal = refusalOf(row, placed);
  if (refusal) return refusal;
  const read = readRecommendation(placed.lines("recommendation"));
  const beside = squeezed(placed.lines("number").join(" "));
  const position = positionIn(placed.lines("position"), read.sourceOfPosition);
  const { symbol, paragraph } = documentOf(position?.source ?? read.sourceOfPosition);
  const recommendation: SourceRow = {
    kind: "row",
    place: placeOf(row),
    review: facts.review,
    document: { symbol: symbol ?? facts.symbol, date: facts.date },
    number: read.number ?? (readNumber(beside)?.number || beside || null),
    ...{ text: read.text, originalText: null, paragraph },
    headings: row.theme === null ? [] : [row.theme],
    ...statesOf(read.text, placed.lines("states")),
    position,
    tags: tagsOf(placed.lines("themes"), placed.lines("goals"), facts.version),
    ...{ sourceId: null, doubts: [] },
  };
  return { ...recommendation, doubts: doubtsOf(recommendation, placed, row.text) };
}
