import { getFormatter, getMessages, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { requireAdministrator } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { formWords } from "@/app/_server/form-state";
import { shownReview } from "@/app/_server/scope";
import { ReviewSwitcher } from "@/app/_ui/review-switcher";
import { shortened } from "@/app/_ui/shortened";
import { StackedTable } from "@/app/_ui/stacked-table";
import { ASSIGNMENT_ROLES } from "@/db/domain/assignment";
import { allAssignments, type AssignmentRow } from "@/db/queries/assignments";
import { organisationList } from "@/db/queries/organisation-list";
import { recommendationsByTheme } from "@/db/queries/recommendations-by-theme";
import { ProposeForm } from "./propose-form";
import { isolated } from "@/db/domain/bidi";

/** Who leads and who supports, on every recommendation; and a form to propose more. */
export default async function Page(props: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await requireAdministrator();
  const parameters = await props.searchParams;
  const { proposed, left, removed } = parameters;
  const from = await reader();
  const { scope, review, others } = shownReview(from, parameters);
  const rows = allAssignments(from, scope);
  const themes = recommendationsByTheme(from, scope);
  const t = await getTranslations("desk.admin");
  const { accounts } = await getMessages();
  const assigned = new Set(rows.map(({ ref }) => ref));
  const items = themes.flatMap((theme) => theme.items);
  return (
    <>
      <p className="eyebrow">
        <a href="/admin">{accounts.admin.toAdmin}</a>
      </p>
      <h1>{t("title")}</h1>
      <ReviewSwitcher
        review={review}
        others={others}
        hrefTo={(id) => `/admin/assignments?${new URLSearchParams({ review: id })}`}
      />
      {typeof proposed === "string" && (
        <p className="notice" role="status">
          {t("proposed", { count: Number(proposed) || 0, left: Number(left) || 0 })}
        </p>
      )}
      {typeof removed === "string" && assignable(items, removed) && (
        <p className="notice" role="status">
          {t("removed", { ref: removed })}
        </p>
      )}
      <p className="lede">{t("lede")}</p>
      {rows.length === 0 ? <p className="empty">{t("nowhere")}</p> : <Assignments rows={rows} />}
      <p className="soft">
        {t("withoutAny", { count: items.filter(({ ref }) => !assigned.has(ref)).length })}
      </p>
      <h2>{t("propose")}</h2>
      <p className="soft">{t("proposeLede")}</p>
      <Propose themes={themes} reviewId={scope.reviewId} />
    </>
  );
}

const assignable = (items: readonly { ref: string }[], ref: string) =>
  items.some((item) => item.ref === ref);

async function Assignments({ rows }: { rows: AssignmentRow[] }) {
  const t = await getTranslations("desk.admin");
  const { desk } = await getMessages();
  const format = await getFormatter();
  const { recommendation, organisation, role, state, due, change } = desk.admin;
  return (
    <div className="work-table">
      <StackedTable
        label={desk.admin.title}
        columns={[
          ...[recommendation, organisation, role, state, due].map((head) => ({ head })),
          { head: change, hidden: true },
        ]}
        rows={rows.map((row, index) => ({
          id: row.id,
          cells: [
            <div key="item">
              <a href={`/recommendations/${row.ref}`}>{row.ref}</a>
              {rows[index - 1]?.ref !== row.ref && (
                <p className="soft small">
                  {row.theme}. {shortened(row.text, 90)}
                </p>
              )}
            </div>,
            row.organisationName,
            desk.role[row.role],
            row.state === "declined" && row.comment
              ? t("declinedBecause", { comment: row.comment })
              : desk.state[row.state],
            row.dueOn === null ? t("noDay") : inWords(format, row.dueOn),
            <a
              key="change"
              href={`/admin/assignments/${row.id}`}
              aria-label={t("changeOf", { organisation: row.organisationName, ref: row.ref })}
            >
              {t("change")}
            </a>,
          ],
        }))}
      />
    </div>
  );
}

async function Propose(props: {
  themes: ReturnType<typeof recommendationsByTheme>;
  reviewId: string;
}) {
  const t = await getTranslations("desk.admin");
  const { desk, terms, common } = await getMessages();
  const organisations = organisationList(await reader()).flatMap(({ id, name, track }) =>
    track === null ? [] : { value: id, label: `${isolated(name)} (${terms.track[track]})` },
  );
  if (organisations.length === 0) {
    return (
      <>
        <title>{`${t("title")} – ${common.siteName}`}</title>
        <p className="empty">{t("noOrganisation")}</p>
      </>
    );
  }
  return (
    <ProposeForm
      reviewId={props.reviewId}
      organisations={organisations}
      roles={ASSIGNMENT_ROLES.map((role) => ({ value: role, label: desk.role[role] }))}
      themes={props.themes.map(({ id, path, items }) => ({
        id: String(id),
        above: path.slice(0, -1).join(" › "),
        label: t("wholeTheme", { theme: path.at(-1) ?? "", count: items.length }),
        items: items.map(({ ref, text }) => ({ ref, text: shortened(text, 160) })),
      }))}
      words={desk.admin}
      formWords={await formWords()}
    />
  );
}
