import { type FinishedRow, type FlowingTable, rowsOf } from "./finished-table";
import { cellText, plainText } from "./plain-text";

/** About so many characters are written at once. */
const PIECE = 64 * 1024;

/** A row as programs read it: the cells of the page by their headings, and the facts in codes. */
function rowOf(row: FinishedRow, headings: readonly string[]) {
  const { ref, address, facts } = row;
  const cells = Object.fromEntries(row.cells.map((cell, i) => [headings[i], cellText(cell)]));
  const trackOf = ({ status, asOf, updates, parts }: (typeof facts.standing)["government"]) => ({
    status,
    asOf,
    ...(parts && { parts }),
    updates: updates.map(({ id, organisation, ...said }) => ({
      ...{ id, address: `${address}#update-${encodeURIComponent(id)}` },
      ...{ organisation: organisation?.name ?? null, ...said },
    })),
  });
  return {
    ...{ ref, address, number: facts.number, text: facts.text, states: facts.states },
    theme: facts.theme,
    government: trackOf(facts.standing.government),
    civilSociety: trackOf(facts.standing.civil_society),
    documents: facts.documents,
    cells,
  };
}

/**
 * The table as JSON (RFC 8259): { title, language, statements: [{ label, text }], columns, rows: [{ ref,
 * address, number, text, states, theme, government, civilSociety, documents, cells }] }. A track is
 * { status, asOf, updates: [{ id, address, organisation, status, asOf }] }, and where it speaks of parts
 * `parts`, their letters, and each update's `part`; statuses are codes of the scale, "mixed" or "none"; what is withheld or unknown is null. `cells` holds what the page prints.
 */
export function* toJson(table: FlowingTable): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const { title, language } = table;
  const statements = table.statements.map(({ label, lines }) => ({ label, text: cellText(lines) }));
  const columns = table.columns.map(({ heading }) => heading);
  const head = JSON.stringify({ title: plainText(title), language, statements, columns });
  let piece = `${head.slice(0, -1)},"rows":[`;
  let gap = "\n";
  for (const row of rowsOf(table)) {
    piece += gap + JSON.stringify(rowOf(row, columns));
    gap = ",\n";
    if (piece.length > PIECE) {
      yield encoder.encode(piece);
      piece = "";
    }
  }
  yield encoder.encode(`${piece}\n]}\n`);
}
