import { type FinishedTable, rowsOf } from "@/data/exporters/finished-table";
import { LAYOUT, type Layout, tracksOf } from "@/db/domain/midterm-layout";
import { linesOf } from "@/db/domain/rich-text";
import type { Track } from "@/db/domain/track";

/** What a report lacks, or says too much, with how many recommendations that goes for. */
export interface Missing {
  what: Track | "evidence" | "introduction" | "otherTrack" | "name";
  count: number;
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
  const texts = [table.introduction ?? [], ...table.groups.map(({ text }) => text ?? [])];
  const said = texts.flatMap(linesOf).join("\n").toLowerCase();
  const names = author.nameWithheld && said.includes(author.name.toLowerCase());
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
