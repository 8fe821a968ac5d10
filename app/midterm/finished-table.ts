import { reviewValues } from "@/app/_i18n/review-values";
import { inWords } from "@/app/_i18n/partial-date";
import type {
  DataColumn,
  Datum,
  FinishedGroup,
  FinishedHead,
  PrintedRow,
} from "@/data/exporters/finished-table";
import type { StatusValue } from "@/db/domain/midterm-standing";
import { LAYOUT, tracksOf } from "@/db/domain/midterm-layout";
import type {
  MidtermFacts,
  MidtermGroup,
  MidtermRow,
  MidtermShape,
} from "@/db/domain/midterm-table";
import { precisionOf } from "@/db/domain/partial-date";
import type { ThemeSet } from "@/db/domain/theme-set";
import { keyOf } from "@/db/domain/track-status";
import { columnWidth } from "./column-widths";
import { finishedCell } from "./finished-cell";
import { goalName } from "./finished-tags";
import { headingOf } from "./headings";
import type { RowKind } from "./made-rows";
import { type Circumstances, statements } from "./statements";
import type { Words } from "@/app/_i18n/words";

/** Headings from the top one down, as one line; a goal by its name. */
export function themeOf(headings: readonly string[], themeSet: ThemeSet, words: Words): string {
  const [first] = headings;
  if (first === undefined) return words.t("midterm.noTheme");
  return themeSet === "sdg_goal" ? goalName(first, words) : headings.join(" › ");
}

function dataColumns(
  { layout, themeSet }: MidtermShape,
  { whole }: Pick<Circumstances, "whole">,
  { t }: Words,
): DataColumn[] {
  return [
    { heading: t(`midterm.data.theme.${themeSet}`), width: 40 },
    ...tracksOf(layout).flatMap((track) => [
      { heading: t(`midterm.data.status.${track}`), width: 20 },
      { heading: t(`midterm.data.asOf.${track}`), width: 14 },
    ]),
    ...(whole ? [{ heading: t("midterm.data.underReview"), width: 20 }] : []),
    { heading: t("midterm.data.ref"), width: 18 },
    { heading: t("midterm.data.address"), width: 50 },
  ];
}

const NO_DATE: Datum = { text: "" };

/** Adds a status and its date in cells of their own, to filter and sort by. */
function addStatus(data: Datum[], { track, status, asOf, voices }: StatusValue, words: Words) {
  const { t, format } = words;
  const text = t(`terms.status.${track}.${keyOf(status)}`);
  if (asOf === null) return void data.push({ text }, NO_DATE);
  const of = { updates: voices.map(({ updateId }) => updateId) };
  data.push({ text, of });
  data.push(precisionOf(asOf) === "day" ? { day: asOf, of } : { text: inWords(format, asOf), of });
}

/** In place of a review's name. */
const nameless = ({ whole }: Circumstances, t: Words["t"]) =>
  t(whole ? "midterm.allReviews" : "midterm.noReview");

/** What stands at the head of each page of the Office's lists. */
function listHead(around: Circumstances, { t }: Words) {
  const { sources } = around;
  const reviews = new Map(sources.map(({ review }) => [review.id, review]));
  const review = [...reviews.values()]
    .map(({ session, ...named }) =>
      session === null
        ? t("midterm.list.reviewOfCycle", reviewValues(named))
        : t("midterm.list.reviewOfSession", { ...reviewValues(named), session }),
    )
    .join("; ");
  return { review: review || nameless(around, t), name: t("midterm.list.name") };
}

/** What the table is, in words. `facts`: asked for with the title block, and not before. */
export function finishedHead(
  shape: MidtermShape,
  facts: () => MidtermFacts,
  around: Circumstances,
  words: Words,
): FinishedHead {
  const { t } = words;
  const { layout, themeSet, asOf } = shape;
  const states = new Set(around.sources.map(({ review }) => review.state));
  const isList = LAYOUT[layout].track === null;
  return {
    title: t(`midterm.tableTitle.${layout}`, {
      state: [...states].join(", ") || nameless(around, t),
    }),
    request: { layout, themeSet, asOf, extractedOn: around.extractedOn },
    form: isList ? { kind: "list", ...listHead(around, words) } : { kind: "report" },
    language: "en-GB",
    get statements() {
      return statements({ ...shape, ...facts() }, around, words);
    },
    columns: LAYOUT[layout].columns.map(([column]) => ({
      heading: headingOf(layout, column, t),
      width: columnWidth(layout, column, around.sources),
      carriesAddress: column === "recommendation",
    })),
    dataColumns: dataColumns(shape, around, words),
    words: {
      table: t("midterm.file.table"),
      about: t("midterm.file.about"),
      introduction: t("midterm.file.introduction"),
      texts: t("midterm.file.texts"),
      page: t("midterm.file.page"),
      of: t("midterm.file.of"),
      cut: t("midterm.cell.cut"),
    },
  };
}

/**
 * How the rows of a theme are put into words, ready for the page and for every format. `site`: this
 * instance's address. `whole`: see Circumstances.
 */
export function finishedGroups<Row extends PrintedRow>(
  { layout, themeSet }: MidtermShape,
  tagsSetBy: MidtermFacts["tagsSetBy"],
  { made }: RowKind<Row>,
  { site, whole, words }: { site: string; whole: boolean; words: Words },
): (group: MidtermGroup) => FinishedGroup<Row> {
  const tracks = tracksOf(layout);
  const cellWords = {
    ...words,
    markProject: tagsSetBy.source && tagsSetBy.project,
    listed: LAYOUT[layout].track === null,
    ...{ keptTags: new Map(), keptCitations: new WeakMap() },
  };
  const finishedRow = (row: MidtermRow, headings: readonly string[], theme: Datum) => {
    const address = `${site}/recommendations/${encodeURIComponent(row.ref)}`;
    const cells = row.cells.map((cell) => finishedCell(cell, cellWords));
    const data: Datum[] = [theme];
    for (const track of tracks) addStatus(data, row.statuses[track], words);
    if (whole) data.push({ text: row.underReview });
    data.push({ text: row.ref }, { text: address });
    return made({ ref: row.ref, address, cells, data }, row, headings);
  };
  return ({ section, headings, rows }) => {
    const text = themeOf(headings, themeSet, words);
    const theme = words.t("midterm.theme", { theme: text });
    return { section, theme, rows: rows.map((row) => finishedRow(row, headings, { text })) };
  };
}
