import { getFormatter, getTranslations } from "@/app/_i18n/server";
import type { ChartFigures } from "@/app/_charts/chart-figures";
import { figuresDrawn } from "@/app/_charts/figures-drawn";
import { inWords } from "@/app/_i18n/partial-date";
import { reviewValues } from "@/app/_i18n/review-values";
import type { Words } from "@/app/_i18n/words";
import { inPlainWords } from "@/app/_server/answers";
import { reader } from "@/app/_server/database";
import { instance, today } from "@/app/_server/instance";
import { openAnswer } from "@/app/_server/open-answer";
import { inOneLine } from "@/app/_server/strict-parameters";
import { pictureOf } from "@/app/charts/draw/start";
import { chartOf } from "@/app/charts/material";
import { numbersOf } from "@/app/charts/numbers";
import {
  chartFileAddress,
  type ChartRequest,
  fileOf,
  pageOf,
  parseChartRequest,
} from "@/app/charts/request";
import { numberCsv } from "@/data/exporters/number-table";
import { CHART_FORMATS, type ChartFormat } from "@/db/domain/chart-name";
import { ALL_REVIEWS, isFiltered } from "@/db/domain/explorer-filter";
import { publicHead } from "@/db/queries/public-revision";
import { hasReview, reviewNames } from "@/db/queries/reviews";
import { homeReviewId } from "@/db/queries/scope";

const TYPES: Record<ChartFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json",
  svg: "image/svg+xml",
  png: "image/png",
};

/** The reviews that it is of, in words. */
async function reviewsOf({ name, pair, filter }: ChartRequest, { t }: Words): Promise<string> {
  const ids = name === "compare" ? pair : [filter.review];
  const names = reviewNames(await reader(), ids);
  return ids
    .flatMap((id) => names.get(id) ?? [])
    .map((review) => t("reviews.name", reviewValues(review)))
    .join(" / ");
}

/** Which review, unit, denominator, day and source, in one line; and where else it stands. */
async function noteOf(request: ChartRequest, { total, source }: ChartFigures, words: Words) {
  const { t, format } = words;
  const date = inWords(format, request.asOf);
  const review = await reviewsOf(request, words);
  const filtered = isFiltered(request.filter) ? "yes" : "no";
  const of = t("charts.files.reviewed", { review, filtered });
  return `${of} ${t("charts.note", { total, date, source })} ${instance.address}${pageOf(request)}`;
}

/** What the chart is and what stands in its numbers, for programs, with the numbers themselves. */
async function described(request: ChartRequest, figures: ChartFigures, words: Words) {
  const { t } = words;
  const { name, asOf, filter } = request;
  const { columns, rows } = numbersOf(name, figures, asOf, words);
  const files = CHART_FORMATS.map((format) => [
    format,
    instance.address + chartFileAddress(request, format),
  ]);
  return {
    ...{ chart: name, title: figures.title, unit: t("charts.files.unit") },
    ...{ denominator: figures.total, asOf, extractedOn: today() },
    auditHead: publicHead(await reader()),
    reviews: name === "compare" ? request.pair : [filter.review],
    source: await noteOf(request, figures, words),
    method: `${instance.address}/method`,
    caveats: name === "time" ? [t("charts.files.timeCaveat")] : [],
    publisher: instance.owner || null,
    rights: t("openData.rights"),
    page: instance.address + pageOf(request),
    files: Object.fromEntries(files),
    ...{ columns, rows },
  };
}

async function bodyOf(
  request: ChartRequest,
  format: ChartFormat,
  figures: ChartFigures,
  words: Words,
): Promise<BodyInit> {
  const { name, asOf } = request;
  const note = await noteOf(request, figures, words);
  if (format === "json") {
    return JSON.stringify(await described(request, figures, words), null, 1);
  }
  if (format === "csv") {
    const { columns, rows } = numbersOf(name, figures, asOf, words);
    const heading = words.t("charts.files.about");
    const names = columns.map((column) => column.name);
    return numberCsv(names, rows, { heading, lines: [figures.title, note] });
  }
  return pictureOf(format, figuresDrawn(name, figures, note, words));
}

/**
 * A chart as a file: its numbers, what they mean, or its picture, with the filters and the day of its
 * address. Open to all. 404 for a chart or review that there is not, 400 for a parameter that is not
 * understood.
 */
export async function GET(request: Request, context: { params: Promise<{ file: string }> }) {
  return openAnswer(request, async () => {
    const words = { t: await getTranslations(), format: await getFormatter() };
    const { t } = words;
    const file = fileOf((await context.params).file);
    if (!file) return inPlainWords(404, t("charts.files.noSuchChart"));
    const asked = parseChartRequest(file.name, new URL(request.url).searchParams, today());
    if (asked.refused.length > 0) {
      return inPlainWords(400, t("charts.files.refused", { what: inOneLine(asked.refused) }));
    }
    const from = await reader();
    const { filter } = asked.request;
    if (filter.review === ALL_REVIEWS) return inPlainWords(400, t("charts.files.oneReview"));
    // An address that is kept goes on meaning the review that it meant.
    const review = filter.review || (homeReviewId(from) ?? "");
    const isKnown = review === "" || hasReview(from, review);
    const whole = { ...asked.request, filter: { ...filter, review } };
    const figures = isKnown ? await chartOf(whole, words) : null;
    if (!figures) return inPlainWords(404, t("charts.files.noSuchReview"));
    const name = `upr-${file.name}-${asked.request.asOf}.${file.format}`;
    const headers = {
      "content-type": TYPES[file.format],
      "content-disposition": `${file.format === "csv" ? "attachment" : "inline"}; filename="${name}"`,
    };
    return new Response(await bodyOf(whole, file.format, figures, words), { headers });
  });
}
