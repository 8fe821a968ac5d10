import type { Metadata } from "next";
import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { reviewValues } from "@/app/_i18n/review-values";
import { reader } from "@/app/_server/database";
import { instance, today } from "@/app/_server/instance";
import { titleOfReview } from "@/app/_server/review-title";
import { shownReview } from "@/app/_server/scope";
import { ReviewSwitcher } from "@/app/_ui/review-switcher";
import { StackedTable } from "@/app/_ui/stacked-table";
import { type AddressParameters, NO_FILTER } from "@/db/domain/explorer-filter";
import { DATA_SETS } from "@/db/domain/open-data";
import { publicHead } from "@/db/queries/public-revision";
import { Api } from "./api";
import { Codebook } from "./codebook";
import { DATA_FORMATS, dataAddress, type DataRequest } from "./request";

interface PageProps {
  searchParams: Promise<AddressParameters>;
}

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const t = await getTranslations("openData");
  return { title: await titleOfReview(t("title"), await searchParams) };
}

const WORD = { csv: "CSV", json: "JSON", "metadata.json": "metadata" } as const;

/** Each data set: what a row is, and its files. */
async function DataSets({ asked }: { asked: Omit<DataRequest, "set"> }) {
  const t = await getTranslations("openData");
  return (
    <StackedTable
      label={t("contents")}
      columns={[{ head: t("contents") }, { head: t("download") }]}
      rows={DATA_SETS.map((set) => ({
        id: set,
        cells: [
          <>
            <a href={`#${set}`}>{t(`sets.${set}.title`)}</a>
            <span className="below">{t(`sets.${set}.what`)}</span>
          </>,
          <ul className="files" key={set}>
            {DATA_FORMATS.map((format) => (
              <li key={format}>
                <a href={dataAddress({ ...asked, set }, format)}>
                  {WORD[format]}
                  <span className="hidden-visually">: {t(`sets.${set}.title`)}</span>
                </a>
              </li>
            ))}
          </ul>,
        ],
      }))}
    />
  );
}

/** As of when, from which state of the data, from which documents, and on what terms. */
async function About(props: { day: string; head: string; evidence: string }) {
  const { day, head, evidence } = props;
  const t = await getTranslations("openData");
  const date = inWords(await getFormatter(), day);
  return (
    <>
      <h2 id="freshness">{t("freshness.title")}</h2>
      <p className="measure">{t("freshness.text", { date })}</p>
      {head !== "" && (
        <p className="measure">
          {t("freshness.head")} <code className="hash">{head}</code>
          <span className="below">{t("freshness.headHelp")}</span>
        </p>
      )}
      <h2 id="sources">{t("sourcesTitle")}</h2>
      <p className="measure">
        {t.rich("sources", { evidence: (words) => <a href={evidence}>{words}</a> })}
      </p>
      <h2 id="terms">{t("rightsTitle")}</h2>
      <p className="measure">{t("rights")}</p>
    </>
  );
}

/** Everything that is published, as files; what stands in them; and how programs ask for it. */
export default async function Page({ searchParams }: PageProps) {
  const t = await getTranslations("openData");
  const reviewName = await getTranslations("reviews");
  const from = await reader();
  const { review, others } = shownReview(from, await searchParams);
  const day = today();
  const filter = { ...NO_FILTER, review: review?.id ?? "" };
  const asked = { filter, asOf: day, after: "", limit: null };
  return (
    <div className="open-data">
      <h1>{t("title")}</h1>
      <ReviewSwitcher review={review} others={others} hrefTo={(id) => `/data?review=${id}`} />
      <p className="lede">{t("lede")}</p>
      {review && (
        <p className="measure">
          {t("ofReview", { review: reviewName("name", reviewValues(review)) })}{" "}
          {t.rich("otherReviews", {
            reviews: (words) => <a href="/reviews">{words}</a>,
            code: (words) => <code>{words}</code>,
          })}
        </p>
      )}
      <DataSets asked={asked} />
      <About
        day={day}
        head={publicHead(from)}
        evidence={review ? `/evidence?review=${review.id}` : "/evidence"}
      />
      <Codebook />
      <Api site={instance.address} />
    </div>
  );
}
