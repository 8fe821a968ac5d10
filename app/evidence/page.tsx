import type { Metadata } from "next";
import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { currentActor } from "@/app/_server/actor";
import { reader } from "@/app/_server/database";
import { shownReview } from "@/app/_server/scope";
import { ReviewSwitcher } from "@/app/_ui/review-switcher";
import { readableOrganisations } from "@/app/_server/readable-organisations";
import { DoneNotice } from "@/app/_ui/done-notice";
import { membershipsThatMay } from "@/db/domain/permissions";
import { type EvidenceDocument, evidenceDocuments } from "@/db/queries/evidence-documents";
import { DocumentFilter } from "./document-filter";
import { evidenceAddress, NO_EVIDENCE_FILTER, readEvidenceFilter } from "./search-params";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evidence"))("pageTitle") };
}

async function DocumentRow({ document }: { document: EvidenceDocument }) {
  const t = await getTranslations("evidence");
  const term = await getTranslations("terms");
  const { id, title, publisher, kind, track, date, passages, recommendations, states } = document;
  return (
    <tr>
      <th scope="row">
        <a href={`/evidence/${id}`}>{title}</a>
        <span className="below">{publisher}</span>
        {!document.published && <span className="tag">{t("unpublished")}</span>}
      </th>
      <td>{term(`documentKind.${kind}`)}</td>
      <td>{track ? term(`track.${track}`) : t("noTrack")}</td>
      <td className="date">{inWords(await getFormatter(), date)}</td>
      <td className="number">{passages}</td>
      <td className={states > 0 ? undefined : "number"}>
        {states > 0 ? t("source", { count: states }) : recommendations}
      </td>
    </tr>
  );
}

async function DocumentTable({ documents }: { documents: readonly EvidenceDocument[] }) {
  const t = await getTranslations("evidence");
  return (
    <div className="table-box" role="region" aria-label={t("title")} tabIndex={0}>
      <table className="evidence-table">
        <caption className="hidden-visually">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.document")}</th>
            <th scope="col">{t("column.kind")}</th>
            <th scope="col">{t("column.track")}</th>
            <th scope="col">{t("column.date")}</th>
            <th scope="col" className="number">
              {t("column.passages")}
            </th>
            <th scope="col" className="number">
              {t("column.recommendations")}
            </th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

export default async function Page({ searchParams }: Props) {
  const t = await getTranslations("evidence");
  const parameters = await searchParams;
  const { filter, ignored } = readEvidenceFilter(parameters);
  const from = await reader();
  const actor = await currentActor();
  const organisations = readableOrganisations(actor);
  const { scope, review, others } = shownReview(from, parameters);
  const all = evidenceDocuments(from, scope, organisations);
  const documents = evidenceDocuments(from, scope, organisations, filter);
  const filtered = documents.length < all.length;
  return (
    <>
      <h1>{t("title")}</h1>
      <ReviewSwitcher
        review={review}
        others={others}
        hrefTo={(id) => evidenceAddress({ ...NO_EVIDENCE_FILTER, review: id })}
      />
      <p className="lede">{t("lede")}</p>
      {parameters.done === "removed" && <DoneNotice state={{ done: t("removed") }} />}
      {membershipsThatMay(actor, "add_evidence").length > 0 && (
        <p className="actions">
          <a className="button second" href="/evidence/add">
            {t("addDocument")}
          </a>
        </p>
      )}
      {ignored.length > 0 && (
        <p className="notice">{t("filterIgnored", { part: ignored.join(", ") })}</p>
      )}
      <DocumentFilter documents={all} filter={filter} />
      <p className="measure">
        {filtered
          ? t("countOf", { count: documents.length, total: all.length })
          : t("count", { count: documents.length })}{" "}
        {t("explanation")}
      </p>
      {documents.length > 0 ? (
        <DocumentTable documents={documents} />
      ) : (
        <p className="empty">{t("none")}</p>
      )}
    </>
  );
}
