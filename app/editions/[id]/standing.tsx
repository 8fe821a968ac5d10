import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { KeptFigure } from "@/app/_charts/kept-figure";
import { inWords } from "@/app/_i18n/partial-date";
import { editionAddress } from "@/app/_ui/addresses";
import { RichTextBlocks } from "@/app/_ui/rich-text";
import { AboutEdition } from "@/app/editions/about-edition";
import { takenLines } from "@/app/editions/file-table";
import { Statements } from "@/app/_ui/statements";
import { KeptTableBox } from "@/app/editions/kept-table";
import type { Copy } from "@/app/editions/shown";
import { FORMATS } from "@/data/exporters/formats";
import type { KeptTable } from "@/db/domain/kept-table";

/** The files of an edition, and the way to compare it. */
async function Files({ id }: { id: string }) {
  const t = await getTranslations("editions.page");
  return (
    <p className="actions screen-only" id="download">
      {FORMATS.map((format) => (
        <a
          key={format}
          className="button second"
          href={`${editionAddress(id)}/download/${format}`}
          download
        >
          {t("downloadAs", { format: format.toUpperCase() })}
        </a>
      ))}
      <a href="#how-to-read">{t("statements")}</a>
      <a href={`/editions/compare?to=${encodeURIComponent(id)}`}>{t("compare")}</a>
    </p>
  );
}

/** The title block that was kept: what the table is, and how to read it. */
async function HowToRead({ table }: { table: KeptTable }) {
  const t = await getTranslations("editions.page");
  return (
    <section className="how-to-read" aria-labelledby="how-to-read">
      <h2 id="how-to-read">{t("statements")}</h2>
      <Statements statements={table.statements} />
    </section>
  );
}

/** Everything that an edition holds: which it is, its introduction, figures and table. */
export async function Standing({ copy, title }: { copy: Copy; title: string }) {
  const t = await getTranslations("editions.page");
  const { content } = copy;
  const { table, charts, id, request } = content;
  const words = { t: await getTranslations(), format: await getFormatter() };
  const taken = takenLines(content, words);
  const counted = {
    asOf: inWords(words.format, request.asOf),
    frozenOn: inWords(words.format, content.frozenOn),
  };
  return (
    <>
      <h1>{title}</h1>
      {taken.length > 0 && (
        <div className="notice" id="taken">
          {taken.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <AboutEdition content={content} sha256={copy.sha256} />
      <Files id={id} />
      {table.introduction && (
        <section className="written" aria-labelledby="introduction">
          <h2 id="introduction">{t("introduction")}</h2>
          <RichTextBlocks text={table.introduction} top={3} />
        </section>
      )}
      {charts.length > 0 && (
        <section aria-labelledby="summary">
          <h2 id="summary">{t("summary")}</h2>
          <p className="soft">{t("summaryHelp", counted)}</p>
          {charts.map((chart) => (
            <KeptFigure key={chart.key} chart={chart} />
          ))}
        </section>
      )}
      <HowToRead table={table} />
      <h2 id="table">{t("table")}</h2>
      <KeptTableBox table={table} />
    </>
  );
}
