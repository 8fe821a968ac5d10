import { getTranslations } from "next-intl/server";
import { aggregate } from "@/app/_server/database";
import { neighboursOf } from "@/db/queries/neighbours";

/** The recommendations before and after this one in its source. */
export async function Neighbours(props: { documentId: string; place: number }) {
  const { documentId, place } = props;
  const t = await getTranslations("record");
  const { previous, next } = await aggregate(["neighbours", documentId, place], (reader) =>
    neighboursOf(reader, documentId, place),
  );
  return (
    <nav className="neighbours actions" aria-label={t("all")}>
      {previous && (
        <a rel="prev" href={`/recommendations/${previous}`}>
          {t("previous", { ref: previous })}
        </a>
      )}
      <a href="/recommendations">{t("all")}</a>
      {next && (
        <a rel="next" href={`/recommendations/${next}`}>
          {t("next", { ref: next })}
        </a>
      )}
    </nav>
  );
}
