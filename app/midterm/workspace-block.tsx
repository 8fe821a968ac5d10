import { getTranslations } from "@/app/_i18n/server";
import { LACKS, type Lack, lengthOf } from "@/db/domain/report-completeness";
import { type MidtermRequest, searchOf } from "./parameters";
import type { WholeReport } from "./shown-table";
import type { Workspace } from "./workspace";
import { peopleOn } from "./workspace-people";

/** The address of the workspace, with what is chosen in it. */
export function workspaceAddress(
  {
    membership,
    missing,
  }: Pick<Workspace, "missing"> & {
    membership: Pick<Workspace["membership"], "organisationId">;
  },
  request: MidtermRequest,
  more: Record<string, string> = {},
): string {
  const search = searchOf(request);
  search.set("organisation", membership.organisationId);
  if (missing) search.set("missing", missing);
  for (const [name, value] of Object.entries(more)) search.set(name, value);
  return `/midterm?${search}`;
}

function Lacking(props: {
  workspace: Workspace;
  request: MidtermRequest;
  counts: Record<Lack, number>;
  total: number;
  words: (lack: Lack, count: number) => string;
}) {
  const { workspace, request, counts, words } = props;
  return (
    <ul>
      {LACKS.filter((lack) => counts[lack] > 0).map((lack) => (
        <li key={lack}>
          <a
            href={workspaceAddress({ ...workspace, missing: lack }, request)}
            aria-current={workspace.missing === lack ? "true" : undefined}
          >
            {words(lack, counts[lack])}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Who is on the report, and what is in their hands. */
async function People({ workspace, refs }: { workspace: Workspace; refs: ReadonlySet<string> }) {
  const t = await getTranslations("report");
  const { each, unassigned } = await peopleOn(workspace.membership.organisationId, refs);
  return (
    <>
      {each.length === 0 ? (
        <p>{t("nobody")}</p>
      ) : (
        <ul>
          {each.map((person) => (
            <li key={person.name}>{t("person", person)}</li>
          ))}
        </ul>
      )}
      {unassigned > 0 && <p>{t("unassigned", { count: unassigned })}</p>}
    </>
  );
}

/** The way to the reports of the other organisations of whoever is in several. */
const Others = ({ workspace, request }: { workspace: Workspace; request: MidtermRequest }) =>
  workspace.memberships
    .filter(({ organisationId }) => organisationId !== workspace.membership.organisationId)
    .map((other) => (
      <span key={other.organisationId}>
        {" · "}
        <a href={`/midterm?${searchOf(request)}&organisation=${other.organisationId}`}>
          {other.organisationName}
        </a>
      </span>
    ));

/** What is missing in the organisation's report, how long it is, and who is on it. */
export async function WorkspaceBlock(props: {
  workspace: Workspace;
  request: MidtermRequest;
  report: WholeReport;
  total: number;
}) {
  const { workspace, request, total } = props;
  const { counts, texts, refs } = props.report;
  const t = await getTranslations("report");
  const isComplete = LACKS.every((lack) => counts[lack] === 0);
  return (
    <section className="screen-only workspace" aria-labelledby="your-report">
      <h2 id="your-report">{t("title")}</h2>
      <p>
        {t("of", { organisation: workspace.membership.organisationName, total })}
        <Others workspace={workspace} request={request} />
      </p>
      {isComplete && total > 0 ? (
        <p>{t("complete")}</p>
      ) : (
        <Lacking
          {...{ workspace, request, counts, total }}
          words={(lack, count) => t(`lacks.${lack}`, { count, total })}
        />
      )}
      {workspace.missing && (
        <p className="notice">
          {t("narrowed")}{" "}
          {t(`lacks.${workspace.missing}`, { count: counts[workspace.missing], total })}.{" "}
          <a href={workspaceAddress({ ...workspace, missing: null }, request)}>{t("showAll")}</a>
        </p>
      )}
      <p>
        {t("length", lengthOf(texts))} {t("inHand", { count: workspace.inHand.size })}{" "}
        <a href="/desk">{t("desk")}</a>
      </p>
      <details>
        <summary>{t("people")}</summary>
        <People workspace={workspace} refs={refs} />
      </details>
    </section>
  );
}
