import type { DayOf } from "@/db/domain/day-in";
import type { Words } from "@/app/_i18n/words";
import type { FilledList } from "@/app/_server/filled-list";
import { listCell } from "@/app/midterm/list-cell";
import { fillOhchrList } from "@/data/exporters/fill-ohchr-list";
import { parseOhchrList } from "@/data/parsers/ohchr-list";
import { openWordFile } from "@/data/parsers/word-file";
import { zipped } from "@/data/exporters/zip";
import type { Reader } from "@/db/client";
import { DomainError } from "@/db/domain/errors";
import { matchList } from "@/db/domain/list-matching";
import type { Track } from "@/db/domain/track";
import { midtermRows } from "@/db/queries/midterm-rows";
import { reviewRecommendations } from "@/db/queries/review-recommendations";
import { type Filling, listReport } from "./list-report";

/** What is asked for with the file. */
export interface FillRequest {
  reviewId: string;
  /** Day, "YYYY-MM-DD". */
  asOf: string;
  tracks: readonly Track[];
}

/** The list with its last column filled, and what became of its rows. */
export interface FilledFile {
  bytes: Uint8Array;
  report: FilledList;
}

/**
 * Fills the last column of a list with what is published of its recommendations. Gives the file and what
 * became of its rows. Throws what `openWordFile` does and `list_has_no_table`.
 */
export async function fillList(
  file: { name: string; bytes: Uint8Array },
  { reviewId, asOf, tracks }: FillRequest,
  { reader, words, dayOf }: { reader: Reader; words: Words; dayOf: DayOf },
): Promise<FilledFile> {
  const { parts, name, xml } = await openWordFile(file.bytes);
  const list = parseOhchrList(xml);
  if (!list) throw new DomainError("list_has_no_table");
  const places = reviewRecommendations(reader, reviewId).map(({ id }) => ({ id, headings: [] }));
  const known = midtermRows(reader, places, { asOf, dayOf, tracks });
  const matches = matchList(list.rows, known);
  const items = new Map(known.map((item) => [item.ref, item]));
  const fillings = list.rows.flatMap((row, index): Filling[] => {
    const match = matches[index];
    const item = match?.kind === "matched" ? items.get(match.ref) : undefined;
    return match?.kind === "matched" && item
      ? [{ row, match, cell: listCell(item, tracks, asOf, words) }]
      : [];
  });
  const report: FilledList = {
    ...{ name: file.name, reviewId, asOf },
    ...listReport(list, matches, fillings, [...items.keys()]),
  };
  parts.set(name, new TextEncoder().encode(fillOhchrList(xml, fillings)));
  return { bytes: await zipped(parts), report };
}
