import type { TableSetting } from "@/app/_server/table-setting";
import type { FinishedGroup, FlowingTable, PrintedRow } from "@/data/exporters/finished-table";
import type { Reader } from "@/db/client";
import { ALL_REVIEWS, isFiltered } from "@/db/domain/explorer-filter";
import type { MidtermFacts } from "@/db/domain/midterm-table";
import { recommendationsOn } from "@/db/queries/matching-recommendations";
import { filterTitles } from "@/db/queries/filter-titles";
import { midtermFacts, tagsSetBy } from "@/db/queries/midterm-facts";
import { type MidtermPlace, midtermPlaces } from "@/db/queries/midterm-places";
import { type CountedSource, midtermSources } from "@/db/queries/midterm-sources";
import { publicHead } from "@/db/queries/public-revision";
import { scopeOf } from "@/db/queries/scope";
import { filterWords } from "./filter-words";
import { finishedHead } from "./finished-table";
import type { RowKind } from "./made-rows";
import { type MidtermRequest, searchOf } from "./parameters";
import { rememberedWords } from "./remembered-words";
import { wordedRows } from "./worded-rows";
import type { Words } from "@/app/_i18n/words";

export interface MadeTable<Row extends PrintedRow> {
  table: FlowingTable<Row>;
  facts: MidtermFacts;
  sources: CountedSource[];
  /** Where its recommendations stand in it, which is known before its rows are made. */
  places: () => MidtermPlace[];
}

/** Made when it is first asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/**
 * The table that is asked for, of what is published, in words. Its rows are read while they are asked
 * for: a caller that takes its time gives a connection on which nothing changes meanwhile.
 */
export function makeTable<Row extends PrintedRow>(
  from: Reader,
  request: MidtermRequest,
  kind: RowKind<Row>,
  setting: TableSetting,
  given: Words,
): MadeTable<Row> {
  const { layout, themeSet, asOf, filter } = request;
  const words = rememberedWords(given);
  // Whoever writes a large table gives its headings at once, before anything is counted.
  const places = lazily(() => midtermPlaces(from, recommendationsOn(from, filter, asOf), themeSet));
  const scope = scopeOf(from, filter);
  const whole = scope.reviewId === null;
  // Named also where nobody named it: an address that names none leads to another one some day.
  const review = scope.reviewId ?? ALL_REVIEWS;
  const ids = () => places().map(({ id }) => id);
  const asked = lazily(() => (whole && !isFiltered(filter) ? "all" : ids()));
  const facts = lazily(() =>
    midtermFacts(from, asked(), { layout, themeSet, asOf, total: places().length }),
  );
  // Of all reviews, hundreds of documents would stand before the table: each reference begins with its own.
  const sources = whole ? [] : midtermSources(from, scope, ids());
  const around = {
    ...{ sources, whole, owner: setting.owner, extractedOn: setting.extractedOn },
    filters: filterWords(filter, filterTitles(from, filter), words),
    address: `${setting.site}/midterm?${searchOf({ ...request, filter: { ...filter, review } })}`,
    trail: publicHead(from),
  };
  function* groups(): Generator<FinishedGroup<Row>> {
    const setBy = tagsSetBy(from, asked(), layout);
    yield* wordedRows(from, request, setBy, kind, { ...setting, whole, words })(places());
  }
  const head = finishedHead({ layout, themeSet, asOf }, facts, around, words);
  return {
    // Not copied: what the head says is put into words when somebody asks.
    table: Object.assign(head, { groups: groups() }),
    get facts() {
      return facts();
    },
    ...{ sources, places },
  };
}
