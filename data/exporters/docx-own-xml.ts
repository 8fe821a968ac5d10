import { FileChild } from "docx";
import { attribute } from "./xml";
import type { ZipContent } from "./zip";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const DOCUMENT = "word/document.xml";
const RELATIONS = "word/_rels/document.xml.rels";
const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

/** Stands in the document's XML where ours goes. No text can contain it: its "<" would be written otherwise. */
const PLACE = "own-xml";
const PLACES = new RegExp(`<${PLACE} n="(\\d+)"/>`, "gu");

class StandIn extends FileChild {
  readonly #place: number;

  constructor(place: number) {
    super(PLACE);
    this.#place = place;
  }

  override prepForXml() {
    return { [PLACE]: { _attr: { n: this.#place } } };
  }
}

/** The addresses that a document links to, each under the id of its relation. */
export class DocxLinks {
  readonly #ids = new Map<string, string>();

  /** The id by which a link names this address. */
  idOf(address: string): string {
    const id = this.#ids.get(address) ?? `link${this.#ids.size + 1}`;
    this.#ids.set(address, id);
    return id;
  }

  /** The document's relations, as the library has written them, with these. */
  *intoRelations(xml: string): Generator<Uint8Array> {
    const end = xml.lastIndexOf("</Relationships>");
    yield encoder.encode(xml.slice(0, end));
    for (const [address, id] of this.#ids) {
      const target = `Target="${attribute(address)}" TargetMode="External"`;
      yield encoder.encode(`<Relationship Id="${id}" Type="${HYPERLINK}" ${target}/>`);
    }
    yield encoder.encode(xml.slice(end));
  }
}

/**
 * What a document says in XML of our own, which does not go through the library: for each paragraph that
 * makes dozens of objects, and all of it stands in memory several times over while it is packed. Ours is
 * made, piece by piece, when it is its turn in the file.
 */
export class OwnXml {
  /** What the XML links to. */
  readonly links = new DocxLinks();
  readonly #written: Iterable<string>[] = [];

  /** What stands in the library's document in place of these paragraphs, or in its table of these rows. */
  standIn(pieces: Iterable<string>): FileChild {
    return new StandIn(this.#written.push(pieces) - 1);
  }

  *#document(xml: string): Generator<Uint8Array> {
    // Of what is split, every second piece is the number of a place.
    for (const [index, piece] of xml.split(PLACES).entries()) {
      if (index % 2 === 0) yield encoder.encode(piece);
      else for (const own of this.#written[Number(piece)] ?? []) yield encoder.encode(own);
    }
  }

  /** The packed parts, with the XML in its places. The links come last: they are known by then. */
  intoParts(parts: ReadonlyMap<string, Uint8Array>): Map<string, ZipContent> {
    const xmlOf = (name: string) => decoder.decode(parts.get(name));
    const whole = new Map<string, ZipContent>(parts);
    whole.delete(RELATIONS);
    whole.set(DOCUMENT, this.#document(xmlOf(DOCUMENT)));
    whole.set(RELATIONS, this.links.intoRelations(xmlOf(RELATIONS)));
    return whole;
  }
}
