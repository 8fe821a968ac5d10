import type { ImportSettings, ReadRow, SourceRow } from "@/db/domain/import-row";
import type { FileToStage } from "@/db/commands/import/stage-rows";

export const NO_SETTINGS: ImportSettings = {
  ...{ only: null, allMechanisms: false, iso3: null, cycle: null, session: null },
  ...{ symbol: null, date: null, columns: null },
};

/** A row as a parser yields it: of Utopia's neighbour Slovenia, in the third cycle, unless it says otherwise. */
export function aRow(of: Partial<SourceRow> & { text: string }): SourceRow {
  return {
    ...{ kind: "row", place: "row 2" },
    review: { state: "Slovenia", iso3: "SVN", mechanism: "UPR", cycle: 3, session: 34 },
    document: { symbol: null, date: "2019-12-27" },
    ...{ number: null, originalText: null, paragraph: null, headings: [], states: [] },
    ...{ position: null, tags: [], parts: [], sourceId: null, doubts: [] },
    ...of,
  };
}

export const aState = (name: string, iso3: string | null = null, part: number | null = null) => ({
  ...{ name, iso3, part },
});

export const SUPPORTED = { wording: "Supported", position: "supported", source: null } as const;
export const NOTED = { wording: "Noted", position: "noted", source: null } as const;

/** A file whose parser yields these rows. */
export function aFile(
  rows: readonly ReadRow[],
  format: FileToStage["format"] = "ohchr_list",
): FileToStage {
  async function* yielded() {
    yield* rows;
  }
  return { name: "list.docx", size: 1, sha256: "00", format, rows: yielded() };
}
