import type { XmlElement } from "@rgrove/parse-xml";
import type { ImportSettings, RowReview } from "@/db/domain/import-row";
import { iso3Of } from "@/db/domain/state-names";
import { cycleOf } from "@/db/domain/upr-session";
import { squeezed, type WordTable } from "./ohchr-table";
import { textOfPart, type WordFile } from "./word-file";
import { childNamed, elementsOf, linesIn, wordRoot } from "./word-xml";

/** What the head of a document says of the review; what it does not say is empty. */
interface Head {
  state: string;
  cycle: number | null;
  session: number | null;
}

const ORDINALS = ["first", "second", "third", "fourth"];

const CYCLE =
  /(?:\b(\d)\s*(?:st|nd|rd|th)|\b(first|second|third|fourth))[\s-]+(?:UPR\s+)?cycle\b/iu;
/** The Council's own sessions are counted otherwise. */
const SESSION =
  /\b(\d{1,2})\s*(?:st|nd|rd|th)\s+(?:UPR\s+)?(?:working\s+group\s+)?session\b(?!\s+of\s+the\s+(?:human|council))/iu;
const STATE =
  /\b(?:UPR|Universal Periodic Review|recommendations\s+(?:made\s+)?to)\s*(?:of\b|to\b|in\b|:|[–—-])?\s+(.+)/iu;
/** Where the name of a State ends in a title at the latest. */
const NAME_ENDS =
  /\s*(?:[\t\n–—:;]|\s-\s|[(,]?\s*(?:\d\s*(?:st|nd|rd|th)|first|second|third|fourth)[\s-]+(?:UPR\s+)?cycle|[(,]\s*\d|thematic\b|matrix\b|list of\b).*$/isu;

/** What can be a name, though none that is known: "Atlantis", not the rest of a sentence. */
const A_NAME = /^\p{Lu}.{1,60}$/u;

/** The beginning of a title that is a State's name; the whole, where none is and it looks like one. */
function stateOf(title: string): string {
  const name = squeezed(title.replace(NAME_ENDS, ""));
  const words = name.split(" ").slice(0, 12);
  const all = words.map((_, index) => words.slice(0, words.length - index).join(" "));
  return all.find((part) => iso3Of(part) !== null) ?? (A_NAME.test(name) ? name : "");
}

function headIn(line: string): Head {
  const cycle = CYCLE.exec(line);
  const session = SESSION.exec(line)?.[1];
  const title = STATE.exec(line)?.[1];
  const alone = squeezed(line);
  return {
    state: title ? stateOf(title) : iso3Of(alone) === null ? "" : alone,
    cycle: cycle ? Number(cycle[1] ?? ORDINALS.indexOf((cycle[2] ?? "").toLowerCase()) + 1) : null,
    session: session ? Number(session) : null,
  };
}

/** The lines of a document before its first table. */
function linesBefore(root: XmlElement): string[] {
  const body = childNamed(root, "w:body");
  const all = body ? elementsOf(body) : [];
  const table = all.findIndex(({ name }) => name === "w:tbl");
  return all.slice(0, Math.max(0, table)).flatMap(linesIn);
}

const TITLE = /<dc:title>([^<]*)<\/dc:title>/u;

function linesAround({ parts }: WordFile): string[] {
  const lines = [...parts].flatMap(([name, part]) => {
    if (!/^word\/(?:header|footer)\d*\.xml$/u.test(name)) return [];
    const root = wordRoot(textOfPart(part));
    return root ? linesIn(root) : [];
  });
  const core = parts.get("docProps/core.xml");
  return [...lines, (core && TITLE.exec(textOfPart(core))?.[1]) ?? ""];
}

/**
 * Which review a list is of: as its title, its page heads or the rows over its headings say it, and what
 * they do not say, as the person who imports says it.
 */
export function reviewOf(
  file: WordFile,
  root: XmlElement,
  tables: readonly WordTable[],
  settings: ImportSettings,
): RowReview {
  const titles = tables.flatMap(({ rows }) =>
    rows.filter(({ kind }) => kind === "title").map(({ text }) => text),
  );
  const heads = [...linesBefore(root), ...titles, ...linesAround(file)].map(headIn);
  const said = heads.map(({ state }) => state).filter((state) => state !== "");
  const state = said.find((name) => iso3Of(name) !== null) ?? said[0] ?? "";
  const session = heads.find((head) => head.session !== null)?.session ?? settings.session;
  const cycle = heads.find((head) => head.cycle !== null)?.cycle ?? null;
  return {
    state,
    iso3: iso3Of(state) ?? settings.iso3,
    mechanism: "UPR",
    cycle: cycle ?? (session === null ? null : cycleOf(session)) ?? settings.cycle,
    session,
  };
}
