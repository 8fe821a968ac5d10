import { type TableRow, XmlComponent } from "docx";
import { attribute, escaped } from "./workbook-xml";

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

/**
 * A row that is made when it is its turn, and of which only its XML is left. The library's objects take a
 * hundred times what they say, three times over: those of all rows were most of what a document took.
 *
 * It writes what is neither a text nor an object as it stands, so that is what the XML is handed over as.
 */
export class LaterRow extends XmlComponent {
  readonly #make: () => TableRow;

  constructor(make: () => TableRow) {
    super("w:tr");
    this.#make = make;
  }

  override prepForXml(context: Parameters<XmlComponent["prepForXml"]>[0]) {
    const row = this.#make().prepForXml(context)?.["w:tr"];
    const xml = inside(Array.isArray(row) ? row : []);
    const asItStands = Object.assign(() => xml, { toString: () => xml });
    return { "w:tr": asItStands };
  }
}
