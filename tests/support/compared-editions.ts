import { compareEditions } from "@/db/domain/edition-comparison";
import type { KeptRow, KeptStanding } from "@/db/domain/kept-table";
import type { TrackStatusKey } from "@/db/domain/track-status";

export type Voice = KeptStanding["updates"][number];

/** What stands in an edition of a recommendation. */
export interface Given {
  government?: TrackStatusKey;
  civil?: TrackStatusKey;
  documents?: string[];
  /** A day on which something of civil society's was withdrawn. */
  gone?: string;
  evidenceGone?: true;
  /** What civil society's organisations said. */
  voices?: Voice[];
}

function standing(
  status: TrackStatusKey = "none",
  { gone, voices = [] }: Pick<Given, "gone" | "voices"> = {},
): KeptStanding {
  const asOf = status === "none" ? null : "2024-01-31";
  return { status, asOf, updates: voices, ...(gone && { withdrawnOn: [gone] }) };
}

/** A row of an edition. */
export function row(ref: string, given: Given = {}): KeptRow {
  const { government, civil, documents = [], evidenceGone } = given;
  return {
    ...{ ref, address: `https://upr.example.org/${ref}`, cells: [], data: [] },
    facts: {
      ...{ number: null, text: `Text of ${ref}`, states: [], theme: [], documents },
      ...(evidenceGone && { evidenceGone }),
      standing: { government: standing(government), civil_society: standing(civil, given) },
    },
  };
}

/** What one organisation said. `who`: null where the name is withheld; `part`: its letter. */
export const said = (
  id: string,
  who: string | null,
  status: Voice["status"],
  part?: string,
): Voice => ({
  ...{ id, status, asOf: "2024-01-31", ...(part && { part }) },
  organisation: who === null ? null : { id: who, name: `Name of ${who}` },
});

/** References of what each part of the comparison lists. */
export function compared(from: KeptRow[], to: KeptRow[]) {
  const found = compareEditions(from, to);
  const refs = (items: readonly { ref: string }[]) => items.map(({ ref }) => ref);
  return {
    government: refs(found.status.government),
    civil: refs(found.status.civil_society),
    anew: [...refs(found.saidAnew.government), ...refs(found.saidAnew.civil_society)],
    evidence: refs(found.evidence),
    firstEvidence: found.firstEvidence,
    added: refs(found.added),
    removed: refs(found.removed),
    withdrawn: refs(found.withdrawn.civil_society),
    evidenceGone: refs(found.evidenceGone),
    unchanged: found.unchanged,
  };
}
