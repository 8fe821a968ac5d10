import { organisationName, type TermWords } from "@/app/_i18n/organisation-name";
import type { EditionEntry } from "@/db/queries/editions";

/**
 * Who made an edition, where several stand side by side: those of authors who withhold their names are told
 * apart by the beginning of the edition's own id, which says nothing of whose it is.
 */
export function authorOf(
  { id, author }: Pick<EditionEntry, "id" | "author">,
  terms: TermWords,
): string {
  const name = organisationName(author.name, author.track, terms);
  return author.name === null ? `${name} (${id.slice(0, 8)})` : name;
}
