import { closeSync, openSync, writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { createFormatter, createTranslator } from "use-intl/core";
import { en } from "@/app/_i18n/en";
import { snapshot } from "@/app/_server/snapshot";
import { type MadeTable, makeTable } from "@/app/midterm/make-table";
import { reportCharts } from "@/app/_charts/report-charts";
import { withTexts } from "@/app/midterm/with-texts";
import { reportFigures } from "@/app/midterm/report-figures";
import type { Words } from "@/app/_i18n/words";
import { type FlowingTable, gathered } from "@/data/exporters/finished-table";
import type { Reader } from "@/db/client";
import { reportTexts } from "@/db/queries/report-texts";
import { EXPORTERS } from "@/data/exporters/formats";
import { expectedFailure } from "@/db/domain/storage-failure";
import type { ExportJob, ExportNews } from "./job";

/*
 * Writes one table into a file, in a thread of its own: whoever reads a page meanwhile does not notice.
 * All of it is read as it stood when it began, and as fast as the disk takes it, however slow the reader.
 */

/** So many more bytes are worth a message. */
const TOLD_EVERY = 128 * 1024;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const tell = (news: ExportNews) => parentPort?.postMessage(news);

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

async function write(job: ExportJob) {
  const { databasePath, path, format, request, setting, timeZone, draftOf } = job;
  const { reader, close } = snapshot(databasePath);
  const words: Words = {
    t: createTranslator({ locale: "en-GB", messages: en }),
    format: createFormatter({ locale: "en-GB", timeZone }),
  };
  const made = makeTable(reader, request, setting, words);
  const table = draft(made, draftOf, reader, words);
  const withCharts = (flowing: FlowingTable): FlowingTable => {
    // Charts count all rows, which only Word's file holds at once.
    if (format !== "docx") return flowing;
    const whole = gathered(flowing);
    const figures = reportFigures(whole, request.layout, words);
    return { ...whole, charts: reportCharts(figures, request.asOf, words) };
  };
  tell({
    kind: "started",
    sources: made.sources.map(({ review: { state, reviewedOn } }) => ({ state, reviewedOn })),
  });
  const file = openSync(path, "wx", 0o600);
  let bytes = 0;
  let told = 0;
  for await (const piece of EXPORTERS[format](withCharts(table))) {
    for (let at = 0; at < piece.length;) at += writeSync(file, piece, at);
    bytes += piece.length;
    // The first bytes at once; after them, the thread that is told of every few has little else to do.
    if (told > 0 && bytes - told < TOLD_EVERY) continue;
    tell({ kind: "written", bytes });
    told = bytes;
  }
  closeSync(file);
  close();
  tell({ kind: "written", bytes });
  tell({ kind: "whole" });
}

try {
  await write(workerData as ExportJob);
} catch (error) {
  const expected = expectedFailure(error);
  if (!expected) throw error;
  tell({ kind: "failed", code: expected.code });
}
