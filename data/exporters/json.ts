import type { FinishedHead, FinishedRow } from "./finished-table";
import { cellText, plainText } from "./plain-text";
import type { RowFormat, RowsInOrder, ThemeText } from "./row-format";

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

function rowText({ columns }: FinishedHead) {
  const headings = columns.map(({ heading }) => heading);
  return (row: FinishedRow, place: number): string =>
    `${place === 0 ? "" : ","}\n${JSON.stringify(rowOf(row, headings))}`;
}

async function* file(head: FinishedHead, rows: RowsInOrder): AsyncGenerator<Uint8Array> {
  const { language, request, introduction, hasThemeTexts } = head;
  const statements = head.statements.map(({ label, lines }) => ({ label, text: cellText(lines) }));
  const columns = head.columns.map(({ heading }) => heading);
  const title = plainText(head.title);
  const said = JSON.stringify({ title, language, request, statements, columns, introduction });
  yield Buffer.from(`${said.slice(0, -1)},"rows":[`);
  const groups: ThemeText[] = [];
  for (const { bytes, texts } of rows) {
    groups.push(...texts);
    yield bytes;
  }
  const themes = hasThemeTexts ? `,"groups":${JSON.stringify(groups)}` : "";
  yield Buffer.from(`\n]${themes}}\n`);
}

/**
 * The table as JSON (RFC 8259): { title, language, request: { layout, themeSet, asOf, extractedOn },
 * statements: [{ label, text }], columns, rows: [{ ref, address, number, text, states, theme, government,
 * civilSociety, documents, cells }] }. A track is { status, asOf, updates: [{ id, address, organisation,
 * status, asOf }] }, and where it speaks of parts `parts`, their letters, and each update's `part`; statuses
 * are codes of the scale, "mixed" or "none"; what is withheld or unknown is null. `cells` holds what the page
 * prints. What a report says stands in it as in the JSON of an edition: `introduction`, and after the rows
 * `groups: [{ section, theme, text }]`, one a theme that has a text. `section` is how themes are told apart,
 * as JSON: their kind, and what their rows have as `theme`.
 */
export const JSON_ROWS: RowFormat<FinishedRow> = { rowText, file };
