import { DomainError } from "@/db/domain/errors";
import { KeptStrings } from "./kept-strings";
import type { StreamedArchive } from "./streamed-archive";
import { partFrom } from "./workbook-xml";
import { longer, readXml } from "./xml-events";

/** A sheet of a workbook, and where it stands in the archive. */
export interface SheetPart {
  name: string;
  part: string;
  isHidden: boolean;
}

export interface WorkbookParts {
  sheets: SheetPart[];
  /** Whether its days are counted from 1904 on. */
  from1904: boolean;
  /** Of each style: how many digits after the point its numbers show; null where it does not say. */
  decimals: (number | null)[];
}

const MAIN_PART = "xl/workbook.xml";
const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
const STYLES = "xl/styles.xml";
/** What describes a workbook is small, however long its sheets are (bytes, unpacked). */
const LARGEST_PART = 16 * 1024 * 1024;
/** More strings than any such workbook has. */
const MOST_STRINGS = 8_000_000;

/** "_x000D_" stands for a character that XML cannot hold (ECMA-376, ST_Xstring). */
const unescaped = (text: string) =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** A text as a workbook's XML holds it, its lines ending in one way. */
export const workbookText = (text: string): string => unescaped(text).replace(/\r\n?/gu, "\n");

interface MainPart {
  sheets: { name: string; id: string; isHidden: boolean }[];
  from1904: boolean;
}

async function mainPart(archive: StreamedArchive): Promise<MainPart> {
  const main: MainPart = { sheets: [], from1904: false };
  const all = readXml(archive.read(MAIN_PART), () => ({
    open(name, attributes) {
      if (name === "workbookPr") main.from1904 = /^(?:1|true)$/u.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/u.test(key))?.[1];
      const { name: sheet = "", state = "" } = attributes;
      main.sheets.push({ name: sheet, id: id ?? "", isHidden: /hidden/iu.test(state) });
    },
  }));
  await all.next();
  return main;
}

async function targets(archive: StreamedArchive): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const all = readXml(archive.read(RELATIONSHIPS), () => ({
    open(name, { Id = "", Target = "" }) {
      if (name !== "Relationship") return;
      found.set(Id, partFrom("xl", Target));
    },
  }));
  await all.next();
  return found;
}

/** Digits after the point that a number's format shows: "0.00" shows two. */
const decimalsOf = (format: string) => /^[#0,]*0\.(0+)$/u.exec(format)?.[1]?.length ?? null;

async function styles(archive: StreamedArchive): Promise<WorkbookParts["decimals"]> {
  // Built in: 2 is "0.00", 4 is "#,##0.00" (ECMA-376, 18.8.30).
  const formats = new Map<string, number | null>([
    ["2", 2],
    ["4", 2],
  ]);
  const decimals: (number | null)[] = [];
  let isInCells = false;
  const all = readXml(archive.read(STYLES), () => ({
    open(name, { numFmtId = "", formatCode = "" }) {
      if (name === "numFmt") formats.set(numFmtId, decimalsOf(formatCode));
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells) decimals.push(formats.get(numFmtId) ?? null);
    },
    close(name) {
      if (name === "cellXfs") isInCells = false;
    },
  }));
  await all.next();
  return decimals;
}

/** What a workbook says of its sheets. Throws `sheet_damaged` where it has none. */
export async function workbookParts(archive: StreamedArchive): Promise<WorkbookParts> {
  if ([MAIN_PART, RELATIONSHIPS, STYLES].some((part) => archive.sizeOf(part) > LARGEST_PART)) {
    throw new DomainError("archive_too_large");
  }
  const { sheets, from1904 } = await mainPart(archive);
  const places = await targets(archive);
  const found = sheets.flatMap(({ name, id, isHidden }) => {
    const part = places.get(id);
    return part !== undefined && archive.has(part) ? [{ name, part, isHidden }] : [];
  });
  if (found.length === 0) throw new DomainError("sheet_damaged");
  return { sheets: found, from1904, decimals: await styles(archive) };
}

/** The strings that the cells share, up to number `last`; all of them where it is not given. */
export async function sharedStrings(
  archive: StreamedArchive,
  last = MOST_STRINGS,
): Promise<KeptStrings> {
  const strings = new KeptStrings();
  let [text, isText, isSound] = ["", false, false];
  const all = readXml<string>(archive.read("xl/sharedStrings.xml"), (give) => ({
    open(name) {
      if (name === "si") text = "";
      // How something is pronounced is no part of it.
      if (name === "rPh") isSound = true;
      isText = name === "t" && !isSound;
    },
    text(piece) {
      if (isText) text = longer(text, piece);
    },
    close(name) {
      if (name === "t") isText = false;
      if (name === "rPh") isSound = false;
      if (name === "si") give(text);
    },
  }));
  try {
    for await (const string of all) {
      strings.add(workbookText(string));
      if (strings.count > MOST_STRINGS) throw new DomainError("archive_too_large");
      if (strings.count > last) break;
    }
  } catch (error) {
    strings.close();
    throw error;
  }
  return strings;
}
