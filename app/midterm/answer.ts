import { getFormatter, getTranslations } from "next-intl/server";
import { aggregate, reader } from "@/app/_server/database";
import { instance, today } from "@/app/_server/instance";
import type { FinishedTable } from "@/data/exporters/finished-table";
import { type MidtermTable, midtermTable } from "@/db/domain/midterm-table";
import { matchingRecommendations } from "@/db/queries/matching-recommendations";
import { midtermPlaces } from "@/db/queries/midterm-places";
import { midtermRows } from "@/db/queries/midterm-rows";
import { type MidtermSource, midtermSources } from "@/db/queries/midterm-sources";
import { publicHead } from "@/db/queries/public-revision";
import { standings } from "@/db/queries/standings";
import { themes } from "@/db/queries/themes";
import { filterWords } from "./filter-words";
import { finishedTable } from "./finished-table";
import { type MidtermRequest, searchOf } from "./parameters";

interface Answer {
  table: MidtermTable;
  sources: MidtermSource[];
  finished: FinishedTable;
}

/** The table that is asked for, of what is published, in figures and in words. */
export async function answer(request: MidtermRequest): Promise<Answer> {
  const from = await reader();
  const words = { t: await getTranslations(), format: await getFormatter() };
  const { asOf, filter, themeSet } = request;
  const known = await aggregate(["standings", asOf], (kept) => standings(kept, asOf));
  const places = midtermPlaces(from, matchingRecommendations(from, filter, asOf, known), themeSet);
  const table = midtermTable(midtermRows(from, places, asOf), request);
  const sources = midtermSources(
    from,
    places.map(({ id }) => id),
  );
  const around = {
    sources,
    filters: filterWords(filter, themes(from), words),
    extractedOn: today(),
    address: `${instance.address}/midterm?${searchOf(request)}`,
    owner: instance.owner,
    trail: publicHead(from),
    site: instance.address,
  };
  return { table, sources, finished: finishedTable(table, around, words) };
}
