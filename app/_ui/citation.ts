import { isolated } from "@/db/domain/bidi";
import { PUBLISHER_NOT_STATED } from "@/db/domain/import-lists";

interface Citable {
  title: string;
  publisher: string;
  reference: string | null;
}

/**
 * How a document is cited, in plain text: who, what, under which number, when. `date` is in words. A
 * publisher that its title begins with is not said twice, and one that is not stated is not said.
 */
export function citationOf({ title, publisher, reference }: Citable, date: string): string {
  const isSaid = title.startsWith(publisher) || publisher === PUBLISHER_NOT_STATED;
  const who = isSaid ? null : publisher;
  const parts = [who, title, reference].flatMap((part) => (part ? [isolated(part)] : []));
  return `${[...parts, date].join(", ")}.`;
}
