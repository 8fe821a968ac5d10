import { getTranslations } from "@/app/_i18n/server";
import type { NeighbouringRefs } from "@/db/queries/neighbours";

/** The recommendations before and after this one in its source; `all`: the address of its review’s list. */
export async function Neighbours(props: NeighbouringRefs & { all: string }) {
  const { previous, next, all } = props;
  const t = await getTranslations("record");
  return (
    <nav className="neighbours actions" aria-label={t("all")}>
      {previous && (
        <a rel="prev" href={`/recommendations/${previous}`}>
          {t("previous", { ref: previous })}
        </a>
      )}
      <a href={all}>{t("all")}</a>
      {next && (
        <a rel="next" href={`/recommendations/${next}`}>
          {t("next", { ref: next })}
        </a>
      )}
    </nav>
  );
}
