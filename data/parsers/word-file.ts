import { DomainError } from "@/db/domain/errors";
import { unzip } from "./zip";

/** The part of a Word document that holds its text, where its relationships name no other. */
const DOCUMENT = "word/document.xml";

/** Which part that is, of those that name it otherwise ("word/document2.xml"). */
const MAIN_PART = /<Relationship\s[^>]*\bType="[^"]*\/relationships\/officeDocument"[^>]*>/u;

/** Word's old format, and what it makes of a document with a password, are no archives and begin so. */
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];

/** Bytes of the text's XML: some ten thousand rows. As a tree in memory it is twenty times as large. */
const LARGEST = 24 * 1024 * 1024;

export interface WordFile {
  parts: Map<string, Uint8Array>;
  /** The part that holds the text. */
  name: string;
  xml: string;
}

export const textOfPart = (part: Uint8Array): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(part);

function mainPart(parts: ReadonlyMap<string, Uint8Array>): string {
  const relationships = parts.get("_rels/.rels");
  const named = relationships && MAIN_PART.exec(textOfPart(relationships))?.[0];
  const target = named && /\bTarget="\/?([^"]+)"/u.exec(named)?.[1];
  return target && parts.has(target) ? target : DOCUMENT;
}

/** Opens a Word document (.docx). Throws what `unzip` does, `list_is_doc`, `list_is_no_docx`. */
export async function openWordFile(bytes: Uint8Array): Promise<WordFile> {
  if (OLD_WORD.every((byte, index) => bytes[index] === byte)) throw new DomainError("list_is_doc");
  const parts = await unzip(bytes);
  const name = mainPart(parts);
  const document = parts.get(name);
  if (!document) throw new DomainError("list_is_no_docx");
  if (document.length > LARGEST) throw new DomainError("archive_too_large");
  return { parts, name, xml: textOfPart(document) };
}
