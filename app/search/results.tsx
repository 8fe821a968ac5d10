import { getTranslations } from "@/app/_i18n/server";
import { MOST_RANKED, type SearchGroup } from "@/db/domain/search";
import type { SearchResults } from "@/db/queries/search";
import { Hit } from "./hit";
import { hrefOf, type SearchView } from "./search-params";

type OfGroup = readonly [SearchGroup, SearchResults];

/** How many, in few words. */
async function Count({ total }: { total: number | null }) {
  const t = await getTranslations("search");
  return total === null ? t("moreThan", { most: MOST_RANKED }) : t("count", { count: total });
}

/** Links to one kind of results each, with how many there are. */
export async function GroupLinks(props: { view: SearchView; groups: readonly OfGroup[] }) {
  const { view, groups } = props;
  const t = await getTranslations("search");
  return (
    <nav aria-label={t("groupsLabel")} className="filters link-filters">
      <ul>
        <li>
          <ul>
            <li>
              <a
                href={hrefOf(view, { kind: null })}
                aria-current={view.kind === null ? "true" : undefined}
              >
                {t("all")}
              </a>
            </li>
            {groups.map(([group, { total }]) => (
              <li key={group}>
                <a
                  href={hrefOf(view, { kind: group })}
                  aria-current={view.kind === group ? "true" : undefined}
                >
                  {t(`group.${group}`)}
                </a>{" "}
                <small className="soft">
                  <Count total={total} />
                </small>
              </li>
            ))}
          </ul>
        </li>
      </ul>
    </nav>
  );
}

/** The results of one group, and in which order they stand. */
export async function GroupResults(props: { view: SearchView; of: OfGroup }) {
  const { view } = props;
  const [group, { hits, total, next }] = props.of;
  const t = await getTranslations("search");
  const isWhole = view.kind === group;
  const isFirst = view.place.after === 0 && view.place.before === null;
  return (
    <section aria-labelledby={`in-${group}`}>
      <h2 id={`in-${group}`}>{t(`group.${group}`)}</h2>
      <p className="soft">
        {total === null && t("tooMany", { most: MOST_RANKED })}
        {total === 0 && t(`nothingIn.${group}`)}
        {total !== null && total > 0 && t("counted", { count: total })}
      </p>
      <ol className="hits">
        {hits.map((hit) => (
          <Hit key={keyOf(hit)} hit={hit} />
        ))}
      </ol>
      {!isWhole && next && (
        <p>
          <a href={hrefOf(view, { kind: group })}>{t(`showAll.${group}`)}</a>
        </p>
      )}
      {isWhole && (next || !isFirst) && (
        <nav className="paging actions" aria-label={t("pages")}>
          {!isFirst && <a href={hrefOf(view)}>{t("first")}</a>}
          {next && (
            <a rel="next" href={hrefOf(view, { place: next })}>
              {t("next")}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

function keyOf({ subject }: SearchResults["hits"][number]): string {
  switch (subject.kind) {
    case "recommendation":
      return subject.ref;
    case "update":
      return subject.updateId;
    case "reply":
      return subject.replyId;
    case "document":
      return subject.documentId;
    case "passage":
      return subject.passageId;
  }
}
