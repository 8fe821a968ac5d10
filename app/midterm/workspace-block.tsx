import { getTranslations } from "@/app/_i18n/server";
import { layoutOf, printsTextsOf } from "@/db/domain/midterm-layout";
import { LACKS, type Lack, lengthOf } from "@/db/domain/report-completeness";
import { addNarrowing, type Narrowing, WHOLE_TABLE } from "./narrowing";
import { narrowedTo } from "./own-statements";
import { type MidtermRequest, searchOf } from "./parameters";
import type { WholeReport } from "./shown-table";
import type { Workspace } from "./workspace";
import { peopleOn } from "./workspace-people";

/** The address of the workspace, with what is chosen in it. */
export function workspaceAddress(
  {
    membership,
    ...narrowing
  }: Narrowing & { membership: Pick<Workspace["membership"], "organisationId"> },
  request: MidtermRequest,
  more: Record<string, string> = {},
): string {
  const search = searchOf(request);
  search.set("organisation", membership.organisationId);
  addNarrowing(search, narrowing);
  for (const [name, value] of Object.entries(more)) search.set(name, value);
  return `/midterm?${search}`;
}

interface Narrowable {
  workspace: Workspace;
  request: MidtermRequest;
}

function Lacking(
  props: Narrowable & {
    counts: Record<Lack, number>;
    words: (lack: Lack, count: number) => string;
  },
) {
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
  const { each, unassigned } = await peopleOn(workspace, refs);
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
const Others = ({ workspace, request }: Narrowable) =>
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

/** What of the table is assigned to the organisation, and the way to that alone. */
async function Assigned({ workspace, request, refs }: Narrowable & { refs: ReadonlySet<string> }) {
  const t = await getTranslations("report.assigned");
  const count = workspace.assignments.filter(({ ref }) => refs.has(ref)).length;
  if (count === 0 || count === refs.size || workspace.assigned) return null;
  return (
    <p>
      {t("some", { count })}{" "}
      <a href={workspaceAddress({ ...workspace, assigned: true }, request)}>
        {t("show", { count })}
      </a>
    </p>
  );
}

/** To what the table is narrowed, and the ways back. */
async function NarrowedTo({ workspace, request, report }: Narrowable & { report: WholeReport }) {
  const t = await getTranslations();
  const said = narrowedTo(workspace, report, t);
  if (said.length === 0) return null;
  const hrefTo = (narrowing: Narrowing) =>
    workspaceAddress({ ...workspace, ...narrowing }, request);
  return (
    <p className="notice">
      {t("report.narrowed")} {said.join("; ")}.{" "}
      {workspace.assigned && workspace.missing && (
        <>
          <a href={hrefTo({ ...WHOLE_TABLE, assigned: true })}>{t("report.assigned.all")}</a>
          {" · "}
        </>
      )}
      <a href={hrefTo(WHOLE_TABLE)}>{t("report.showAll")}</a>
    </p>
  );
}

/** What its members write here, or wrote, that this table does not print; and where it is printed. */
async function NotPrinted({ workspace, request, report }: Narrowable & { report: WholeReport }) {
  const t = await getTranslations("report");
  const themeSets = await getTranslations("midterm.themeSet");
  const { track } = workspace.membership;
  const hrefTo = (more: Partial<MidtermRequest>) =>
    workspaceAddress(workspace, { ...request, ...more });
  return (
    <>
      {!printsTextsOf(request.layout, track) && (
        <p>
          {t("notInLayout")} <a href={hrefTo({ layout: layoutOf(track) })}>{t("ownReport")}</a>
        </p>
      )}
      {report.elsewhere.map(({ themeSet, count }) => (
        <p key={themeSet}>
          {t("elsewhere", { count })} <a href={hrefTo({ themeSet })}>{themeSets(themeSet)}</a>
        </p>
      ))}
    </>
  );
}

/** What is missing in the organisation's report, how long it is, and who is on it. */
export async function WorkspaceBlock(props: Narrowable & { report: WholeReport }) {
  const { workspace, request, report } = props;
  const { counts, texts, refs, total } = report;
  const t = await getTranslations("report");
  const isComplete = LACKS.every((lack) => counts[lack] === 0);
  return (
    <section className="screen-only workspace" aria-labelledby="your-report">
      <h2 id="your-report">{t("title")}</h2>
      <p>
        {t("of", { organisation: workspace.membership.organisationName, total: refs.size })}
        <Others workspace={workspace} request={request} />
      </p>
      <Assigned {...{ workspace, request, refs }} />
      {isComplete ? (
        total > 0 && <p>{t(workspace.assigned ? "assigned.complete" : "complete")}</p>
      ) : (
        <Lacking
          {...{ workspace, request, counts }}
          words={(lack, count) => t(`lacks.${lack}`, { count, total })}
        />
      )}
      <NarrowedTo {...{ workspace, request, report }} />
      <NotPrinted {...{ workspace, request, report }} />
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
