import type { FinishedTable } from "@/data/exporters/finished-table";
import { Lines } from "@/app/_ui/lines";

/** The title block of the table: what it is, from where, as of when, and how to read it. */
export function StatementBlock({ statements }: Pick<FinishedTable, "statements">) {
  return (
    <dl className="facts statements" id="statements">
      {statements.map(({ label, lines }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <Lines lines={lines} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
