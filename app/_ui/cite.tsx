import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { inWords } from "@/app/_i18n/partial-date";
import { type Citation, CITATION_FORMATS } from "@/db/domain/citation";
import { citationOf } from "./citation";
import { CopyButton } from "./copy-button";

/** How something here is cited, in words, and as files for reference managers at `filesAt`. */
export async function Cite(props: {
  citation: Citation;
  /** Address to which "/bibtex" and "/ris" are added, and a query. */
  filesAt: { path: string; query?: string };
  of?: "update";
}) {
  const { citation, filesAt, of } = props;
  const t = await getTranslations("cite");
  const format = await getFormatter();
  const { title, author, note, date, address, readOn } = citation;
  const what = citationOf({ title, publisher: author, reference: null }, inWords(format, date));
  const where = t("readOn", { address, date: inWords(format, readOn) });
  const text = [what, note, where].filter(Boolean).join(" ");
  return (
    <details className="cite screen-only">
      <summary>{t(of === "update" ? "citeUpdate" : "cite")}</summary>
      <p className="measure citation">{text}</p>
      <p className="actions">
        {CITATION_FORMATS.map((file) => (
          <a key={file} href={`${filesAt.path}/${file}${filesAt.query ?? ""}`} download>
            {t(`formats.${file}`)}
          </a>
        ))}
      </p>
      <CopyButton text={text} words={{ copy: t("copy"), copied: t("copied") }} />
    </details>
  );
}
