import type { FinishedGroup, FinishedTable, FlowingTable, PrintedRow } from "./finished-table";

/** The rows of a table, one after the other. */
export function* rowsOf<Row extends PrintedRow>({
  groups,
}: Pick<FlowingTable<Row>, "groups">): Generator<Row> {
  for (const { rows } of groups) yield* rows;
}

/** The whole table at once, each theme in one piece. */
export function gathered<Row extends PrintedRow>({
  groups,
  ...head
}: FlowingTable<Row>): FinishedTable<Row> {
  const whole: FinishedGroup<Row>[] = [];
  for (const group of groups) {
    const last = whole.at(-1);
    if (last?.section === group.section && last.theme === group.theme) {
      whole[whole.length - 1] = { ...last, rows: [...last.rows, ...group.rows] };
    } else whole.push(group);
  }
  return { ...head, groups: whole };
}

/** The table's first rows alone, without making the others. */
export function firstRows<Row extends PrintedRow>(
  { groups, ...head }: FlowingTable<Row>,
  most: number,
): FinishedTable<Row> {
  function* first() {
    let left = most;
    for (const group of groups) {
      yield { ...group, rows: group.rows.slice(0, left) };
      left -= group.rows.length;
      if (left <= 0) return;
    }
  }
  return gathered({ ...head, groups: first() });
}
