import { workerData } from "node:worker_threads";
import { snapshot } from "@/app/_server/snapshot";
import { doTold, tell, writeTold } from "@/app/_server/written-file";
import { makeTable } from "@/app/midterm/make-table";
import { reportCharts } from "@/app/_charts/report-charts";
import { PRINTED, type RowKind, WITH_FACTS } from "@/app/midterm/made-rows";
import { reportFigures } from "@/app/midterm/report-figures";
import type { Words } from "@/app/_i18n/words";
import type { FlowingTable, PrintedRow } from "@/data/exporters/finished-table";
import { gathered } from "@/data/exporters/table-rows";
import type { Reader } from "@/db/client";
import { EXPORTERS } from "@/data/exporters/formats";
import { withDraft } from "./draft";
import type { ExportJob, Sources } from "./job";
import { threadWords } from "@/app/_i18n/thread-words";

/*
 * Writes one table into a file, in a thread of its own: whoever reads a page meanwhile does not notice.
 * All of it is read as it stood when it began, and as fast as the disk takes it, however slow the reader.
 */

/** The table as Word's file holds it: with charts, which count all rows. */
function withCharts(flowing: FlowingTable, { request }: ExportJob, words: Words): FlowingTable {
  const whole = gathered(flowing);
  const figures = reportFigures(whole, request, words);
  return { ...whole, charts: reportCharts(figures, request.asOf, words) };
}

/** The file, in pieces. */
function written(job: ExportJob, from: Reader, words: Words): AsyncIterable<Uint8Array> {
  const { format, request, setting } = job;
  function tableOf<Row extends PrintedRow>(kind: RowKind<Row>) {
    const made = makeTable(from, request, kind, setting, words);
    const start = made.sources.map(({ review: { state, reviewedOn } }) => ({ state, reviewedOn }));
    tell<Sources>({ kind: "started", start });
    return withDraft(made, job, from, words);
  }
  switch (format) {
    case "docx":
      return EXPORTERS.docx(withCharts(tableOf(WITH_FACTS), job, words));
    case "json":
      return EXPORTERS.json(tableOf(WITH_FACTS));
    default:
      return EXPORTERS[format](tableOf(PRINTED));
  }
}

async function write(job: ExportJob) {
  const { reader, close } = snapshot(job.databasePath);
  await writeTold(job.path, written(job, reader, threadWords(job.setting.timeZone)));
  close();
}

await doTold(() => write(workerData as ExportJob));
