import { workerData } from "node:worker_threads";
import { threadWords } from "@/app/_i18n/thread-words";
import { tellRead } from "@/app/_server/read-file";
import { snapshot } from "@/app/_server/snapshot";
import { fillList } from "@/app/midterm/fill/fill-list";
import { dayIn } from "@/db/domain/day-in";
import type { FillJob } from "./job";

/*
 * Fills one list, in a thread of its own: Word writes much XML around few words, and as a tree it takes more
 * memory than the server has for all that it does.
 */
const { databasePath, file, request, timeZone } = workerData as FillJob;

await tellRead(async () => {
  const { reader, close } = snapshot(databasePath);
  try {
    const words = threadWords(timeZone);
    return await fillList(file, request, { reader, words, dayOf: dayIn(timeZone) });
  } finally {
    close();
  }
});
