import type { FinishedTable, PrintedRow } from "@/data/exporters/finished-table";
import { rowsOf } from "@/data/exporters/table-rows";
import { LAYOUT, type Layout, tracksOf } from "@/db/domain/midterm-layout";
import { namePlaces } from "@/db/domain/name-places";
import { linesOf } from "@/db/domain/rich-text";
import { type Track, TRACKS } from "@/db/domain/track";

/** What a report lacks, or says too much, with how many recommendations that goes for. */
export interface Missing {
  what: Track | "evidence" | "introduction" | "otherTrack" | "name";
  count: number;
}

/** What the report says in words of its own, and what organisations say in its rows. */
function* textsOf(table: FinishedTable): Generator<string> {
  for (const text of [table.introduction, ...table.groups.map((group) => group.text)]) {
    yield linesOf(text ?? []).join("\n");
  }
  for (const line of [...rowsOf(table)].flatMap(({ cells }) => cells.flat())) {
    if (line.of) yield line.text;
  }
}

/** Whether any of it says the author's name, however it is typed. */
function saysName(table: FinishedTable, { name }: { name: string }): boolean {
  const placesIn = namePlaces([name]);
  return [...textsOf(table)].some((text) => placesIn(text).length > 0);
}

/** Whether any of the row's cells prints evidence, whichever track's the layout prints. */
const printsEvidence = ({ cells }: PrintedRow): boolean =>
  cells.some((cell) => cell.some(({ of }) => (of?.passages ?? []).length > 0));

/** What to know before the author freezes the report. */
export function whatIsMissing(
  table: FinishedTable,
  layout: Layout,
  author: { name: string; nameWithheld: boolean; track: Track },
): Missing[] {
  const rows = [...rowsOf(table)];
  const tracks = tracksOf(layout);
  const printed = tracks.map((track) => ({
    what: track,
    count: rows.filter(({ facts }) => facts.standing[track].status === "none").length,
  }));
  const evidence = rows.filter((row) => !printsEvidence(row)).length;
  const names = author.nameWithheld && saysName(table, author);
  const { track: of } = LAYOUT[layout];
  const all: Missing[] = [
    ...printed,
    // A layout without statuses prints no evidence either.
    { what: "evidence", count: tracks.length > 0 ? evidence : 0 },
    { what: "introduction", count: table.introduction ? 0 : 1 },
    { what: "otherTrack", count: of !== null && of !== author.track ? 1 : 0 },
    { what: "name", count: names ? 1 : 0 },
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
