import type { ComponentProps } from "react";
import { getTranslations } from "@/app/_i18n/server";
import { ReviewLists } from "@/app/_ui/review-lists";
import { type Format, FORMATS } from "@/data/exporters/formats";
import { type IgnoredParameter, isFiltered } from "@/db/domain/explorer-filter";
import type { ThemeSet } from "@/db/domain/theme-set";
import { type MidtermRequest, searchOf } from "./parameters";
import { RequestForm } from "./request-form";
import type { Workspace } from "./workspace";

/** The table in files. `textsOf`: the organisation whose texts stand in them, published or not. */
async function Downloads(props: {
  formats: readonly Format[];
  request: MidtermRequest;
  textsOf?: string | undefined;
}) {
  const t = await getTranslations("midterm");
  const search = searchOf(props.request);
  if (props.textsOf !== undefined) search.set("texts", props.textsOf);
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
  /** Whether the workspace's organisation has written texts for this table. */
  hasOwnTexts: boolean;
  lists: ComponentProps<typeof ReviewLists>["lists"];
  /** By what the review's recommendations can be grouped. */
  themeSets: readonly ThemeSet[];
  hrefTo: (request: MidtermRequest) => string;
}) {
  const { request, ignored, workspace, hrefTo } = props;
  const t = await getTranslations("midterm");
  const own = workspace?.membership.organisationId;
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
        organisation={own}
      />
      <Downloads {...{ formats: FORMATS, request, textsOf: props.hasOwnTexts ? own : undefined }} />
      <p className="hint">
        {t("downloadHint")} {props.hasOwnTexts && t("downloadHasTexts")}{" "}
        <a href="/midterm/fill">{t("fillLink")}</a>
      </p>
    </div>
  );
}
