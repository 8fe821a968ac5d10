import { shownEdition } from "@/app/editions/shown";
import type { EditionContent } from "@/db/domain/edition-content";
import {
  compareEditions,
  compareTexts,
  type EditionComparison,
  type TextChanges,
} from "@/db/domain/edition-comparison";
import { keptRowsOf } from "@/db/domain/kept-table";
import { type Caution, cautionsOn } from "./cautions";

/** What hinders a comparison. */
export type Hindrance = "missing" | "same" | "otherReview";

export type Chosen =
  | { kind: "none" }
  | { kind: "hindered"; why: Hindrance }
  | {
      kind: "compared";
      from: EditionContent;
      to: EditionContent;
      comparison: EditionComparison;
      /** Null where they are grouped by other themes: then no text has its like. */
      texts: TextChanges | null;
      cautions: Caution[];
    };

/** Two editions beside each other, as anybody may see them; what was withdrawn is in neither. */
export async function chosen(fromId: string, toId: string): Promise<Chosen> {
  if (fromId === "" || toId === "") return { kind: "none" };
  if (fromId === toId) return { kind: "hindered", why: "same" };
  const from = (await shownEdition(fromId))?.copy?.content;
  const to = (await shownEdition(toId))?.copy?.content;
  if (!from || !to) return { kind: "hindered", why: "missing" };
  if (from.review.id !== to.review.id) return { kind: "hindered", why: "otherReview" };
  const comparison = compareEditions(keptRowsOf(from.table), keptRowsOf(to.table));
  const isAlike = from.request.themeSet === to.request.themeSet;
  const texts = isAlike ? compareTexts(from.table, to.table) : null;
  return { kind: "compared", from, to, comparison, texts, cautions: cautionsOn(from, to) };
}
