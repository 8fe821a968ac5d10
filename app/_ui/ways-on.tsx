import { getTranslations } from "@/app/_i18n/server";
import { type ExplorerFilter, toSearchParams } from "@/db/domain/explorer-filter";

const WAYS = [
  ["explore", "/recommendations"],
  ["record", "/sign-in"],
  ["midterm", "/midterm"],
  ["method", "/method"],
] as const;

/** Those that lead to the same review and list. */
const CARRIES: ReadonlySet<string> = new Set(["explore", "midterm"]);

/** Where to go from the overview of a list. */
export async function WaysOn({ filter }: { filter: ExplorerFilter }) {
  const search = toSearchParams(filter);
  const query = search.size > 0 ? `?${search}` : "";
  const t = await getTranslations("home.next");
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{t("title")}</h2>
      <dl className="ways">
        {WAYS.map(([way, href]) => (
          <div key={way}>
            <dt>
              <a href={CARRIES.has(way) ? href + query : href}>{t(way)}</a>
            </dt>
            <dd>{t(`${way}Help`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
