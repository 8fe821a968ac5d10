import { type ComponentProps, Fragment } from "react";
import { getTranslations } from "@/app/_i18n/server";
import { ReviewLists } from "@/app/_ui/review-lists";
import { type Format, FORMATS } from "@/data/exporters/formats";
import { type IgnoredParameter, isFiltered } from "@/db/domain/explorer-filter";
import type { ThemeSet } from "@/db/domain/theme-set";
import { isNarrowed } from "./narrowing";
import { type MidtermRequest, searchOf } from "./parameters";
import { RequestForm } from "./request-form";
import type { Workspace } from "./workspace";

const fileOf = (format: Format, search: URLSearchParams) => `/midterm/download/${format}?${search}`;

/** The table in files. */
async function Downloads(props: {
  formats: readonly Format[];
  search: URLSearchParams;
  /** How each is called. */
  label: "downloadAs" | "downloadDraftAs";
}) {
  const t = await getTranslations("midterm");
  return (
    <p className="actions" id="download">
      {props.formats.map((format) => (
        <a key={format} className="button second" href={fileOf(format, props.search)} download>
          {t(props.label, { format: format.toUpperCase() })}
        </a>
      ))}
    </p>
  );
}

/** The files of a report with its texts, which are not published; and those without them. */
async function DraftDownloads(props: { workspace: Workspace; request: MidtermRequest }) {
  const t = await getTranslations("midterm");
  const search = searchOf(props.request);
  const withTexts = searchOf(props.request);
  withTexts.set("texts", props.workspace.membership.organisationId);
  return (
    <>
      <Downloads formats={FORMATS} search={withTexts} label="downloadDraftAs" />
      <p className="hint">
        {t("draftHint")}{" "}
        {FORMATS.map((format, index) => (
          <Fragment key={format}>
            {index > 0 && " · "}
            <a href={fileOf(format, search)} download>
              {format.toUpperCase()}
            </a>
          </Fragment>
        ))}
      </p>
    </>
  );
}

/** A page of everything would be too long for any browser: of all reviews there are files. */
export async function OfAllReviews({ request }: { request: MidtermRequest }) {
  const t = await getTranslations("midterm");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lede">
        {t.rich("ofAllReviews", { reviews: (words) => <a href="/reviews">{words}</a> })}
      </p>
      <Downloads
        formats={FORMATS.filter((format) => format !== "docx")}
        search={searchOf(request)}
        label="downloadAs"
      />
    </>
  );
}

/** Which table is shown, the way to another, and its files. */
export async function WhichTable(props: {
  request: MidtermRequest;
  ignored: readonly IgnoredParameter[];
  workspace: Workspace | null;
  /** Whether the workspace's organisation has written texts for this table. */
  hasOwnTexts: boolean;
  lists: ComponentProps<typeof ReviewLists>["lists"];
  /** By what the review's recommendations can be grouped. */
  themeSets: readonly ThemeSet[];
  hrefTo: (request: MidtermRequest) => string;
}) {
  const { request, ignored, workspace, hrefTo } = props;
  const t = await getTranslations("midterm");
  const what = ignored.map(({ name, value }) => `${name}=${value}`).join(", ");
  return (
    <div className="screen-only">
      {ignored.length > 0 && <p className="notice">{t("ignored", { what })}</p>}
      <ReviewLists
        lists={props.lists}
        counted={request.filter.source}
        hrefTo={(source) => hrefTo({ ...request, filter: { ...request.filter, source } })}
        together
      />
      <RequestForm
        {...{ request, hrefTo, themeSets: props.themeSets }}
        filtered={isFiltered(request.filter)}
        workspace={workspace}
      />
      {workspace && props.hasOwnTexts ? (
        <DraftDownloads {...{ workspace, request }} />
      ) : (
        <Downloads formats={FORMATS} search={searchOf(request)} label="downloadAs" />
      )}
      <p className="hint">
        {workspace && isNarrowed(workspace) && t("downloadWhole")} {t("downloadHint")}{" "}
        <a href="/midterm/fill">{t("fillLink")}</a>
      </p>
    </div>
  );
}
