import type { FilledList } from "@/app/_server/filled-list";
import type { FinishedCell } from "@/data/exporters/finished-table";
import { lineOf } from "@/data/exporters/plain-text";
import type { ListRow, OhchrList } from "@/data/parsers/ohchr-list";
import type { Match } from "@/db/domain/list-matching";

/** A row of a list that is filled, and with what. */
export interface Filling {
  row: ListRow;
  match: Extract<Match, { kind: "matched" }>;
  cell: FinishedCell;
}

const named = ({ place, number, text }: ListRow) => ({ place, number, text });

/** What stands out in a cell is where each track stands; the rest is who says so, and why. */
const standingIn = (cell: FinishedCell) => cell.filter(({ strong }) => strong).map(lineOf);

/** References of ours that are named beside a row: nobody can say that the list does not have them. */
function namedBy(match: Match): string[] {
  if ("refs" in match) return match.refs;
  return "ref" in match ? [match.ref] : [];
}

/** What became of each row of a list. `matches`: one a row; `refs`: those of our recommendations. */
export function listReport(
  list: OhchrList,
  matches: readonly Match[],
  fillings: readonly Filling[],
  refs: readonly string[],
): Omit<FilledList, "name" | "reviewId" | "asOf"> {
  const inList = new Set(matches.flatMap(namedBy));
  return {
    ...{ rows: list.rows.length, unread: list.problems },
    filled: fillings.map(({ row, match, cell }) => ({
      row: named(row),
      match,
      standing: standingIn(cell),
      isAfterText: row.cells[3] !== "",
    })),
    notFilled: list.rows.flatMap((row, index) => {
      const match = matches[index];
      return match?.kind === "unmatched" ? [{ row: named(row), match }] : [];
    }),
    missing: refs.filter((ref) => !inList.has(ref)),
  };
}
