import { getMessages, getTranslations } from "@/app/_i18n/server";
import {
  allOf,
  type ExplorerFilter,
  isFiltered,
  NARROWING_NAMES,
  type NarrowingName,
} from "@/db/domain/explorer-filter";
import type { DivergenceKind } from "@/db/domain/divergence";
import type { EvidenceChoice, PositionChoice } from "@/db/domain/explorer-filter";
import type { StaleChoice } from "@/db/domain/stale";
import type { TrackStatusKey } from "@/db/domain/track-status";
import { type ExplorerView, hrefOf } from "./search-params";
import { isolated } from "@/db/domain/bidi";

interface Active {
  name: NarrowingName;
  value: string | number;
  words: string;
}

/** The filter without one of its values. */
function without(filter: ExplorerFilter, { name, value }: Active): ExplorerFilter {
  if (name === "q") return { ...filter, q: "" };
  const kept = (filter[name] as (string | number)[]).filter((entry) => entry !== value);
  return { ...filter, [name]: kept };
}

/** Of headings, documents and States, which an address holds by their ids. */
type TitleOf = (name: "theme" | "source" | "state", id: string) => string;

/** How each filter's values are said. */
async function wordsOfValues(
  titleOf: TitleOf,
): Promise<Record<NarrowingName, (value: string) => string>> {
  const t = await getTranslations("explorer");
  const { terms, explorer } = await getMessages();
  return {
    q: (value) => `“${value}”`,
    source: (value) => titleOf("source", value),
    theme: (value) => titleOf("theme", value),
    government: (value) => terms.status.government[value as TrackStatusKey],
    civil_society: (value) => terms.status.civil_society[value as TrackStatusKey],
    divergence: (value) => terms.divergence[value as DivergenceKind],
    sdg: (value) => t("goal", { goal: value }),
    group: (value) => value,
    topic: (value) => value,
    position: (value) => explorer.positionChoice[value as PositionChoice],
    state: (value) => titleOf("state", value),
    evidence: (value) => explorer.evidenceChoice[value as EvidenceChoice],
    speaker: (value) => value,
    stale: (value) => explorer.staleChoice[value as StaleChoice],
  };
}

/** What is being filtered by, each with a link that takes it away. */
export async function ActiveFilters({ view, titleOf }: { view: ExplorerView; titleOf: TitleOf }) {
  if (!isFiltered(view.filter)) return null;
  const t = await getTranslations("explorer");
  const wordsOf = await wordsOfValues(titleOf);
  const active = NARROWING_NAMES.flatMap((name) =>
    [view.filter[name]]
      .flat()
      .filter((value) => value !== "")
      .map((value): Active => ({ name, value, words: wordsOf[name](String(value)) })),
  );
  return (
    <ul className="active-filters">
      {active.map((entry) => {
        const words = `${t(`filter.${entry.name}`)}: ${isolated(entry.words)}`;
        return (
          <li key={words}>
            <a
              href={hrefOf(view, { filter: without(view.filter, entry) })}
              aria-label={t("remove", { filter: words })}
            >
              {words} <span aria-hidden="true">×</span>
            </a>
          </li>
        );
      })}
      <li>
        <a href={hrefOf(view, { filter: allOf(view.filter) })}>{t("clear")}</a>
      </li>
    </ul>
  );
}
