import { citationOf } from "@/app/_ui/citation";
import { organisationName, type TermWords } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import type { FinishedCell, Paragraph } from "@/data/exporters/finished-table";
import { webAddress } from "@/data/exporters/plain-text";
import type { CellValue, EvidenceValue, RaisedBy, Writing } from "@/db/domain/midterm-cell";
import type { MidtermPosition } from "@/db/domain/midterm-item";
import { statesNotNamed } from "@/db/domain/recommending-states";
import type { UpdateText } from "@/db/domain/update-texts";
import { statusHeadLine, statusLines } from "./finished-status";
import { tagLines } from "./finished-tags";
import type { Words } from "@/app/_i18n/words";
import type { CellWords } from "./words";

type Of<Kind extends CellValue["kind"]> = Extract<CellValue, { kind: Kind }>;

const line = (text: string): Paragraph => ({ text });

const raised = ({ highCommissionerOn }: RaisedBy, { t, format }: Words) =>
  line(t("terms.annexPosition", { date: inWords(format, highCommissionerOn) }));

function recommendation(cell: Of<"recommendation">, words: Words): Paragraph[] {
  const states = statesNotNamed(cell.text, cell.states).map((state) => `(${state})`);
  const text = [cell.number, cell.text, ...states].filter(Boolean).join(" ");
  const parts = cell.parts.map(({ letter, text: piece }) => ({
    ...{ label: words.t("midterm.cell.part", { letter }), text: piece },
  }));
  const lines: Paragraph[] = [line(text), ...parts];
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

function positionLines(said: MidtermPosition, { t, format }: Words): Paragraph[] {
  const wording = said.wording.trim();
  const position = said.position === null ? wording : t(`terms.position.${said.position}`);
  const same = wording === "" || wording.toLowerCase() === position.toLowerCase();
  return [
    line(same ? position : t("midterm.cell.wording", { position, wording })),
    line(`${said.source}, ${inWords(format, said.date)}`),
  ];
}

function position(cell: Of<"position">, words: Words): Paragraph[] {
  if (cell.position) return positionLines(cell.position, words);
  if (cell.raisedBy) return [raised(cell.raisedBy, words)];
  return [line(words.t("midterm.cell.notStated"))];
}

export function writingLines(
  writings: readonly Writing[],
  plain: UpdateText | null,
  { t }: Words,
): Paragraph[] {
  const terms: TermWords = (key) => t(`terms.${key}`);
  return writings.flatMap(({ updateId, organisation, track, part, named, texts }) => {
    const of = { updates: [updateId] };
    const name = organisationName(organisation?.name ?? null, track, terms);
    const letter = part === null ? null : t("midterm.cell.part", { letter: part });
    const text = [letter, named ? name : null].filter((word) => word !== null).join(" ");
    const byName = named && organisation ? { organisation } : {};
    const who = { text, strong: true, of: { ...of, ...byName } };
    const lines = texts.map(({ field, text: said }) =>
      field === plain ? { text: said, of } : { label: t(`midterm.field.${field}`), text: said, of },
    );
    return text === "" ? lines : [who, ...lines];
  });
}

function evidenceLines(documents: readonly EvidenceValue[], { t, format }: Words): Paragraph[] {
  return documents.flatMap((document) => {
    const citation = citationOf(document, inWords(format, document.date));
    const passages = document.passages.map(({ relation, locators }) =>
      t("midterm.cell.passages", {
        relation: t(`terms.relation.${relation}`),
        locators: locators.join("; "),
      }),
    );
    const href = webAddress(document.address);
    const of = { passages: document.passageIds };
    const said = { text: [citation, ...passages].join(" "), of };
    return href ? [said, { text: href, href, of }] : [said];
  });
}

function tracks(cell: Of<"tracks">, words: Words): Paragraph[] {
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

const FINISH: { [Kind in CellValue["kind"]]: (cell: Of<Kind>, words: CellWords) => Paragraph[] } = {
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
  const finish = FINISH[cell.kind] as (cell: CellValue, words: CellWords) => Paragraph[];
  return finish(cell, words);
}
