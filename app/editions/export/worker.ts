import { workerData } from "node:worker_threads";
import { threadWords } from "@/app/_i18n/thread-words";
import { snapshot } from "@/app/_server/snapshot";
import { doTold, tell, writeTold } from "@/app/_server/written-file";
import { reportFileName } from "@/app/_ui/report-file-name";
import { shownOf } from "@/app/editions/copy";
import { fileTable } from "@/app/editions/file-table";
import type { FinishedTable } from "@/data/exporters/finished-table";
import { EXPORTERS } from "@/data/exporters/formats";
import { dayIn } from "@/db/domain/day-in";
import { DomainError } from "@/db/domain/errors";
import type { EditionJob } from "./job";

/*
 * Writes an edition into a file, in a thread of its own: whoever reads a page meanwhile does not notice. What is
 * public no more is what is so when it begins, however long it waited for its turn.
 */

/** The table; tells what its file is called. Throws where there is none by now. */
function tableOf({ databasePath, id, timeZone }: EditionJob): FinishedTable {
  const { reader, close } = snapshot(databasePath);
  const words = threadWords(timeZone);
  const shown = shownOf(reader, id, { words, dayOf: dayIn(timeZone) });
  close();
  if (!shown) throw new DomainError("edition_unknown");
  const { edition, copy } = shown;
  if (!copy) throw new DomainError("edition_withdrawn");
  const { request, review } = copy.content;
  tell<string>({ kind: "started", start: reportFileName(request, review, edition) });
  return fileTable(copy, words);
}

const job = workerData as EditionJob;

await doTold(() => writeTold(job.path, EXPORTERS[job.format](tableOf(job))));
