import { shownEdition } from "@/app/editions/shown";
import type { EditionContent } from "@/db/domain/edition-content";
import { compareEditions, type EditionComparison } from "@/db/domain/edition-comparison";
import { keptRowsOf } from "@/db/domain/kept-table";

/** What hinders a comparison. */
export type Hindrance = "missing" | "same" | "otherReview";

/** What to know before one reads a comparison. */
export type Caution = "otherAuthor" | "otherLayout" | "otherSelection" | "backwards" | "takenSince";

export type Chosen =
  | { kind: "none" }
  | { kind: "hindered"; why: Hindrance }
  | {
      kind: "compared";
      from: EditionContent;
      to: EditionContent;
      comparison: EditionComparison;
      cautions: Caution[];
    };

/**
 * The author's name decides, as it is published: ids of who withholds theirs are not in an edition, so
 * that two that are withheld are taken for different ones.
 */
const byOthers = (from: EditionContent, to: EditionContent) =>
  from.organisation.id === null || from.organisation.id !== to.organisation.id;

function cautionsOn(from: EditionContent, to: EditionContent): Caution[] {
  const all: [Caution, boolean][] = [
    ["otherAuthor", byOthers(from, to)],
    ["otherLayout", from.request.layout !== to.request.layout],
    ["otherSelection", from.request.filter !== to.request.filter],
    ["backwards", from.frozenAt > to.frozenAt],
    ["takenSince", (from.taken?.updates ?? 0) + (to.taken?.updates ?? 0) > 0],
  ];
  return all.filter(([, holds]) => holds).map(([caution]) => caution);
}

/** Two editions beside each other, as anybody may see them; what was withdrawn is in neither. */
export async function chosen(fromId: string, toId: string): Promise<Chosen> {
  if (fromId === "" || toId === "") return { kind: "none" };
  if (fromId === toId) return { kind: "hindered", why: "same" };
  const from = (await shownEdition(fromId))?.copy?.content;
  const to = (await shownEdition(toId))?.copy?.content;
  if (!from || !to) return { kind: "hindered", why: "missing" };
  if (from.review.id !== to.review.id) return { kind: "hindered", why: "otherReview" };
  const comparison = compareEditions(keptRowsOf(from.table), keptRowsOf(to.table));
  return { kind: "compared", from, to, comparison, cautions: cautionsOn(from, to) };
}
