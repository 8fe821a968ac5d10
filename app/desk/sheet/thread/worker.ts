import { workerData } from "node:worker_threads";
import { tellRead } from "@/app/_server/read-file";
import { readFollowUpSheet } from "@/data/parsers/follow-up-sheet";
import type { SheetJob } from "./job";

/* Reads one sheet, in a thread of its own: a workbook is read whole, with all that is not asked for. */
const { bytes, words, latest } = workerData as SheetJob;

await tellRead(() => readFollowUpSheet(bytes, words, latest));
