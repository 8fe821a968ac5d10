import type { ImportSettings, ReadRow } from "@/db/domain/import-row";
import { splitStates } from "@/db/domain/recommending-states";
import { iso3Of } from "@/db/domain/state-names";
import type { ColumnMeaning } from "@/db/domain/table-columns";
import { decodedText } from "./decoded-text";
import { recommendationRow, rejected } from "./recommendation-row";
import type { RowCells } from "./row-cells";
import { dayOf } from "./row-day";
import { isAside, reviewOf } from "./row-review";
import { sdgTags, tagsOf } from "./row-tags";
import { ACTIONS, ISSUES } from "./upr-info-xls";

/** What the database also holds and no recommendation is. */
const OTHER_TEMPLATE =
  /^(?:state|country|session|cycle|document|report|organi[sz]ation|issue)s?\b/iu;

/** Values of a cell: "A|B"; of one in a group, "Africa::Kenya", the value. */
const valuesOf = (text: string) =>
  text
    .split("|")
    .map((value) => (value.split("::").at(-1) ?? "").trim())
    .filter((value) => value !== "");

/** "4 - General action", "Action 4": the category's figure; any other word stays as it is. */
const actionOf = (value: string) => /(?<!\d)([1-5])(?!\d)/u.exec(value)?.[1] ?? value;

const statesOf = (values: readonly string[]) =>
  values.flatMap((name) => (iso3Of(name) ? [{ name, iso3: iso3Of(name) }] : splitStates(name)));

/**
 * A row of UPR Info's database as it exports today (Uwazi's CSV): values with bars between them, groups as
 * "Parent::Child". Its title is the recommendation where no column of its own has it.
 */
export function readUwaziRow(cells: RowCells, settings: ImportSettings): ReadRow {
  const values = (meaning: ColumnMeaning) => valuesOf(cells.text(meaning));
  const template = cells.text("kind");
  if (OTHER_TEMPLATE.test(template)) {
    return rejected(cells.place, "not_a_recommendation", cells.whole());
  }
  const { review, doubts } = reviewOf(
    {
      state: values("state").join("; "),
      mechanism: "UPR",
      session: values("session").join(" "),
      cycle: values("cycle").join(" "),
    },
    settings,
  );
  if (isAside(review, settings)) return { kind: "aside" };
  const { text, original } = decodedText(cells.text("text"));
  const sdgs = sdgTags(values("sdgs"));
  return recommendationRow(
    {
      ...{
        place: cells.place,
        review,
        text,
        originalText: original,
        hasParts: false,
        headings: [],
      },
      number: values("number")[0] ?? null,
      states: statesOf(values("recommending_states")),
      position: values("position").join("/"),
      positionSource: cells.text("position_source"),
      symbol: values("symbol").join(" "),
      date: dayOf(cells.cell("date")),
      paragraph: cells.text("paragraph"),
      tags: [
        ...tagsOf("upr_info_issue", ISSUES, [...values("issues"), ...values("themes")]),
        ...tagsOf("upr_info_action", ACTIONS, values("action").map(actionOf)),
        ...sdgs.tags,
      ],
      sourceId: cells.text("source_id") || null,
      doubts: [...cells.doubts, ...doubts, ...sdgs.doubts],
    },
    settings,
  );
}
