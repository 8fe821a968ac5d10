import { closeSync, openSync, writeSync } from "node:fs";
import { MessageChannel, parentPort, workerData } from "node:worker_threads";
import { snapshot } from "@/app/_server/snapshot";
import { type MadeTable, makeTable } from "@/app/midterm/make-table";
import { reportCharts } from "@/app/_charts/report-charts";
import { withTexts } from "@/app/midterm/with-texts";
import { reportFigures } from "@/app/midterm/report-figures";
import type { Words } from "@/app/_i18n/words";
import { type FlowingTable, gathered } from "@/data/exporters/finished-table";
import type { Reader } from "@/db/client";
import { reportTexts } from "@/db/queries/report-texts";
import { EXPORTERS, ROW_FORMATS, type RowFormatName } from "@/data/exporters/formats";
import { type WrittenRows, writtenRows } from "@/data/exporters/row-format";
import { publicHead } from "@/db/queries/public-revision";
import type { ExportJob, ExportNews, HelperJob } from "./job";
import { sharedOut } from "./share-out";
import { threadWords } from "./thread-words";

/*
 * Writes one table into a file, in a thread of its own: whoever reads a page meanwhile does not notice.
 * All of it is read as it stood when it began, and as fast as the disk takes it, however slow the reader.
 */

/** Fewer rows are written before somebody could help. */
const WORTH_HELP = 4_000;

/** So many more bytes are worth a message. */
const TOLD_EVERY = 128 * 1024;

const tell = (news: ExportNews, given: HelperJob["port"][] = []) =>
  parentPort?.postMessage(news, given);

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

/** A table of the database's, all of it, by a format that can be shared out where it is long. */
async function* rowsOf(
  made: MadeTable,
  from: Reader,
  job: ExportJob & { format: RowFormatName },
): AsyncGenerator<WrittenRows> {
  const { format, databasePath, request, setting, timeZone } = job;
  const rows = ROW_FORMATS[format];
  if (made.places.length < WORTH_HELP)
    return yield* writtenRows(rows, made.table, made.table.groups);
  const { groups: _, ...head } = made.table;
  const { port1: own, port2: port } = new MessageChannel();
  const helperJob: HelperJob = {
    ...{ job: { format, databasePath, request, setting, timeZone }, head, port },
    ...{ facts: { tagsSetBy: made.facts.tagsSetBy }, trail: publicHead(from) },
  };
  tell({ kind: "long", helperJob }, [port]);
  const write = ({ places, before }: { places: MadeTable["places"]; before: number }) => [
    ...writtenRows(rows, head, made.worded(places), before),
  ];
  yield* sharedOut(made.places, write, own);
}

/** The table as Word's file holds it: with charts, which count all rows. */
function withCharts(flowing: FlowingTable, { request }: ExportJob, words: Words): FlowingTable {
  const whole = gathered(flowing);
  const figures = reportFigures(whole, request.layout, words);
  return { ...whole, charts: reportCharts(figures, request.asOf, words) };
}

function bytesOf(job: ExportJob, from: Reader, made: MadeTable, words: Words) {
  const { format, draftOf } = job;
  const table = draft(made, draftOf, from, words);
  if (format === "docx") return EXPORTERS.docx(withCharts(table, job, words));
  // What an organisation says of the themes comes with its rows: such a table is of one review, and short.
  if (table !== made.table) return EXPORTERS[format](table);
  return ROW_FORMATS[format].file(table, rowsOf(made, from, { ...job, format }));
}

async function write(job: ExportJob) {
  const { databasePath, path, request, setting, timeZone } = job;
  const { reader, close } = snapshot(databasePath);
  const words = threadWords(timeZone);
  const made = makeTable(reader, request, setting, words);
  const pieces = bytesOf(job, reader, made, words);
  tell({
    kind: "started",
    sources: made.sources.map(({ review: { state, reviewedOn } }) => ({ state, reviewedOn })),
  });
  const file = openSync(path, "wx", 0o600);
  let bytes = 0;
  let told = 0;
  for await (const piece of pieces) {
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

await write(workerData as ExportJob);
