import { citationOf } from "@/app/_ui/citation";
import { inWords } from "@/app/_i18n/partial-date";
import type { Words } from "@/app/_i18n/words";
import type { Paragraph, Piece } from "@/data/exporters/finished-table";
import { webAddress } from "@/db/domain/web-address";
import type { EvidenceValue } from "@/db/domain/midterm-cell";
import type { CellWords } from "./words";

type Places = EvidenceValue["passages"][number];

const BETWEEN = "; ";

/** How a document is cited, and where it stands on the web; put into words once a table. */
function citation(document: EvidenceValue["document"], { keptCitations, format }: CellWords) {
  const kept = keptCitations.get(document);
  if (kept) return kept;
  const text = citationOf(document, inWords(format, document.date));
  const cited = { text, href: webAddress(document.address) };
  keptCitations.set(document, cited);
  return cited;
}

const listed = ({ locators }: Places): string =>
  locators.map(({ locator }) => locator).join(BETWEEN);

/** What bears on the recommendation in one way: " Direct: section 2b; section 3." */
function placesText(places: Places, { t }: Words): string {
  const relation = t(`terms.relation.${places.relation}`);
  return ` ${t("midterm.cell.passages", { relation, locators: listed(places) })}`;
}

/** The same in pieces; null where the words hold the places otherwise than as they were given. */
function placesPieces(places: Places, text: string): Piece[] | null {
  const inner = listed(places);
  const at = text.lastIndexOf(inner);
  if (at < 0) return null;
  const passages = places.locators.flatMap(({ passageIds }) => passageIds);
  const pieces: Piece[] = [{ text: text.slice(0, at), passages }];
  const before: string[] = [];
  for (const { locator, passageIds } of places.locators) {
    if (before.length > 0) {
      pieces.push({ text: BETWEEN, passages: passageIds, after: [...before] });
    }
    pieces.push({ text: locator, passages: passageIds });
    before.push(...passageIds);
  }
  return [...pieces, { text: text.slice(at + inner.length), passages }];
}

/** A citation with its places in pieces; null where it rests on one passage, or cannot be taken to pieces. */
function piecesOf(
  { passages, passageIds }: EvidenceValue,
  cited: string,
  texts: readonly string[],
): Piece[] | null {
  if (passageIds.length < 2) return null;
  const pieces: Piece[] = [{ text: cited, passages: passageIds }];
  for (const [index, places] of passages.entries()) {
    const more = placesPieces(places, texts[index] ?? "");
    if (!more) return null;
    pieces.push(...more);
  }
  return pieces;
}

/** Each document with its places, and its address on a line of its own. */
export function evidenceLines(evidence: readonly EvidenceValue[], words: CellWords): Paragraph[] {
  const lines: Paragraph[] = [];
  for (const value of evidence) {
    const { text: cited, href } = citation(value.document, words);
    const of = { passages: value.passageIds };
    const texts = value.passages.map((places) => placesText(places, words));
    const pieces = piecesOf(value, cited, texts);
    lines.push({ text: cited + texts.join(""), of, ...(pieces && { pieces }) });
    if (!href) continue;
    // The address goes with the last of the passages, as the citation does.
    const whole = pieces && { pieces: [{ text: href, passages: value.passageIds }] };
    lines.push({ text: href, href, of, ...whole });
  }
  return lines;
}
