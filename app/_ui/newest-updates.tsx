import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { organisationName } from "@/app/_i18n/organisation-name";
import { inWords } from "@/app/_i18n/partial-date";
import { StatusBadge } from "@/app/_ui/status-badge";
import { type ExplorerFilter, toSearchParams } from "@/db/domain/explorer-filter";
import { nameOfPart } from "@/db/domain/recommendation-part";
import type { NewestUpdate } from "@/db/queries/newest-updates";

/** What was published last, each with whose word it is. */
export async function NewestUpdates(props: {
  updates: NewestUpdate[];
  /** The list that they are on. */
  filter: ExplorerFilter;
}) {
  const { updates, filter } = props;
  const search = toSearchParams(filter);
  search.set("order", "newest");
  const t = await getTranslations("home.newest");
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">{t("title")}</h2>
      {updates.length === 0 ? (
        <p className="empty">{t("none")}</p>
      ) : (
        <>
          <ol className="newest">
            {updates.map((update) => (
              <OneUpdate key={update.id} update={update} />
            ))}
          </ol>
          <p>
            <a href={`/recommendations?${search}`}>{t("all")}</a>
          </p>
        </>
      )}
    </section>
  );
}

async function OneUpdate({ update }: { update: NewestUpdate }) {
  const t = await getTranslations("home.newest");
  const terms = await getTranslations("terms");
  const format = await getFormatter();
  const words = (await getMessages()).terms.status;
  const published = format.dateTime(new Date(update.publishedAt), { dateStyle: "long" });
  return (
    <li>
      <p>
        <a href={`/recommendations/${update.ref}`}>{nameOfPart(update.ref, update.part)}</a>
        {" · "}
        {terms(`track.${update.track}`)}:{" "}
        <bdi>{organisationName(update.organisation, update.track, terms)}</bdi>
        {" · "}
        <StatusBadge status={update.status} words={words[update.track]} />
      </p>
      <p className="text">{update.text}</p>
      <p className="soft">
        {t("asOf", { date: inWords(format, update.asOf) })}; {t("publishedOn", { date: published })}
        {update.codedFrom && <>. {t("codedFrom", { title: update.codedFrom })}</>}
      </p>
    </li>
  );
}
