import "server-only";
import { LRUCache } from "lru-cache";
import { namesInOfficeFile } from "@/data/files/names-in-office-file";
import { typeServedAs } from "@/db/domain/evidence-file";
import { fileToServe } from "@/db/queries/evidence-files";
import { reader } from "./database";
import { evidenceStore } from "./evidence-store";

/** What was found in a stored file, which never changes. */
const known = new LRUCache<string, { names: string[] | null }>({ max: 200 });

/** What a file tells of people beside what is read in it; "unread" where nobody can say. */
export type NamesInFile = string[] | "unread";

/**
 * The names that a file of one's own organisation tells. A picture was painted anew, a text has none; a
 * PDF is not looked into. `organisations`: ids of those whose unpublished material the reader may read.
 */
export async function namesInFile(
  asked: { documentId: string; fileId: string },
  organisations: readonly string[],
): Promise<NamesInFile> {
  const file = fileToServe(await reader(), asked, organisations);
  const type = file && typeServedAs(file.mediaType);
  if (type === "pdf") return "unread";
  if (!file || (type !== "docx" && type !== "xlsx")) return [];
  let found = known.get(file.storedAs);
  if (!found) {
    found = { names: await namesInOfficeFile(evidenceStore.pathOf(file.storedAs)) };
    known.set(file.storedAs, found);
  }
  return found.names ?? "unread";
}
