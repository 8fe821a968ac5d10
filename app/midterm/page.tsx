import type { Metadata } from "next";
import { getTranslations } from "@/app/_i18n/server";
import { reader } from "@/app/_server/database";
import { today } from "@/app/_server/instance";
import { titleOfReview } from "@/app/_server/review-title";
import { shownReview } from "@/app/_server/scope";
import { ReviewLists } from "@/app/_ui/review-lists";
import { ReviewSwitcher } from "@/app/_ui/review-switcher";
import type { FinishedHead } from "@/data/exporters/finished-table";
import { FORMATS } from "@/data/exporters/formats";
import {
  type AddressParameters,
  ALL_REVIEWS,
  isFiltered,
  NO_FILTER,
} from "@/db/domain/explorer-filter";
import { answer } from "./answer";
import { DONE } from "./done";
import { FreezeBlock } from "./freeze-block";
import { draftStatement, narrowedStatement } from "./own-statements";
import { type MidtermRequest, parseRequest, searchOf } from "./parameters";
import { RequestForm } from "./request-form";
import { StatementBlock } from "./statement-block";
import { PrintedTable } from "./printed-table";
import { ownLayout, shownTable, type WholeReport } from "./shown-table";
import { Introduction, ReportTextHere } from "./report-text-here";
import { UnderRow } from "./under-row";
import { type Workspace, workspaceFor } from "./workspace";
import { workspaceAddress, WorkspaceBlock } from "./workspace-block";

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

/** The same with another table: whoever is in several organisations stays with one. */
function addressOf(request: MidtermRequest, workspace: Workspace | null): string {
  if (workspace) return workspaceAddress({ ...workspace, missing: null }, request);
  return `/midterm?${searchOf(request)}`;
}

/** A page of everything would be too long for any browser: of all reviews there are files. */
async function OfAllReviews({ request }: { request: MidtermRequest }) {
  const t = await getTranslations("midterm");
  const search = searchOf(request);
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lede">
        {t.rich("ofAllReviews", { reviews: (words) => <a href="/reviews">{words}</a> })}
      </p>
      <p className="actions">
        {FORMATS.filter((format) => format !== "docx").map((format) => (
          <a
            key={format}
            className="button second"
            href={`/midterm/download/${format}?${search}`}
            download
          >
            {t("downloadAs", { format: format.toUpperCase() })}
          </a>
        ))}
      </p>
    </>
  );
}

/** What stands before the table's own statements where a member's page is not what everybody reads. */
async function ownStatements(
  { missing, membership }: Workspace,
  { counts, hasOwnTexts }: WholeReport,
  total: number,
) {
  const t = await getTranslations();
  return [
    ...(hasOwnTexts ? [draftStatement(membership.organisationName, t)] : []),
    ...(missing ? [narrowedStatement({ missing, count: counts[missing], total }, t)] : []),
  ];
}

/** The mid-term table of one layout as it will be printed, with its files. */
export default async function Page({ searchParams }: PageProps) {
  const t = await getTranslations("midterm");
  const parameters = await searchParams;
  const { request, ignored } = parseRequest(await ownLayout(parameters), today());
  if (request.filter.review === ALL_REVIEWS) return <OfAllReviews request={request} />;
  const { review, others } = shownReview(await reader(), parameters);
  const { table, facts, sources } = await answer(request);
  const workspace = await workspaceFor(parameters, request, sources[0]?.review.id);
  const { finished, report } = shownTable(table, workspace, request);
  const search = searchOf(request);
  const hrefTo = (other: MidtermRequest) => addressOf(other, workspace);
  const own = workspace ? await ownStatements(workspace, report, facts.total) : [];
  const place = workspace && { workspace, request };
  const said = workspace && DONE.find((known) => known === workspace.done);
  const done = said && (await getTranslations("report.done"))(said);
  return (
    <div className="midterm">
      <div className="screen-only">
        <h1>{t("title")}</h1>
        <ReviewSwitcher
          review={review}
          others={others}
          hrefTo={(id) => hrefTo({ ...request, filter: { ...NO_FILTER, review: id } })}
        />
        {/* Whoever writes a report has come for that. */}
        {!workspace && <p className="lede">{t("lede")}</p>}
      </div>
      {workspace && <WorkspaceBlock {...{ workspace, request, report, total: facts.total }} />}
      <div className="screen-only">
        {ignored.length > 0 && (
          <p className="notice">
            {t("ignored", {
              what: ignored.map(({ name, value }) => `${name}=${value}`).join(", "),
            })}
          </p>
        )}
        <ReviewLists
          lists={review?.lists ?? []}
          counted={request.filter.source}
          hrefTo={(source) => hrefTo({ ...request, filter: { ...request.filter, source } })}
          together
        />
        <RequestForm
          {...{ request, hrefTo }}
          filtered={isFiltered(request.filter)}
          organisation={workspace?.membership.organisationId}
        />
        <p className="actions" id="download">
          {FORMATS.map((format) => (
            <a
              key={format}
              className="button second"
              href={`/midterm/download/${format}?${search}`}
              download
            >
              {t("downloadAs", { format: format.toUpperCase() })}
            </a>
          ))}
        </p>
        <p className="hint">
          {t("downloadHint")} <a href="/midterm/fill">{t("fillLink")}</a>
        </p>
      </div>
      {done && (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      <FreezeBlock request={request} reviewId={sources[0]?.review.id} total={facts.total} />
      <h2 className="table-title">{finished.title}</h2>
      <p className="lede screen-only">
        {countOf(finished, t("statement.count"))} <a href="#statements">{t("aboutThisTable")}</a>
      </p>
      <StatementBlock statements={[...own, ...finished.statements]} />
      {place && <Introduction {...place} />}
      {facts.total === 0 ? (
        <p className="empty">{t("none")}</p>
      ) : (
        <PrintedTable
          table={finished}
          total={workspace?.missing ? report.counts[workspace.missing] : facts.total}
          {...(place && {
            underRow: (row) => <UnderRow {...place} reference={row.ref} />,
            underTheme: ({ section, theme, rows }) => (
              <div id={`theme-${rows[0]?.ref}`}>
                <ReportTextHere
                  {...place}
                  {...{ section, theme, anchor: `theme-${rows[0]?.ref}` }}
                />
              </div>
            ),
          })}
        />
      )}
    </div>
  );
}
