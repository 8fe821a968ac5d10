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
import { FreezeBlock } from "./freeze-block";
import { type MidtermRequest, parseRequest, searchOf } from "./parameters";
import { RequestForm } from "./request-form";
import { StatementBlock } from "./statement-block";
import { PrintedTable } from "./printed-table";
import { ownLayout, shownTable, textsOf } from "./shown-table";
import { Introduction, ReportTextHere, UnderRow } from "./under-row";
import { workspaceFor } from "./workspace";
import { WorkspaceBlock } from "./workspace-block";

interface PageProps {
  searchParams: Promise<AddressParameters>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const t = await getTranslations("midterm");
  return { title: await titleOfReview(t("title"), await searchParams) };
}

/** What may have been done on this page, as its address says it. */
const DONE = ["save", "submit", "publish", "text"] as const;

/** What the title block says of how many there are, for the first glance. */
function countOf({ statements }: FinishedHead, label: string): string {
  const lines = statements.find((statement) => statement.label === label)?.lines ?? [];
  return lines.map(({ text }) => text).join(" ");
}

/** The same table of another review, with nothing narrowed. */
function addressOf(request: MidtermRequest, review: string): string {
  return `/midterm?${searchOf({ ...request, filter: { ...NO_FILTER, review } })}`;
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

/** The mid-term table of one layout as it will be printed, with its files. */
export default async function Page({ searchParams }: PageProps) {
  const t = await getTranslations("midterm");
  const parameters = await searchParams;
  const { request, ignored } = parseRequest(await ownLayout(parameters), today());
  if (request.filter.review === ALL_REVIEWS) return <OfAllReviews request={request} />;
  const { review, others } = shownReview(await reader(), parameters);
  const { table, facts, sources } = await answer(request);
  const workspace = await workspaceFor(parameters, request, sources[0]?.review.id);
  const { finished, counts } = shownTable(table, workspace, request);
  const search = searchOf(request);
  const place = workspace && { workspace, request };
  const said = workspace && DONE.find((known) => known === workspace.done);
  const done = said && (await getTranslations("report.done"))(said);
  return (
    <div className="midterm">
      <div className="screen-only">
        <h1>{t("title")}</h1>
        <ReviewSwitcher review={review} others={others} hrefTo={(id) => addressOf(request, id)} />
        {/* Whoever writes a report has come for that. */}
        {!workspace && <p className="lede">{t("lede")}</p>}
      </div>
      {workspace && (
        <WorkspaceBlock
          {...{ workspace, request, counts, total: facts.total }}
          texts={[...textsOf(finished), ...[...workspace.texts.values()].map(({ text }) => text)]}
        />
      )}
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
          hrefTo={(source) => {
            const filter = { ...request.filter, source };
            return `/midterm?${searchOf({ ...request, filter })}`;
          }}
          together
        />
        <RequestForm request={request} filtered={isFiltered(request.filter)} />
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
      <StatementBlock statements={finished.statements} />
      {place && <Introduction {...place} />}
      {facts.total === 0 ? (
        <p className="empty">{t("none")}</p>
      ) : (
        <PrintedTable
          table={finished}
          total={workspace?.missing ? counts[workspace.missing] : facts.total}
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
