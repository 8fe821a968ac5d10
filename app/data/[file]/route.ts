import { getFormatter, getTranslations } from "@/app/_i18n/server";
import { gatheredBytes, inPlainWords } from "@/app/_server/answers";
import { aggregate, reader } from "@/app/_server/database";
import { today } from "@/app/_server/instance";
import { openAnswer } from "@/app/_server/open-answer";
import { inOneLine } from "@/app/_server/strict-parameters";
import { tableSetting } from "@/app/_server/table-setting";
import { fileTable, WRITERS } from "@/app/data/file-table";
import { startDataExport } from "@/app/data/export/start";
import { csvwOf } from "@/app/data/csvw";
import { type PartOf, partOf } from "@/app/data/part-of";
import {
  dataAddress,
  dataFileName,
  type DataFormat,
  type DataRequest,
  fileOf,
  parseDataRequest,
} from "@/app/data/request";
import { ALL_REVIEWS } from "@/db/domain/explorer-filter";
import { WALKED } from "@/db/domain/open-data";
import { hasReview } from "@/db/queries/reviews";
import { homeReviewId } from "@/db/queries/scope";

const TYPES: Record<DataFormat, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  json: "application/json",
  "metadata.json": "application/csvm+json",
};

/** Where one asks for the next part, and for what the columns mean. */
function linksOf(request: DataRequest, format: DataFormat, next: string | null): string {
  const metadata = dataAddress({ ...request, after: "", limit: null }, "metadata.json");
  const described = `<${metadata}>; rel="describedby"; type="${TYPES["metadata.json"]}"`;
  if (next === null) return described;
  return `<${dataAddress({ ...request, after: next }, format)}>; rel="next", ${described}`;
}

/** What is asked for, and for how long somebody waits for it. */
interface Asked {
  request: DataRequest;
  signal: AbortSignal;
}

/** The bytes: here where they are few, by a thread where they may be many. */
async function bytesOf({ request, signal }: Asked, format: "csv" | "json", part: PartOf | null) {
  const setting = tableSetting();
  if (part === null) {
    return (await startDataExport({ format, request, setting }, signal)).stream();
  }
  const words = { t: await getTranslations(), format: await getFormatter() };
  const content = { request, ids: part.ids, next: part.next };
  return gatheredBytes(WRITERS[format](fileTable(await reader(), content, setting, words)));
}

async function answer({ request, signal }: Asked, format: DataFormat): Promise<Response> {
  const headers = {
    "content-type": TYPES[format],
    "content-disposition": `${format === "csv" ? "attachment" : "inline"}; filename="${dataFileName(request, format)}"`,
  };
  if (format === "metadata.json") {
    const words = { t: await getTranslations(), format: await getFormatter() };
    const described = csvwOf(await reader(), request, tableSetting(), words);
    return new Response(JSON.stringify(described, null, 2), { headers });
  }
  const part = await partOf(request, aggregate);
  if (part === "no such place") {
    return inPlainWords(400, (await getTranslations("openData"))("noSuchPlace"));
  }
  const link = linksOf(request, format, part?.next ?? null);
  return new Response(await bytesOf({ request, signal }, format, part), {
    headers: { ...headers, link },
  });
}

/**
 * A data set, or a part of it, of what is published: CSV, JSON, or what its columns mean. Open to all. 404
 * for a data set or review that there is not, 400 for a parameter that is not understood.
 */
export async function GET(request: Request, context: { params: Promise<{ file: string }> }) {
  return openAnswer(request, async () => {
    const t = await getTranslations("openData");
    const file = fileOf((await context.params).file);
    if (!file) return inPlainWords(404, t("noSuchSet"));
    const asked = parseDataRequest(file.set, new URL(request.url).searchParams, today());
    if (asked.refused.length > 0) {
      return inPlainWords(400, t("refused", { what: inOneLine(asked.refused) }));
    }
    const { filter } = asked.request;
    const from = await reader();
    // An address that is kept goes on meaning the review that it meant.
    const review = filter.review || (homeReviewId(from) ?? "");
    const isKnown = review === "" || review === ALL_REVIEWS || hasReview(from, review);
    if (!isKnown) return inPlainWords(404, t("noSuchReview"));
    const whole = WALKED[file.set] === "whole" ? filter : { ...filter, review };
    const { signal } = request;
    return answer({ request: { ...asked.request, filter: whole }, signal }, file.format);
  });
}
