import { plainText } from "@/data/exporters/plain-text";
import { type ExplorerFilter, FILTER_NAMES, type FilterName } from "@/db/domain/explorer-filter";
import type { ThemeInPlace } from "@/db/queries/themes";
import type { Words } from "@/app/_i18n/words";

type Values = (filter: ExplorerFilter, words: Words, themes: readonly ThemeInPlace[]) => string[];

const VALUES: Record<FilterName, Values> = {
  q: ({ q }) => (q === "" ? [] : [`“${plainText(q)}”`]),
  theme: ({ theme }, _, themes) =>
    theme.map((id) => themes.find((known) => known.id === id)?.path.join(" › ") ?? String(id)),
  government: ({ government }, { t }) =>
    government.map((status) => t(`terms.status.government.${status}`)),
  civil_society: ({ civil_society }, { t }) =>
    civil_society.map((status) => t(`terms.status.civil_society.${status}`)),
  divergence: ({ divergence }, { t }) => divergence.map((kind) => t(`terms.divergence.${kind}`)),
  sdg: ({ sdg }, { t }) => sdg.map((goal) => t("explorer.goal", { goal })),
  group: ({ group }) => group,
  evidence: ({ evidence }, { t }) =>
    evidence.map((choice) => t(`explorer.evidenceChoice.${choice}`)),
};

/** Each filter that is set, with its values, in words. */
export function filterWords(
  filter: ExplorerFilter,
  themes: readonly ThemeInPlace[],
  words: Words,
): { name: string; values: string }[] {
  return FILTER_NAMES.flatMap((filterName) => {
    const values = VALUES[filterName](filter, words, themes);
    if (values.length === 0) return [];
    return [{ name: words.t(`explorer.filter.${filterName}`), values: values.join("; ") }];
  });
}
