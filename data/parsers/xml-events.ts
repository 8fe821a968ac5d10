import { SaxesParser } from "saxes";
import { DomainError } from "@/db/domain/errors";

/** What is done with the pieces of an XML document as they come. Names are without their prefix. */
export interface XmlEvents {
  open: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** So many bytes without an element's beginning or end: what is longer is no text of a cell. */
const LONGEST_TEXT = 4 * 1024 * 1024;

/** How deep elements stand within each other; those of a workbook do not stand deeper than a dozen. */
const DEEPEST = 100;

/** The text with more of it behind it; refused where it grows longer than any cell (letters). */
export function longer(text: string, more: string): string {
  if (text.length + more.length > LONGEST_TEXT) throw new DomainError("archive_too_large");
  return text + more;
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** UTF-8, or UTF-16 with its mark (XML 1.0, appendix F). */
function decoderOf([first, second]: Buffer): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
  return new TextDecoder(first === 0xfe && second === 0xff ? "utf-16be" : "utf-8");
}

/** A parser that tells its events, and how often anything began or ended. */
function watchedParser(events: XmlEvents) {
  const parser = new SaxesParser({ position: false });
  const seen = { elements: 0 };
  let depth = 0;
  parser.on("error", () => {
    throw new DomainError("sheet_damaged");
  });
  // Office files have none; what it could name or repeat is nothing that should be read.
  parser.on("doctype", () => {
    throw new DomainError("archive_unsafe");
  });
  parser.on("opentag", ({ name, attributes }) => {
    seen.elements += 1;
    depth += 1;
    if (depth > DEEPEST) throw new DomainError("archive_unsafe");
    events.open(local(name), attributes as Record<string, string>);
  });
  parser.on("closetag", ({ name }) => {
    seen.elements += 1;
    depth -= 1;
    events.close?.(local(name));
  });
  const { text } = events;
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  return { parser, seen };
}

/**
 * Reads an XML document piece by piece, giving what its events have given after each. Throws
 * `archive_unsafe` for a document type (it could hold entities without end), `sheet_damaged` for what is
 * no XML.
 */
export async function* readXml<Item>(
  pieces: AsyncIterable<Buffer>,
  eventsFor: (give: (item: Item) => void) => XmlEvents,
): AsyncGenerator<Item> {
  let given: Item[] = [];
  const { parser, seen } = watchedParser(eventsFor((item) => void given.push(item)));
  let decoder: TextDecoder | null = null;
  let [before, quiet] = [0, 0];
  for await (const piece of pieces) {
    decoder ??= decoderOf(piece);
    parser.write(decoder.decode(piece, { stream: true }));
    quiet = seen.elements === before ? quiet + piece.length : 0;
    before = seen.elements;
    if (quiet > LONGEST_TEXT) throw new DomainError("archive_too_large");
    if (given.length > 0) {
      const items = given;
      given = [];
      yield* items;
    }
  }
  if (!decoder) return;
  parser.write(decoder.decode()).close();
  yield* given;
}
