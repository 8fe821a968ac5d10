import type { FinishedGroup, PrintedRow } from "@/data/exporters/finished-table";
import type { Reader } from "@/db/client";
import { dayIn } from "@/db/domain/day-in";
import { type MidtermFacts, midtermGroups } from "@/db/domain/midterm-table";
import type { MidtermPlace } from "@/db/queries/midterm-places";
import { midtermRows } from "@/db/queries/midterm-rows";
import { namedOnce } from "@/db/queries/named-once";
import { finishedGroups } from "./finished-table";
import type { RowKind } from "./made-rows";
import type { MidtermRequest } from "./parameters";
import type { Words } from "@/app/_i18n/words";

/** How many recommendations are read at once: few, so that what was read is soon forgotten. */
const READ = 25;
/** How many of them are put into words at once: fewer, because each is some hundred small things. */
const WORDED = 5;

function* inPieces<Item>(items: readonly Item[], most: number): Generator<Item[]> {
  for (let at = 0; at < items.length; at += most) yield items.slice(at, at + most);
}

/** How recommendations are read and put into words, while they are asked for. `setting`: see `finishedGroups`. */
export function wordedRows<Row extends PrintedRow>(
  from: Reader,
  request: MidtermRequest,
  tagsSetBy: MidtermFacts["tagsSetBy"],
  kind: RowKind<Row>,
  setting: { site: string; timeZone: string; whole: boolean; words: Words },
): (places: readonly MidtermPlace[]) => Generator<FinishedGroup<Row>> {
  const finish = finishedGroups(request, tagsSetBy, kind, setting);
  const dayOf = dayIn(setting.timeZone);
  const asked = { asOf: request.asOf, dayOf, tracks: kind.tracks(request.layout) };
  const named = namedOnce(from);
  return function* worded(places) {
    for (const chunk of inPieces(places, READ)) {
      for (const items of inPieces(midtermRows(from, chunk, asked, named), WORDED)) {
        for (const group of midtermGroups(items, request)) yield finish(group);
      }
    }
  };
}
