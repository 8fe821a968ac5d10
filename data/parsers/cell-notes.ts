import { posix } from "node:path";
import { elementsNamed, partFrom, textOfPart } from "./workbook-xml";

/**
 * What somebody wrote as notes on the cells of a sheet, by their cell ("F12"): a program may show them like
 * an answer, though none stands in the cell. `part`: the sheet's.
 */
export function cellNotes(
  parts: ReadonlyMap<string, Uint8Array>,
  part: string,
): Map<string, string> {
  const { dir, base } = posix.parse(part);
  const relations = parts.get(posix.join(dir, "_rels", `${base}.rels`));
  const notes = new Map<string, string>();
  if (!relations) return notes;
  for (const { attributes } of elementsNamed(textOfPart(relations), "Relationship")) {
    // Threads of notes have one of these besides, for programs that know none.
    if (!attributes.Type?.endsWith("/comments")) continue;
    const xml = parts.get(partFrom(dir, attributes.Target ?? ""));
    for (const note of xml ? elementsNamed(textOfPart(xml), "comment") : []) {
      notes.set(note.attributes.ref ?? "", note.text.trim());
    }
  }
  return notes;
}
