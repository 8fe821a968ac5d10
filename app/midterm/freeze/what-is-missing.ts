import type { FinishedTable, PrintedRow } from "@/data/exporters/finished-table";
import { rowsOf } from "@/data/exporters/table-rows";
import { LAYOUT, type Layout, tracksOf } from "@/db/domain/midterm-layout";
import { namePlaces } from "@/db/domain/name-places";
import { linesOf } from "@/db/domain/rich-text";
import { type Track, TRACKS } from "@/db/domain/track";

/** What a report lacks, with how many recommendations that goes for. */
export interface Missing {
  what: Track | "evidence" | "introduction" | "waiting" | "elsewhere" | "otherTrack";
  count: number;
}

/** What the report says in words of its own, and what organisations say in its rows; each with where it stands. */
function* textsOf({ introduction, groups, words }: FinishedTable): Generator<[string, string]> {
  yield [words.introduction, linesOf(introduction ?? []).join("\n")];
  for (const { theme, text, rows } of groups) {
    yield [theme, linesOf(text ?? []).join("\n")];
    for (const { ref, cells } of rows) {
      for (const line of cells.flat()) if (line.of) yield [ref, line.text];
    }
  }
}

/**
 * Where the report says the name of an author who withholds it, however it is typed: the introduction, themes
 * and references, each once.
 */
export function saysName(
  table: FinishedTable,
  { name, nameWithheld }: { name: string; nameWithheld: boolean },
): string[] {
  if (!nameWithheld) return [];
  const placesIn = namePlaces([name]);
  const said = [...textsOf(table)].filter(([, text]) => placesIn(text).length > 0);
  return [...new Set(said.map(([where]) => where))];
}

/** Whether any of the row's cells prints evidence, whichever track's the layout prints. */
const printsEvidence = ({ cells }: PrintedRow): boolean =>
  cells.some((cell) => cell.some(({ of }) => (of?.passages ?? []).length > 0));

/**
 * What to know before the author freezes the report. `waiting`: how many of its statements on the review are
 * not published; `elsewhere`: how many of its texts on themes do not stand in the table.
 */
export function whatIsMissing(
  table: FinishedTable,
  layout: Layout,
  author: { track: Track; waiting: number; elsewhere: number },
): Missing[] {
  const rows = [...rowsOf(table)];
  const tracks = tracksOf(layout);
  const printed = tracks.map((track) => ({
    what: track,
    count: rows.filter(({ facts }) => facts.standing[track].status === "none").length,
  }));
  const evidence = rows.filter((row) => !printsEvidence(row)).length;
  const { track: of } = LAYOUT[layout];
  const { waiting, elsewhere } = author;
  const all: Missing[] = [
    ...printed,
    // A layout without statuses prints no evidence either.
    { what: "evidence", count: tracks.length > 0 ? evidence : 0 },
    { what: "introduction", count: table.introduction ? 0 : 1 },
    { what: "waiting", count: waiting },
    { what: "elsewhere", count: elsewhere },
    { what: "otherTrack", count: of !== null && of !== author.track ? 1 : 0 },
  ];
  return all.filter(({ count }) => count > 0);
}

/** What an edition says of it, and what not. */
type Help = "goesOn" | "saysStatus" | "saysNoEvidence" | "saysNoIntroduction";

/** What to know of all that is missing, sentence by sentence: whether readers of the edition will be told. */
export function helpOn(missing: readonly Missing[]): Help[] {
  const whats = new Set(missing.map(({ what }) => what));
  return [
    "goesOn",
    ...(TRACKS.some((track) => whats.has(track)) ? (["saysStatus"] as const) : []),
    ...(whats.has("evidence") ? (["saysNoEvidence"] as const) : []),
    ...(whats.has("introduction") ? (["saysNoIntroduction"] as const) : []),
  ];
}
