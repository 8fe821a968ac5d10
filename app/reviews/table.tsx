import { getFormatter, getTranslations } from "@/app/_i18n/server";
import type { ReactNode } from "react";
import { inWords } from "@/app/_i18n/partial-date";
import { reviewValues } from "@/app/_i18n/review-values";
import { StackedTable } from "@/app/_ui/stacked-table";
import {
  type ExplorerFilter,
  type PositionChoice,
  toSearchParams,
} from "@/db/domain/explorer-filter";
import { type Track, TRACKS } from "@/db/domain/track";
import { trackStatusesOf } from "@/db/domain/track-status";
import type { ReviewRow, spokenOn, Tally } from "@/db/queries/review-list";

const listOf = (filter: Partial<ExplorerFilter>) => `/recommendations?${toSearchParams(filter)}`;

/** Every status that the track can have, but none at all: what it has spoken on. */
const anyStatus = (track: Track) => trackStatusesOf(track).filter((status) => status !== "none");

const POSITION_COLUMNS = [
  ["supported", "supported"],
  ["supportedInPart", "supported_in_part"],
  ["noted", "noted"],
  ["pending", "pending"],
  ["unknown", "none"],
] as const satisfies readonly (readonly [keyof ReviewRow, PositionChoice])[];

/** Many sources know nothing of these: no column for them where no State said so. */
const RARE = ["supportedInPart", "pending"] as const;

/** A count that opens what it counts; nothing opens where there is nothing. */
function Count({ count, href }: { count: number; href: string }) {
  return count > 0 ? <a href={href}>{count}</a> : <>{count}</>;
}

/** Whether the State said anything of any of them, as far as is known. */
const hasPositions = ({ unknown, recommendations }: ReviewRow) => unknown < recommendations;

async function Named(props: { row: ReviewRow; homeForm: string | null; others: boolean }) {
  const { row, homeForm, others } = props;
  const t = await getTranslations("reviews");
  const name = t("name", reviewValues(row));
  return (
    <>
      <a href={listOf({ review: row.id })}>{name}</a>
      {row.isHome && others && <span className="tag">{t("home.shown")}</span>}
      {!row.isHome && homeForm && (
        <button
          className="plain below"
          form={homeForm}
          name="reviewId"
          value={row.id}
          aria-label={t("home.pressOf", { review: name })}
        >
          {t("home.press")}
        </button>
      )}
    </>
  );
}

/** A line a review: what it is, how many recommendations are here, what the State said, who speaks on them. */
export async function ReviewTable(props: {
  rows: readonly ReviewRow[];
  /** Of all that are listed, on other pages as well. */
  sums: Tally;
  spoken: ReturnType<typeof spokenOn>;
  /** Id of the form to which the buttons belong; null for whoever may not choose. */
  homeForm: string | null;
}) {
  const { rows, sums, spoken, homeForm } = props;
  const t = await getTranslations("reviews");
  const format = await getFormatter();
  const positions = POSITION_COLUMNS.filter(
    ([column]) => !RARE.some((rare) => rare === column) || sums[column] > 0,
  );
  const cellsOf = (row: ReviewRow): ReactNode[] => [
    <Named key="name" row={row} homeForm={homeForm} others={sums.reviews > 1} />,
    row.session ?? t("notKnown"),
    row.reviewedOn === null ? t("notKnown") : inWords(format, row.reviewedOn),
    <Count key="all" count={row.recommendations} href={listOf({ review: row.id })} />,
    ...positions.map(([column, position]) =>
      column !== "unknown" && !hasPositions(row) ? (
        t("notKnown")
      ) : (
        <Count
          key={column}
          count={row[column]}
          href={listOf({ review: row.id, position: [position] })}
        />
      ),
    ),
    ...TRACKS.map((track) => (
      <Count
        key={track}
        count={spoken.get(row.id)?.[track] ?? 0}
        href={listOf({ review: row.id, [track]: anyStatus(track) })}
      />
    )),
  ];
  const counts = ["recommendations", ...positions.map(([column]) => column), ...TRACKS] as const;
  return (
    <div className="review-table">
      <StackedTable
        label={t("title")}
        columns={[
          { head: t("column.review") },
          { head: t("column.session"), count: true },
          { head: t("column.date") },
          ...counts.map((column) => ({ head: t(`column.${column}`), count: true })),
        ]}
        rows={rows.map((row) => ({ id: row.id, cells: cellsOf(row) }))}
      />
    </div>
  );
}
