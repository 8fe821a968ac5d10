import { getTranslations } from "@/app/_i18n/server";
import type { ReactNode } from "react";
import { MOST_IN_PART } from "./request";

const RULES = ["filters", "asOf", "paging", "etag", "metadata"] as const;

const rich = {
  b: (words: ReactNode) => <strong>{words}</strong>,
  code: (words: ReactNode) => <code>{words}</code>,
  list: (words: ReactNode) => <a href="/recommendations">{words}</a>,
};

/** How programs ask for the same files; the feed; what else there is to take along. */
export async function Api({ site }: { site: string }) {
  const t = await getTranslations("openData");
  const example = `${site}/data/statuses.json?divergence=government_higher&limit=100`;
  return (
    <>
      <h2 id="api">{t("api.title")}</h2>
      <p className="measure">{t("api.intro")}</p>
      <ul className="measure">
        {RULES.map((rule) => (
          <li key={rule}>{t.rich(`api.${rule}`, { ...rich, most: MOST_IN_PART })}</li>
        ))}
      </ul>
      <p>{t("api.example")}</p>
      <pre className="command" tabIndex={0} aria-label={t("api.title")}>
        <code>{`curl '${example}'`}</code>
      </pre>
      <h2 id="feed">{t("feed.title")}</h2>
      <p className="measure">
        {t.rich("feed.text", { ...rich, feed: (words) => <a href="/feed">{words}</a> })}
      </p>
      <h2 id="charts">{t("charts.title")}</h2>
      <p className="measure">{t("charts.text")}</p>
      <h2 id="reading">{t("reading.title")}</h2>
      <p className="measure">
        {t.rich("reading.text", { midterm: (words) => <a href="/midterm">{words}</a> })}
      </p>
    </>
  );
}
