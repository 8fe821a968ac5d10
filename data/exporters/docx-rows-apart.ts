import { type TableRow, XmlComponent } from "docx";
import { attribute, escaped } from "./workbook-xml";

const encoder = new TextEncoder();

/** What the library makes of an element before its XML: a name, under it attributes, elements and texts. */
type Content = string | number | boolean | { [name: string]: unknown };

const isElement = (content: unknown): content is Record<string, unknown> =>
  typeof content === "object" && content !== null;

function attributesOf(contents: readonly unknown[]): string {
  return contents
    .filter(isElement)
    .flatMap((content) => Object.entries((content["_attr"] as object | undefined) ?? {}))
    .map(([name, value]) => ` ${name}="${attribute(String(value))}"`)
    .join("");
}

const inside = (contents: readonly unknown[]): string =>
  contents.map((content) => xmlOf(content as Content)).join("");

/** The XML of an element or a text, as the library writes it; nothing for attributes. */
function xmlOf(content: Content): string {
  if (!isElement(content)) return escaped(String(content));
  const [[name, values] = ["_attr", null]] = Object.entries(content);
  if (name === "_attr") return "";
  if (Array.isArray(values)) return `<${name}${attributesOf(values)}>${inside(values)}</${name}>`;
  if (isElement(values)) return `<${name}${attributesOf([values])}/>`;
  return `<${name}>${escaped(String(values))}</${name}>`;
}

/** Stands in the document's XML where rows go. No text can contain it: its "<" would be written otherwise. */
const PLACE = "rows-apart";
const PLACES = new RegExp(`<${PLACE} n="(\\d+)"/>`, "gu");

/** In the library's table where rows go. They are made, one by one, when the library writes the document. */
class RowsHere extends XmlComponent {
  readonly #rows: Iterable<TableRow>;
  readonly #place: number;
  readonly #put: (row: Uint8Array) => void;

  constructor(rows: Iterable<TableRow>, place: number, put: (row: Uint8Array) => void) {
    super(PLACE);
    [this.#rows, this.#place, this.#put] = [rows, place, put];
  }

  override prepForXml(context: Parameters<XmlComponent["prepForXml"]>[0]) {
    for (const row of this.#rows) {
      this.#put(encoder.encode(xmlOf((row.prepForXml(context) ?? "") as Content)));
    }
    return { [PLACE]: { _attr: { n: this.#place } } };
  }
}

/**
 * The rows of a document's table, which do not go through the library's one long text. Its objects take a
 * hundred times what they say, and its text stands in memory several times over while it is packed: with
 * these rows, a document takes what its XML does, once.
 */
export class RowsApart {
  readonly #written: Uint8Array[][] = [];

  /** What stands in the library's table in place of these rows. */
  standIn(rows: Iterable<TableRow>): XmlComponent {
    const written: Uint8Array[] = [];
    const place = this.#written.push(written) - 1;
    return new RowsHere(rows, place, (row) => written.push(row));
  }

  /** The document's XML, as the library has written it, with the rows in their places. */
  *intoDocument(xml: string): Generator<Uint8Array> {
    // Of what is split, every second piece is the number of a place.
    for (const [index, piece] of xml.split(PLACES).entries()) {
      if (index % 2 === 0) yield encoder.encode(piece);
      else yield* this.#written[Number(piece)] ?? [];
    }
  }
}
