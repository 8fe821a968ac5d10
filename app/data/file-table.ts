import type { TableSetting } from "@/app/_server/table-setting";
import type { Words } from "@/app/_i18n/words";
import { openCsv, openJson, type OpenTable } from "@/data/exporters/open-data";
import type { Reader } from "@/db/client";
import { dayIn } from "@/db/domain/day-in";
import { OPEN_DATA } from "@/db/domain/open-data";
import { publicHead } from "@/db/queries/public-revision";
import { dataAddress, type DataRequest } from "./request";
import { rowsOf } from "./rows";

export const WRITERS = { csv: openCsv, json: openJson };

/** What stands in a file. */
export interface Content {
  request: DataRequest;
  /** Of the recommendations that it goes through, in their order; none for a list. */
  ids: readonly number[];
  /** The reference after which the next part begins; null at the end. */
  next: string | null;
}

/** A data set, or a part of one, ready to be written. Its rows are read while it is. */
export function fileTable(
  from: Reader,
  { request, ids, next }: Content,
  { site, owner, extractedOn, timeZone }: TableSetting,
  words: Words,
): OpenTable {
  const finish = { words, site, dayOf: dayIn(timeZone) };
  const following = next === null ? null : site + dataAddress({ ...request, after: next }, "json");
  const head = {
    dataSet: request.set,
    title: words.t(`openData.sets.${request.set}.title`),
    publisher: owner === "" ? null : owner,
    address: site + dataAddress(request, "json"),
    metadata: site + dataAddress({ ...request, after: "", limit: null }, "metadata.json"),
    ...{ asOf: request.asOf, extractedOn, auditHead: publicHead(from) },
    next: following,
  };
  return { columns: OPEN_DATA[request.set], head, rows: rowsOf(from, request, ids, finish) };
}
