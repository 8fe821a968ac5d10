import { isolated } from "@/db/domain/bidi";
import { organisationName, type TermWords } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import type { FinishedCell, Paragraph } from "@/data/exporters/finished-table";
import type { CellValue, RaisedBy, Writing } from "@/db/domain/midterm-cell";
import type { MidtermPosition } from "@/db/domain/midterm-item";
import { statesNotNamed } from "@/db/domain/recommending-states";
import type { UpdateText } from "@/db/domain/update-texts";
import { evidenceLines } from "./finished-evidence";
import { statusHeadLine, statusLines } from "./finished-status";
import { tagLines } from "./finished-tags";
import type { Words } from "@/app/_i18n/words";
import type { CellWords } from "./words";

type Of<Kind extends CellValue["kind"]> = Extract<CellValue, { kind: Kind }>;

const line = (text: string): Paragraph => ({ text });

const raised = ({ highCommissionerOn }: RaisedBy, { t, format }: Words) =>
  line(t("terms.annexPosition", { date: inWords(format, highCommissionerOn) }));

/** The text with its number before it and those who made it behind it, where it does not name them. */
function statedText({ number, text, states }: Of<"recommendation">): string {
  let stated = number ? `${number} ${text}` : text;
  for (const state of statesNotNamed(text, states)) stated += ` (${isolated(state)})`;
  return stated;
}

function recommendation(cell: Of<"recommendation">, words: Words): Paragraph[] {
  const lines: Paragraph[] = [line(statedText(cell))];
  for (const { letter, text } of cell.parts) {
    lines.push({ label: words.t("midterm.cell.part", { letter }), text });
  }
  if (cell.asksForState && cell.states.length === 0) {
    lines.push(
      cell.raisedBy ? raised(cell.raisedBy, words) : line(words.t("midterm.cell.stateNotStated")),
    );
  }
  if (cell.sourceOfPosition !== null) {
    lines.push({ label: words.t("midterm.cell.sourceOfPosition"), text: cell.sourceOfPosition });
  }
  return lines;
}

function positionLines(
  said: MidtermPosition,
  withSource: boolean,
  { t, format }: Words,
): Paragraph[] {
  const wording = said.wording.trim();
  const position = said.position === null ? wording : t(`terms.position.${said.position}`);
  const same = wording === "" || wording.toLowerCase() === position.toLowerCase();
  const first = line(same ? position : t("midterm.cell.wording", { position, wording }));
  return withSource ? [first, line(`${said.source}, ${inWords(format, said.date)}`)] : [first];
}

function position(cell: Of<"position">, words: Words): Paragraph[] {
  if (cell.position) return positionLines(cell.position, cell.withSource, words);
  if (cell.raisedBy) return [raised(cell.raisedBy, words)];
  return [line(words.t("midterm.cell.notStated"))];
}

/** Who wrote it, and on which part; empty where neither has to be said. */
function writerOf({ organisation, track, part, named }: Writing, { t }: Words): string {
  const letter = part === null ? "" : t("midterm.cell.part", { letter: part });
  if (!named) return letter;
  const terms: TermWords = (key) => t(`terms.${key}`);
  const name = organisationName(organisation?.name ?? null, track, terms);
  return letter === "" ? name : `${letter} ${name}`;
}

export function writingLines(
  writings: readonly Writing[],
  plain: UpdateText | null,
  words: Words,
): Paragraph[] {
  const lines: Paragraph[] = [];
  for (const writing of writings) {
    const { organisation, named, texts } = writing;
    const updates = [writing.updateId];
    const of = { updates };
    const writer = writerOf(writing, words);
    if (writer !== "") {
      const by = named && organisation ? { updates, organisation } : of;
      lines.push({ text: writer, strong: true, of: by });
    }
    for (const { field, text } of texts) {
      if (field === plain) lines.push({ text, of });
      else lines.push({ label: words.t(`midterm.field.${field}`), text, of });
    }
  }
  return lines;
}

function tracks(cell: Of<"tracks">, words: CellWords): Paragraph[] {
  const lines: Paragraph[] = cell.tracks.flatMap(({ status, writings }) => [
    {
      label: words.t(`terms.trackView.${status.track}`),
      ...statusHeadLine(status, words),
    },
    ...statusLines(status, words),
    ...writingLines(writings, null, words),
  ]);
  const evidence = evidenceLines(cell.documents, words);
  const [first, ...others] = evidence;
  if (!first) return lines;
  return [...lines, { ...first, label: words.t("midterm.cell.evidence") }, ...others];
}

const FINISH: { [Kind in CellValue["kind"]]: (cell: Of<Kind>, words: CellWords) => FinishedCell } =
  {
    number: ({ number }) => (number === null ? [] : [line(number)]),
    recommendation,
    position,
    tags: tagLines,
    institutions: ({ institutions }, { t }) =>
      institutions.length === 0
        ? [line(t("midterm.cell.notStated"))]
        : institutions.map(({ organisationId: id, name, role }) => ({
            text: t(`midterm.cell.institution.${role}`, { name }),
            of: { organisation: { id, name } },
          })),
    status: ({ value }, words) => [statusHeadLine(value, words), ...statusLines(value, words)],
    writings: ({ writings, plain }, words) => writingLines(writings, plain, words),
    evidence: ({ documents }, words) => evidenceLines(documents, words),
    tracks,
  };

/** A cell's value in words: a line a paragraph, none for an empty cell. */
export function finishedCell(cell: CellValue, words: CellWords): FinishedCell {
  const finish = FINISH[cell.kind] as (cell: CellValue, words: CellWords) => FinishedCell;
  return finish(cell, words);
}
