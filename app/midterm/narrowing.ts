import { LACKS, type Lack } from "@/db/domain/report-completeness";

/** To which of its rows whoever writes a report narrows the table. */
export interface Narrowing {
  /** Those that lack this; null for whatever they lack. */
  missing: Lack | null;
  /** Those alone that are assigned to the organisation. */
  assigned: boolean;
}

export const WHOLE_TABLE: Narrowing = { missing: null, assigned: false };

export const isNarrowed = ({ missing, assigned }: Narrowing): boolean =>
  missing !== null || assigned;

/** `valueOf`: what an address has under a name. */
export const narrowingIn = (valueOf: (name: string) => string | null): Narrowing => ({
  missing: LACKS.find((lack) => lack === valueOf("missing")) ?? null,
  assigned: valueOf("assigned") === "1",
});

/** Says it in an address. */
export function addNarrowing(search: URLSearchParams, { missing, assigned }: Narrowing): void {
  if (assigned) search.set("assigned", "1");
  if (missing) search.set("missing", missing);
}
