import { getFormatter, getLocale, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { citationOf } from "@/app/_ui/citation";
import { webAddress } from "@/db/domain/web-address";
import type { DocumentDetails } from "@/db/queries/document-by-id";

function languageInWords(locale: string, code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;
  } catch {
    // Not a language tag: shown as it stands.
    return code;
  }
}

/** What sort of document it is, whose, from when, and how to cite it. */
export async function DocumentFacts({ document }: { document: DocumentDetails }) {
  const t = await getTranslations("evidence");
  const term = await getTranslations("terms");
  const date = inWords(await getFormatter(), document.date);
  const { publisher, reference, language, track, licence, address } = document;
  // Whoever wrote it into the database.
  const href = webAddress(address);
  const facts = {
    publisher,
    date,
    reference,
    language: languageInWords(await getLocale(), language),
    track: track ? term(`track.${track}`) : t("noTrack"),
    licence,
  };
  return (
    <dl className="facts measure">
      {Object.entries(facts).map(
        ([name, value]) =>
          value && (
            <div key={name} className="fact">
              <dt>{t(`document.${name as keyof typeof facts}`)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
      {address && (
        <div className="fact">
          <dt>{t("document.address")}</dt>
          <dd>
            {href ? (
              <a href={href} rel="noreferrer noopener">
                {address}
              </a>
            ) : (
              address
            )}
          </dd>
        </div>
      )}
      <div className="fact">
        <dt>{t("document.citation")}</dt>
        <dd className="citation">{citationOf(document, date)}</dd>
      </div>
    </dl>
  );
}
