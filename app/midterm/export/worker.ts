import { MessageChannel, type MessagePort, workerData } from "node:worker_threads";
import type { ExportNews } from "@/app/_server/export-thread";
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
import { EXPORTERS, ROW_FORMATS } from "@/data/exporters/formats";
import { writtenRows } from "@/data/exporters/row-format";
import { publicHead } from "@/db/queries/public-revision";
import type { CallForHelp, ExportJob, HelperJob, Sources } from "./job";
import { sharedOut, type Task } from "./share-out";
import { threadWords } from "@/app/_i18n/thread-words";

/*
 * Writes one table into a file, in a thread of its own: whoever reads a page meanwhile does not notice.
 * All of it is read as it stood when it began.
 */

/** Fewer rows are written before somebody could help. */
const WORTH_HELP = 4_000;

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

/** Asks for a second thread. Gives the port at whose other end it will be. */
function askForHelp(made: MadeTable, from: Reader, job: HelperJob["job"]): MessagePort {
  const { title, form, language, columns, dataColumns, words } = made.table;
  const head = { title, form, language, columns, dataColumns, words, statements: [] };
  const { port1, port2: port } = new MessageChannel();
  const { tagsSetBy } = made;
  const helperJob = { job, head, tagsSetBy, trail: publicHead(from), port };
  tell<CallForHelp>({ kind: "long", helperJob }, [port]);
  return port1;
}

/** The rows of a table that is made of the database alone. */
async function* rowsOf(made: MadeTable, from: Reader, job: HelperJob["job"]) {
  const format = ROW_FORMATS[job.format];
  const { table, places, worded } = made;
  if (places.length < WORTH_HELP) return yield* writtenRows(format, table, table.groups);
  const write = (task: Task) => [...writtenRows(format, table, worded(task.places), task.before)];
  yield* sharedOut(places, write, askForHelp(made, from, job));
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
  const { databasePath, request, setting, timeZone } = job;
  const share = { databasePath, format, request, setting, timeZone };
  return ROW_FORMATS[format].file(table, rowsOf(made, from, share));
}

async function write(job: ExportJob) {
  const { databasePath, path, request, setting, timeZone } = job;
  const { reader, close } = snapshot(databasePath);
  const words = threadWords(timeZone);
  const made = makeTable(reader, request, setting, words);
  const pieces = bytesOf(job, reader, made, words);
  const start = made.sources.map(({ review: { state, reviewedOn } }) => ({ state, reviewedOn }));
  tell<ExportNews<Sources>>({ kind: "started", start });
  await writeTold(path, pieces);
  close();
}

await doTold(() => write(workerData as ExportJob));
