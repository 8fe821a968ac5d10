import { parseXml, type XmlElement, XmlText } from "@rgrove/parse-xml";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";

/** What a file says, and what is wrong with it. */
export interface FileRead {
  text: string;
  /** Parts that are no well-formed XML, or JSON, or CSV. */
  malformed: string[];
  /** Cells that a spreadsheet would work out. */
  formulas: string[];
}

/** Elements whose end is the end of a line. */
const ENDS_LINE = new Set(["w:p", "w:br", "w:cr", "row", "si", "c", "is"]);
/** Their text is a formula, a field or the name of a program, wherever they stand. */
const RUNS = new Set(["f", "w:instrText", "w:fldSimple", "w:object", "oleObject", "ddeLink"]);

const elementsIn = (element: XmlElement) =>
  element.children.filter((child): child is XmlElement => child.type === "element");

function walk(element: XmlElement, into: string[], running: string[]): void {
  if (RUNS.has(element.name)) running.push(element.name);
  for (const child of element.children) if (child instanceof XmlText) into.push(child.text);
  for (const value of Object.values(element.attributes))
    if (value.length > 8) into.push(`\n${value}\n`);
  for (const child of elementsIn(element)) walk(child, into, running);
  if (ENDS_LINE.has(element.name)) into.push("\n");
}

/** How a spreadsheet writes what XML cannot hold. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** Fields that Word itself writes in: the number of a page. */
const PAGE_NUMBERS = /^\s*(?:PAGE|NUMPAGES)\s*$/u;

function office(bytes: Uint8Array, isSheet: boolean): FileRead {
  const read: FileRead = { text: "", malformed: [], formulas: [] };
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    const said: string[] = [];
    const running: string[] = [];
    try {
      const xml = strFromU8(content);
      const root = parseXml(xml).root;
      if (root) walk(root, said, running);
      const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</gu)].map(([, field]) => field);
      const known = fields.every((field) => PAGE_NUMBERS.test(field ?? ""));
      if (running.length > 0 && !known) read.formulas.push(`${name}: ${running[0]}`);
    } catch (error) {
      read.malformed.push(`${name}: ${String(error).split("\n")[0]}`);
    }
    read.text += `${said.join("")}\n`;
  }
  if (isSheet) read.text = unescaped(read.text);
  return read;
}

function csv(bytes: Uint8Array): FileRead {
  try {
    const records = parse(new TextDecoder().decode(bytes), { bom: true }) as string[][];
    const fields = records.flat();
    const formulas = fields.filter((field) => /^[=+\-@\t\r＝＋－＠]/u.test(field));
    // The mark in front of what looked like a formula is no part of the text.
    return { text: fields.join("\n"), malformed: [], formulas };
  } catch (error) {
    return { text: "", malformed: [String(error)], formulas: [] };
  }
}

function json(bytes: Uint8Array): FileRead {
  const said: string[] = [];
  try {
    JSON.parse(new TextDecoder().decode(bytes), (_, value: unknown) => {
      if (typeof value === "string") said.push(value);
      return value;
    });
    return { text: said.join("\n"), malformed: [], formulas: [] };
  } catch (error) {
    return { text: "", malformed: [String(error)], formulas: [] };
  }
}

const NAMED_SIGNS: Record<string, string> = { backslash: "\\", asciicircum: "^", asciitilde: "~" };

/** What LaTeX prints of an entry of BibTeX. */
const printed = (entry: string) =>
  entry.replaceAll(
    /\\(?:text(backslash|asciicircum|asciitilde)\{\}|([{}$&#%_]))/gu,
    (_, name: string | undefined, sign: string | undefined) =>
      sign ?? NAMED_SIGNS[name ?? ""] ?? "",
  );

/** A citation that is no one entry, each field of which stands on a line of its own. */
function citation(bytes: Uint8Array, isRis: boolean): FileRead {
  const text = new TextDecoder().decode(bytes);
  const lines = text.split(isRis ? "\r\n" : "\n").filter((line) => line !== "");
  const isLine = isRis
    ? /^[A-Z][A-Z0-9] {2}- [^\r\n]*$/u
    : /^(?:@(?:misc|techreport)\{[\w.-]+,| {2}[a-z]+ = \{.*\},|\})$/u;
  const malformed = lines.filter((line) => !isLine.test(line));
  return { text: isRis ? text : printed(text), malformed, formulas: [] };
}

/** Reads a file by what it says it is. */
export function readFile(type: string, bytes: Uint8Array): FileRead {
  if (type.includes("wordprocessingml")) return office(bytes, false);
  if (type.includes("spreadsheetml")) return office(bytes, true);
  if (type.includes("csv")) return csv(bytes);
  if (type.includes("json")) return json(bytes);
  if (type.includes("bibtex")) return citation(bytes, false);
  if (type.includes("research-info")) return citation(bytes, true);
  return { text: new TextDecoder().decode(bytes), malformed: [], formulas: [] };
}
