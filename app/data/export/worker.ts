import { workerData } from "node:worker_threads";
import { threadWords } from "@/app/_i18n/thread-words";
import { snapshot } from "@/app/_server/snapshot";
import { doTold, writeTold } from "@/app/_server/written-file";
import { fileTable, WRITERS } from "@/app/data/file-table";
import { selectedRecommendations } from "@/db/queries/matching-recommendations";
import type { DataJob } from "./job";

/*
 * Writes a whole data set into a file, in a thread of its own and as it stood when it began: whoever reads
 * a page meanwhile does not notice, and nothing keeps those who save.
 */

async function write({ databasePath, path, format, request, setting }: DataJob): Promise<void> {
  const { reader, close } = snapshot(databasePath);
  const words = threadWords(setting.timeZone);
  const { filter, asOf } = request;
  const ids = selectedRecommendations(reader, filter, asOf).map(({ id }) => id);
  await writeTold(
    path,
    WRITERS[format](fileTable(reader, { request, ids, next: null }, setting, words)),
  );
  close();
}

await doTold(() => write(workerData as DataJob));
