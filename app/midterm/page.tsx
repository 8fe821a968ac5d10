import type { Metadata } from "next";
import { getTranslations } from "@/app/_i18n/server";
import { reader } from "@/app/_server/database";
import { today } from "@/app/_server/instance";
import { titleOfReview } from "@/app/_server/review-title";
import { shownReview } from "@/app/_server/scope";
import { Statements } from "@/app/_ui/statements";
import { ReviewSwitcher } from "@/app/_ui/review-switcher";
import type { FinishedHead, FinishedTable } from "@/data/exporters/finished-table";
import { themeSetsWith } from "@/db/domain/theme-set";
import { vocabulariesIn } from "@/db/queries/tag-terms";
import { type AddressParameters, ALL_REVIEWS, NO_FILTER } from "@/db/domain/explorer-filter";
import { answer } from "./answer";
import { workAnchor } from "./done";
import { FreezeBlock } from "./freeze-block";
import { draftStatement, narrowedStatement, narrowedTo } from "./own-statements";
import { type MidtermRequest, parseRequest, searchOf } from "./parameters";
import { PrintedTable, type PrintedTableProps } from "./printed-table";
import { ownLayout, rowsMeant, shownTable, type WholeReport } from "./shown-table";
import { Introduction, ReportTextHere, TextsLeftOver } from "./report-text-here";
import { UnderRow } from "./under-row";
import { WhatWasDone } from "./what-was-done";
import { WhatIsGivenBack } from "./what-is-given-back";
import { chosenIn, type Workspace, workspaceFor } from "./workspace";
import { workspaceAddress, WorkspaceBlock } from "./workspace-block";
import { OfAllReviews, WhichTable } from "./which-table";
import type { Place } from "./workspace-place";

interface PageProps {
  searchParams: Promise<AddressParameters>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const t = await getTranslations("midterm");
  return { title: await titleOfReview(t("title"), await searchParams) };
}

/** What the title block says of how many there are, for the first glance. */
function countOf({ statements }: FinishedHead, label: string): string {
  const lines = statements.find((statement) => statement.label === label)?.lines ?? [];
  return lines.map(({ text }) => text).join(" ");
}

/** What the table is called, and how many it holds, or to which of its rows a member has narrowed it. */
async function TableTitle(props: {
  head: FinishedHead;
  workspace: Workspace | null;
  report: WholeReport;
}) {
  const { head, workspace, report } = props;
  const narrowed = workspace ? narrowedTo(workspace, report, await getTranslations()) : [];
  const t = await getTranslations("midterm");
  return (
    <>
      <h2 className="table-title">{head.title}</h2>
      <p className="lede screen-only">
        {narrowed.length > 0
          ? t("narrowed", { rows: narrowed.join("; ") })
          : countOf(head, t("statement.count"))}{" "}
        <a href="#statements">{t("aboutThisTable")}</a>
      </p>
    </>
  );
}

/** The same with another table: whoever is in several organisations stays with one. */
function addressOf(request: MidtermRequest, workspace: Workspace | null): string {
  if (workspace) return workspaceAddress({ ...workspace, missing: null }, request);
  return `/midterm?${searchOf(request)}`;
}

/** What the page is, and the way to the other reviews. */
async function PageHead(
  props: Pick<ReturnType<typeof shownReview>, "review" | "others"> & {
    workspace: Workspace | null;
    request: MidtermRequest;
  },
) {
  const { review, others, workspace, request } = props;
  const t = await getTranslations("midterm");
  const hrefTo = (id: string) =>
    addressOf({ ...request, filter: { ...NO_FILTER, review: id } }, workspace);
  return (
    <div className="screen-only">
      <h1>{t("title")}</h1>
      <ReviewSwitcher {...{ review, others, hrefTo }} />
      {/* Whoever writes a report has come for that. */}
      {!workspace && <p className="lede">{t("lede")}</p>}
    </div>
  );
}

/** What stands before the table's own statements where a member's page is not what everybody reads. */
async function ownStatements(workspace: Workspace, report: WholeReport) {
  const t = await getTranslations();
  return [
    ...(report.hasOwnTexts ? [draftStatement(workspace.membership.organisationName, t)] : []),
    ...narrowedStatement(workspace, report, t),
  ];
}

/** Where something was just done, if that row is not shown: it lacks nothing any more, or is on no page. */
function doneElsewhere(
  workspace: Workspace | null,
  { groups }: FinishedTable,
  { refs }: WholeReport,
): string | null {
  const at = workspace?.doneAt ?? null;
  const isShown = groups.some(({ rows }) => rows.some(({ ref }) => ref === at));
  return at !== null && refs.has(at) && !isShown ? at : null;
}

/** What those who write the report see under its rows and themes. */
const whatIsWritten = (place: Place): Pick<PrintedTableProps, "underRow" | "underTheme"> => ({
  underRow: (row) => (
    <div id={workAnchor(row.ref)}>
      <WhatWasDone workspace={place.workspace} at={row.ref} />
      <UnderRow {...place} reference={row.ref} text={row.facts.text} />
    </div>
  ),
  underTheme: ({ section, theme, rows }) => {
    const anchor = `theme-${rows[0]?.ref}`;
    return (
      <div id={anchor}>
        <WhatWasDone workspace={place.workspace} at={anchor} />
        <ReportTextHere {...place} {...{ section, theme, anchor }} />
      </div>
    );
  },
});

/** The mid-term table of one layout as it will be printed, with its files. */
export default async function Page({ searchParams }: PageProps) {
  const t = await getTranslations("midterm");
  const parameters = await searchParams;
  const { request, ignored } = parseRequest(await ownLayout(parameters), today());
  if (request.filter.review === ALL_REVIEWS) return <OfAllReviews request={request} />;
  const from = await reader();
  const { review, scope, others } = shownReview(from, parameters);
  const themeSets = themeSetsWith(vocabulariesIn(from, scope), request.themeSet);
  const { table, facts, sources } = await answer(request);
  const workspace = await workspaceFor(parameters, request, sources[0]?.review.id);
  const { finished, report } = shownTable(table, workspace, request);
  const hrefTo = (other: MidtermRequest) => addressOf(other, workspace);
  const own = workspace ? await ownStatements(workspace, report) : [];
  const place = workspace && { workspace, request };
  const placeGone = doneElsewhere(workspace, finished, report);
  const chosen = chosenIn(parameters);
  const isOwn = workspace?.membership.organisationId === chosen.organisationId;
  return (
    <div className="midterm">
      <PageHead {...{ workspace, request, review, others }} />
      {!isOwn && <WhatIsGivenBack {...{ chosen, request }} />}
      {workspace && <WorkspaceBlock {...{ workspace, request, report }} />}
      <WhichTable
        {...{ request, ignored, workspace, themeSets, hrefTo }}
        hasOwnTexts={report.hasOwnTexts}
        lists={review?.lists ?? []}
      />
      {workspace && placeGone && <WhatWasDone workspace={workspace} at={placeGone} />}
      <FreezeBlock request={request} reviewId={sources[0]?.review.id} total={facts.total} />
      <TableTitle head={finished} {...{ workspace, report }} />
      <Statements id="statements" statements={[...own, ...finished.statements]} />
      {place && <Introduction {...place} />}
      {place && <TextsLeftOver {...place} texts={report.leftOver} />}
      {finished.groups.length === 0 ? (
        <p className="empty">{t("none")}</p>
      ) : (
        <PrintedTable
          table={finished}
          total={workspace ? rowsMeant(workspace, report) : facts.total}
          {...(place && whatIsWritten(place))}
        />
      )}
    </div>
  );
}
