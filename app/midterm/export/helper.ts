import { workerData } from "node:worker_threads";
import { snapshot } from "@/app/_server/snapshot";
import { rememberedWords } from "@/app/midterm/remembered-words";
import { wordedRows } from "@/app/midterm/worded-rows";
import { ROW_FORMATS } from "@/data/exporters/formats";
import { writtenRows } from "@/data/exporters/row-format";
import { publicHead } from "@/db/queries/public-revision";
import type { HelperJob } from "./job";
import type { HelperNews, Task } from "./share-out";
import { threadWords } from "@/app/_i18n/thread-words";

/*
 * Writes some rows of a table for the thread that writes the file: long ones, where a processor has
 * nothing else to do. It ends when nobody holds the other end of its port.
 */

function help({ job, head, tagsSetBy, trail, port }: HelperJob) {
  const { databasePath, format, request, setting, timeZone } = job;
  const { reader, close } = snapshot(databasePath);
  port.once("close", close);
  // Something was published since: of the two, only the other reads what it began with.
  if (publicHead(reader) !== trail) return port.close();
  const words = rememberedWords(threadWords(timeZone));
  const worded = wordedRows(reader, request, tagsSetBy, { site: setting.site, words });
  const rows = ROW_FORMATS[format];
  const tell = (news: HelperNews, given: ArrayBufferLike[] = []) =>
    port.postMessage(news, given as ArrayBuffer[]);
  port.on("message", ({ number, places, before }: Task) => {
    const written = [...writtenRows(rows, head, worded(places), before)];
    tell(
      { kind: "done", number, written },
      written.map(({ bytes }) => bytes.buffer),
    );
  });
  tell({ kind: "ready" });
}

help(workerData as HelperJob);
