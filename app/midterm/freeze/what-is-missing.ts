import { type FinishedTable, rowsOf } from "@/data/exporters/finished-table";
import { type Layout, tracksOf } from "@/db/domain/midterm-layout";
import { linesOf } from "@/db/domain/rich-text";
import type { Track } from "@/db/domain/track";

/** What a report lacks, or says too much, with how many recommendations that goes for. */
export interface Missing {
  what: Track | "evidence" | "introduction" | "name";
  count: number;
}

/** What to know before the report is frozen. `withheld`: the author's name where it is not to be public. */
export function whatIsMissing(
  table: FinishedTable,
  layout: Layout,
  withheld: string | null,
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
  const names = withheld !== null && said.includes(withheld.toLowerCase());
  const all: Missing[] = [
    ...printed,
    // A layout without statuses prints no evidence either.
    { what: "evidence", count: tracks.length > 0 ? evidence : 0 },
    { what: "introduction", count: table.introduction ? 0 : 1 },
    { what: "name", count: names ? 1 : 0 },
  ];
  return all.filter(({ count }) => count > 0);
}
