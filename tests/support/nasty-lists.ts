import type { ReadRow } from "@/db/domain/import-row";
import { LIST_HEADER, wordCell, wordRow, wordTable } from "@/tests/support/ohchr-list";
import { readList } from "@/tests/support/read-list";

export const said = (row: ReadRow) => {
  if (row.kind === "aside") return "aside";
  if (row.kind === "rejected") {
    return `${row.place}: ${row.problem.code}: ${row.problem.text}`;
  }
  const doubts = row.doubts.map(({ code, text }) => ` [${code}: ${text}]`).join("");
  return `${row.place}: ${row.number} ${row.text} (${row.position?.wording ?? "–"})${doubts}`;
};

export const readFile = async (file: Uint8Array) => {
  const read = await readList(file, { iso3: "KHM" });
  return typeof read === "string" ? read : read.map(said);
};

export const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
export const cell = (...blocks: string[]) => `<w:tc><w:tcPr/>${blocks.join("")}</w:tc>`;
export const listed = (number: string, position = "Noted") =>
  wordRow(`${number} Do it (Chile)`, position, "- Courts", "");
export const wide = (text: string, columns: number) =>
  wordCell(text, `<w:gridSpan w:val="${columns}"/>`);
export const row = (properties: string, ...cells: string[]) =>
  wordRow(...cells).replace("<w:tr>", `<w:tr><w:trPr>${properties}</w:trPr>`);
export const list = (...rows: string[]) => wordTable(LIST_HEADER, ...rows);
