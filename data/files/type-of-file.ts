import { createReadStream } from "node:fs";
import { fileTypeFromFile } from "file-type";
import { DomainError } from "@/db/domain/errors";
import { type FileType, typeServedAs } from "@/db/domain/evidence-file";
import { readsAsText } from "./reads-as-text";

/** Parts of an office file that hold programs; their names stand in the archive as they are. */
const PROGRAMS = ["vbaproject", "vbadata", "macrosheets"];
const LONGEST_NAME = Math.max(...PROGRAMS.map((name) => name.length));

const MACRO_TYPES = /macroenabled/iu;

/**
 * Whether an office file has a part that is a program, whatever it says of itself. Names in a ZIP
 * archive are never compressed, so that they are found without unpacking anything.
 */
async function holdsPrograms(path: string): Promise<boolean> {
  let carried = "";
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = carried + piece.toString("latin1").toLowerCase();
    if (PROGRAMS.some((name) => text.includes(name))) return true;
    carried = text.slice(-LONGEST_NAME);
  }
  return false;
}

/**
 * What the file is, told by its bytes. Of the name only the ending counts, and only to tell CSV from
 * other text. Throws `file_type_refused`, `file_has_macros`.
 */
export async function typeOfFile(path: string, name: string): Promise<FileType> {
  if (await readsAsText(path)) {
    if (/\.csv$/iu.test(name)) return "csv";
    if (/\.txt$/iu.test(name)) return "txt";
    throw new DomainError("file_type_refused");
  }
  const found = await fileTypeFromFile(path);
  if (found && MACRO_TYPES.test(found.mime)) throw new DomainError("file_has_macros");
  const type = found ? typeServedAs(found.mime) : null;
  // A text was told above.
  if (type === null || type === "csv" || type === "txt") {
    throw new DomainError("file_type_refused");
  }
  if ((type === "docx" || type === "xlsx") && (await holdsPrograms(path))) {
    throw new DomainError("file_has_macros");
  }
  return type;
}
