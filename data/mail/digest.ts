import { DESK_SECTIONS, type DeskSection } from "@/db/domain/desk";
import type { Letter } from "./send-mail";

/** How many things wait in each part of a person's desk. */
export type Waiting = Readonly<Partial<Record<DeskSection, number>>>;

/** What waits, for a letter: what it is, and never which, whose or about what. */
const WORDS: Record<DeskSection, string> = {
  to_validate: "to publish or return",
  returned: "returned to you",
  drafts: "begun and not sent in",
  due: "due soon, or late",
  proposed: "proposed to you",
  confirmed: "taken on and not begun",
  to_sign: "to check and sign",
  stale: "to bring up to date",
  with_others: "in the hands of others",
};

/**
 * The digest: counts and a link, because mail is read by others. Null where nothing waits: then none is
 * sent. `address`: where the instance is reached, without a trailing slash.
 */
export function digest(to: string, waiting: Waiting, address: string): Letter | null {
  const lines = DESK_SECTIONS.flatMap((section) => {
    const count = waiting[section] ?? 0;
    return count > 0 ? [`${String(count).padStart(4)}  ${WORDS[section]}`] : [];
  });
  if (lines.length === 0) return null;
  return {
    to,
    subject: "UPR follow-up: what waits for you",
    text: `This waits for you at UPR follow-up:

${lines.join("\n")}

Your desk: ${address}/desk

You asked for this digest. To end it: ${address}/account/digest
`,
  };
}
