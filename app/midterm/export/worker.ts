import { workerData } from "node:worker_threads";
import { snapshot } from "@/app/_server/snapshot";
import { doTold, tell, writeTold } from "@/app/_server/written-file";
import { type MadeTable, makeTable } from "@/app/midterm/make-table";
import { reportCharts } from "@/app/_charts/report-charts";
import { withTexts } from "@/app/midterm/with-texts";
import { reportFigures } from "@/app/midterm/report-figures";
import type { Words } from "@/app/_i18n/words";
import { type FlowingTable, gathered } from "@/data/exporters/finished-table";
import type { Reader } from "@/db/client";
import { reportTexts } from "@/db/queries/report-texts";
import { EXPORTERS } from "@/data/exporters/formats";
import type { ExportJob, Sources } from "./job";
import { threadWords } from "@/app/_i18n/thread-words";

/*
 * Writes one table into a file, in a thread of its own: whoever reads a page meanwhile does not notice.
 * All of it is read as it stood when it began, and as fast as the disk takes it, however slow the reader.
 */

/** The table with an organisation's texts on the review that it is of; as it is where it is of several. */
function draft(made: MadeTable, draftOf: ExportJob["draftOf"], from: Reader, words: Words) {
  const { table, sources } = made;
  const reviews = new Set(sources.map(({ review }) => review.id));
  const [only] = reviews.size === 1 ? reviews : [];
  if (!draftOf || !only) return table;
  const { organisationId, organisationName: organisation } = draftOf;
  const text = words.t("midterm.statement.draftText", { organisation });
  const statement = { label: words.t("midterm.statement.draft"), lines: [{ text }] };
  const statements = [statement, ...table.statements];
  return { ...withTexts(table, reportTexts(from, organisationId, only)), statements };
}

/** The table as Word's file holds it: with charts, which count all rows. */
function withCharts(
  flowing: FlowingTable,
  request: ExportJob["request"],
  words: Words,
): FlowingTable {
  const whole = gathered(flowing);
  const figures = reportFigures(whole, request.layout, words);
  return { ...whole, charts: reportCharts(figures, request.asOf, words) };
}

async function write(job: ExportJob) {
  const { databasePath, path, format, request, setting, timeZone, draftOf } = job;
  const { reader, close } = snapshot(databasePath);
  const words = threadWords(timeZone);
  const made = makeTable(reader, request, setting, words);
  const table = draft(made, draftOf, reader, words);
  const start = made.sources.map(({ review: { state, reviewedOn } }) => ({ state, reviewedOn }));
  tell<Sources>({ kind: "started", start });
  await writeTold(
    path,
    EXPORTERS[format](format === "docx" ? withCharts(table, request, words) : table),
  );
  close();
}

await doTold(() => write(workerData as ExportJob));
