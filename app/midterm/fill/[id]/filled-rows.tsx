import type { Words } from "@/app/_i18n/words";
import type { FilledList } from "@/app/_server/filled-list";
import { recommendationAddress } from "@/app/_ui/addresses";
import { shortened } from "@/app/_ui/shortened";
import { StackedTable } from "@/app/_ui/stacked-table";

/** Characters of a row's text: enough to tell which it is, of two hundred rows and more. */
const BEGINNING = 90;

/**
 * Every row that is filled, from which recommendation, and with what status, so that a wrong match is seen
 * before the document is handed in. Folded up: mostly all of them are right.
 */
export function FilledRows({ rows, t }: { rows: FilledList["filled"]; t: Words["t"] }) {
  if (rows.length === 0) return null;
  const say = (key: "filled" | "place" | "text" | "from" | "standing") => t(`fill.result.${key}`);
  return (
    <section>
      <h2>{say("filled")}</h2>
      <p>{t("fill.result.filledLede")}</p>
      <details>
        <summary>{t("fill.result.filledRows", { count: rows.length })}</summary>
        <StackedTable
          label={say("filled")}
          columns={(["place", "text", "from", "standing"] as const).map((name) => ({
            head: say(name),
          }))}
          rows={rows.map(({ row: { place, number, text }, match, standing }) => ({
            id: `${place.table} ${place.row}`,
            cells: [
              t("fill.result.rowOfTable", place),
              shortened(number === null ? text : `${number} ${text}`, BEGINNING),
              <>
                <a href={recommendationAddress(match.ref)}>{match.ref}</a>{" "}
                {t(`fill.result.by.${match.by}`)}
              </>,
              standing.join(". "),
            ],
          }))}
        />
      </details>
    </section>
  );
}
