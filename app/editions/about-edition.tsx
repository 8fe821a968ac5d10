import { reviewValues } from "@/app/_i18n/review-values";
import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import type { EditionContent } from "@/db/domain/edition-content";

/** A hash with what it is for. */
function Hash({ hash, help }: { hash: string; help: string }) {
  return (
    <dd>
      <code className="hash">{hash}</code>
      <p className="soft">{help}</p>
    </dd>
  );
}

/** Which edition this is, whose, of when, and how it can be checked. `sha256`: of the copy shown. */
export async function AboutEdition({
  content,
  sha256,
}: {
  content: EditionContent;
  sha256: string;
}) {
  const t = await getTranslations("editions");
  const format = await getFormatter();
  const { organisation, number, request, review, address, taken } = content;
  const frozenOn = inWords(format, content.frozenOn);
  return (
    <dl className="facts edition-facts">
      <dt>{t("page.author")}</dt>
      <dd>{organisation.name}</dd>
      <dt>{t("page.number")}</dt>
      <dd>{number}</dd>
      <dt>{t("page.review")}</dt>
      <dd>{t("review", reviewValues(review))}</dd>
      <dt>{t("page.asOf")}</dt>
      <dd>{inWords(format, request.asOf)}</dd>
      <dt>{t("page.frozenOn")}</dt>
      <dd>{frozenOn}</dd>
      <dt>{t("page.address")}</dt>
      <dd>
        <a href={address} className="whole-link">
          {address}
        </a>
      </dd>
      {taken ? (
        <>
          <dt>{t("page.hashOfOriginal")}</dt>
          <Hash hash={taken.original} help={t("page.hashOfOriginalHelp")} />
          <dt>{t("page.hashOfCopy")}</dt>
          <Hash hash={sha256} help={t("page.hashOfCopyHelp")} />
        </>
      ) : (
        <>
          <dt>{t("page.hash")}</dt>
          <Hash hash={sha256} help={t("page.hashHelp", { date: frozenOn })} />
        </>
      )}
    </dl>
  );
}
