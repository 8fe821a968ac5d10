import type { ReadRow, RowTag, SourceRow } from "./import-row";
import type { ImportSummary, ListedRow, Occurrences } from "./import-summary";

type Terms = Map<string, number>;

/** What the rows of an import say, counted while they are read; as little is kept of each as can be. */
export interface RowTally {
  rows: number;
  rejected: number;
  aside: number;
  positions: ImportSummary["positions"];
  terms: Record<"states" | "themes" | "groups" | "sdgs", { found: Terms; unmatched: Terms }>;
  listed: { rejected: ListedRow[]; doubtful: ListedRow[] };
}

const none = () => ({ found: new Map<string, number>(), unmatched: new Map<string, number>() });

export const emptyTally = (): RowTally => ({
  ...{ rows: 0, rejected: 0, aside: 0 },
  positions: { supported: 0, supportedInPart: 0, noted: 0, pending: 0, other: 0, none: 0 },
  terms: { states: none(), themes: none(), groups: none(), sdgs: none() },
  listed: { rejected: [], doubtful: [] },
});

function positionCounted({ position }: SourceRow): keyof ImportSummary["positions"] {
  if (position === null || position.wording.trim() === "") return "none";
  if (position.position === null) return "other";
  return position.position === "supported_in_part" ? "supportedInPart" : position.position;
}

const KIND_OF: Record<RowTag["vocabulary"], "themes" | "groups" | "sdgs" | null> = {
  ohchr_theme: "themes",
  uhri_theme: "themes",
  upr_info_issue: "themes",
  ohchr_group: "groups",
  uhri_group: "groups",
  sdg_goal: "sdgs",
  sdg_target: "sdgs",
  // What kind of action is asked for is none of the three.
  upr_info_action: null,
};

/** A goal from 1 to 17, or a target of one: "16", "16.3", "8.b". */
function isGoalOrTarget(term: string): boolean {
  const goal = Number(/^(\d{1,2})(?:\.[0-9a-z]{1,2})?$/iu.exec(term)?.[1] ?? 0);
  return goal >= 1 && goal <= 17;
}

/** A word of a vocabulary has letters; what has none was read from an empty or broken cell. */
const isWord = (term: string) => /\p{L}/u.test(term);

const count = (terms: Terms, term: string) => terms.set(term, (terms.get(term) ?? 0) + 1);

/** Counts a row that states a recommendation. */
function countSource(tally: RowTally, row: SourceRow, file: number): void {
  tally.positions[positionCounted(row)] += 1;
  const { states } = tally.terms;
  for (const { name, iso3 } of row.states) {
    count(iso3 === null ? states.unmatched : states.found, name);
  }
  for (const { vocabulary, term } of row.tags) {
    const kind = KIND_OF[vocabulary];
    if (!kind) continue;
    const isKnown = kind === "sdgs" ? isGoalOrTarget(term) : isWord(term);
    count(tally.terms[kind][isKnown ? "found" : "unmatched"], term);
  }
  tally.listed.doubtful.push(...row.doubts.map((doubt) => ({ file, place: row.place, ...doubt })));
}

/** Counts one row of a file, whatever came of it. */
export function countRow(tally: RowTally, row: ReadRow, file: number): void {
  tally.rows += 1;
  if (row.kind === "aside") tally.aside += 1;
  else if (row.kind === "row") countSource(tally, row, file);
  else {
    tally.rejected += 1;
    tally.listed.rejected.push({ file, place: row.place, ...row.problem });
  }
}

const byFrequency = (terms: Terms): Occurrences => ({
  terms: [...terms]
    .map(([term, times]) => ({ term, count: times }))
    .toSorted((a, b) => b.count - a.count || (a.term < b.term ? -1 : 1)),
});

/** The terms as a summary tells them, the most frequent first. */
export function termsOf({ terms }: RowTally) {
  const told = (kind: keyof RowTally["terms"]) => ({
    found: byFrequency(terms[kind].found),
    unmatched: byFrequency(terms[kind].unmatched),
  });
  return {
    states: told("states"),
    themes: told("themes"),
    groups: told("groups"),
    sdgs: told("sdgs"),
  };
}
