import type { ComponentProps } from "react";
import { getTranslations } from "@/app/_i18n/server";
import { ReviewLists } from "@/app/_ui/review-lists";
import { type Format, FORMATS } from "@/data/exporters/formats";
import { type IgnoredParameter, isFiltered } from "@/db/domain/explorer-filter";
import type { ThemeSet } from "@/db/domain/theme-set";
import { type MidtermRequest, searchOf } from "./parameters";
import { RequestForm } from "./request-form";
import type { Workspace } from "./workspace";

/** The table in files. */
async function Downloads(props: { formats: readonly Format[]; request: MidtermRequest }) {
  const t = await getTranslations("midterm");
  const search = searchOf(props.request);
  return (
    <p className="actions" id="download">
      {props.formats.map((format) => (
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
      <Downloads formats={FORMATS.filter((format) => format !== "docx")} request={request} />
    </>
  );
}

/** Which table is shown, the way to another, and its files. */
export async function WhichTable(props: {
  request: MidtermRequest;
  ignored: readonly IgnoredParameter[];
  workspace: Workspace | null;
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
        organisation={workspace?.membership.organisationId}
      />
      <Downloads formats={FORMATS} request={request} />
      <p className="hint">
        {t("downloadHint")} <a href="/midterm/fill">{t("fillLink")}</a>
      </p>
    </div>
  );
}
