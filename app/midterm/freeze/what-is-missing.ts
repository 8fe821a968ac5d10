import { type FinishedTable, rowsOf } from "@/data/exporters/finished-table";
import { LAYOUT, type Layout, tracksOf } from "@/db/domain/midterm-layout";
import { namePlaces } from "@/db/domain/name-places";
import { linesOf } from "@/db/domain/rich-text";
import type { Track } from "@/db/domain/track";

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

/** What to know before the author freezes the report. */
export function whatIsMissing(
  table: FinishedTable,
  layout: Layout,
  author: { name: string; nameWithheld: boolean; track: Track },
): Missing[] {
  const facts = [...rowsOf(table)].map((row) => row.facts);
  const tracks = tracksOf(layout);
  const printed = tracks.map((track) => ({
    what: track,
    count: facts.filter(({ standing }) => standing[track].status === "none").length,
  }));
  const evidence = facts.filter(({ documents }) => documents.length === 0).length;
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
