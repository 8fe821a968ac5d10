import { getTranslations } from "@/app/_i18n/server";
import { CHART_FORMATS, type ChartFormat, type ChartName } from "@/db/domain/chart-name";

/** A chart to take along: its numbers, what they mean, and its picture. */
export async function ChartFiles(props: {
  name: ChartName;
  /** Whether it says of which chart they are, where several stand together. */
  isNamed: boolean;
  hrefOf: (format: ChartFormat) => string;
}) {
  const { name, isNamed, hrefOf } = props;
  const t = await getTranslations("charts.files");
  const of = t(`of.${name}`);
  return (
    <ul className="files chart-files screen-only" aria-label={t("label", { of })}>
      {isNamed && <li aria-hidden="true">{of}:</li>}
      {CHART_FORMATS.map((format) => (
        <li key={format}>
          <a href={hrefOf(format)}>{t(format)}</a>
        </li>
      ))}
    </ul>
  );
}
