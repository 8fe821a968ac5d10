import { plainText } from "@/data/exporters/plain-text";
import {
  type ExplorerFilter,
  NARROWING_NAMES,
  type NarrowingName,
} from "@/db/domain/explorer-filter";
import type { FilterTitles } from "@/db/queries/filter-titles";
import type { Words } from "@/app/_i18n/words";

type Values = (filter: ExplorerFilter, words: Words, titles: FilterTitles) => string[];

const VALUES: Record<NarrowingName, Values> = {
  q: ({ q }) => (q === "" ? [] : [`“${plainText(q)}”`]),
  source: ({ source }, _, titles) => source.map((id) => titles.source.get(id) ?? id),
  theme: ({ theme }, _, titles) =>
    theme.map((id) => titles.theme.get(id)?.join(" › ") ?? String(id)),
  government: ({ government }, { t }) =>
    government.map((status) => t(`terms.status.government.${status}`)),
  civil_society: ({ civil_society }, { t }) =>
    civil_society.map((status) => t(`terms.status.civil_society.${status}`)),
  divergence: ({ divergence }, { t }) => divergence.map((kind) => t(`terms.divergence.${kind}`)),
  sdg: ({ sdg }, { t }) => sdg.map((goal) => t("explorer.goal", { goal })),
  group: ({ group }) => group,
  topic: ({ topic }) => topic,
  position: ({ position }, { t }) =>
    position.map((choice) => t(`explorer.positionChoice.${choice}`)),
  state: ({ state }, _, titles) => state.map((iso3) => titles.state.get(iso3) ?? iso3),
  evidence: ({ evidence }, { t }) =>
    evidence.map((choice) => t(`explorer.evidenceChoice.${choice}`)),
  speaker: ({ speaker }) => speaker,
  stale: ({ stale }, { t }) => stale.map((choice) => t(`explorer.staleChoice.${choice}`)),
};

/** Each filter that is set, with its values, in words. */
export function filterWords(
  filter: ExplorerFilter,
  titles: FilterTitles,
  words: Words,
): { name: string; values: string }[] {
  return NARROWING_NAMES.flatMap((filterName) => {
    const values = VALUES[filterName](filter, words, titles);
    if (values.length === 0) return [];
    return [{ name: words.t(`explorer.filter.${filterName}`), values: values.join("; ") }];
  });
}
