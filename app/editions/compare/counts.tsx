import { getTranslations } from "@/app/_i18n/server";
import type { EditionComparison } from "@/db/domain/edition-comparison";
import { TRACKS } from "@/db/domain/track";

const ROWS = [
  "government",
  "civil_society",
  "saidAnewByGovernment",
  "saidAnewByCivilSociety",
  "evidence",
  "firstEvidence",
  "unchanged",
  "added",
  "removed",
  "withdrawn",
] as const;
type RowName = (typeof ROWS)[number];
type Whole = "ofBoth" | "ofLater" | "ofEarlier" | "ofAll";

/** How many, among how many of which. */
function countOf(comparison: EditionComparison, row: RowName): [number, number, Whole] {
  const { total, status, saidAnew, evidence, firstEvidence, unchanged, added, removed } =
    comparison;
  const all = total.from + total.to - total.both;
  switch (row) {
    case "government":
    case "civil_society":
      return [status[row].length, total.both, "ofBoth"];
    case "saidAnewByGovernment":
      return [saidAnew.government.length, total.both, "ofBoth"];
    case "saidAnewByCivilSociety":
      return [saidAnew.civil_society.length, total.both, "ofBoth"];
    case "evidence":
      return [evidence.length, total.both, "ofBoth"];
    case "firstEvidence":
      return [firstEvidence, total.both, "ofBoth"];
    case "unchanged":
      return [unchanged, total.both, "ofBoth"];
    case "added":
      return [added.length, total.to, "ofLater"];
    case "removed":
      return [removed.length, total.from, "ofEarlier"];
    case "withdrawn": {
      const gone = TRACKS.flatMap((track) => comparison.withdrawn[track]);
      const refs = [...gone, ...comparison.evidenceGone].map(({ ref }) => ref);
      return [new Set(refs).size, all, "ofAll"];
    }
  }
}

/** How much is otherwise, before what: each number with what it is a part of, and the way to the list. */
export async function Counts({ comparison }: { comparison: EditionComparison }) {
  const t = await getTranslations("editions.compare");
  return (
    <table className="numbers">
      <caption className="hidden-visually">{t("counts")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          <th scope="col">{t("number")}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map((row) => {
          const [count, total, whole] = countOf(comparison, row);
          const shown = t(whole, { count, total });
          const list = row === "firstEvidence" ? "evidence" : row;
          return (
            <tr key={row}>
              <th scope="row">{t(`row.${row}`)}</th>
              <td>{count > 0 && row !== "unchanged" ? <a href={`#${list}`}>{shown}</a> : shown}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
