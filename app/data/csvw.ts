import type { TableSetting } from "@/app/_server/table-setting";
import { inWords } from "@/app/_i18n/partial-date";
import type { Words } from "@/app/_i18n/words";
import { citationOf } from "@/app/_ui/citation";
import type { Reader } from "@/db/client";
import { ALL_REVIEWS } from "@/db/domain/explorer-filter";
import { type CellKind, type DataSet, OPEN_DATA } from "@/db/domain/open-data";
import { codesOf, KEY_OF, LIST_SEPARATOR } from "@/db/domain/open-data-codes";
import { evidenceDocuments } from "@/db/queries/evidence-documents";
import { publicHead } from "@/db/queries/public-revision";
import { caveatsOf, columnWords } from "./codebook-words";
import { dataAddress, type DataRequest } from "./request";

const PARTIAL_DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

/** What a cell may hold, in the words of CSVW. */
const DATATYPE: Record<CellKind, unknown> = {
  text: "string",
  code: "string",
  count: "integer",
  yes_no: { base: "boolean", format: "yes|no" },
  day: "date",
  partial_date: { base: "string", format: PARTIAL_DATE },
  address: "anyURI",
  list: "string",
};

function columnsOf(set: DataSet, words: Words) {
  return Object.entries(OPEN_DATA[set] as Record<string, CellKind>).map(([name, kind]) => {
    const codes = codesOf(set, name);
    return {
      name,
      titles: name,
      "dc:description": columnWords(set, name, words),
      datatype: codes ? { base: "string", format: codes.join("|") } : DATATYPE[kind],
      ...(kind === "list" && { separator: LIST_SEPARATOR }),
    };
  });
}

/** The documents that the data is from: those of a review cited, each with its own licence where one is known. */
function sourcesOf(from: Reader, { filter: { review } }: DataRequest, site: string, words: Words) {
  if (review === "" || review === ALL_REVIEWS) {
    // Hundreds of lists: they have a data set of their own.
    const address = `${site}/data/documents.csv?review=${ALL_REVIEWS}`;
    return [{ "@id": address, "dc:title": words.t("openData.sets.documents.title") }];
  }
  return evidenceDocuments(from, { reviewId: review, sources: [] }, []).map((document) => ({
    "@id": `${site}/evidence/${encodeURIComponent(document.id)}`,
    "dc:title": citationOf(document, inWords(words.format, document.date)),
    ...(document.licence && { "dc:rights": document.licence }),
  }));
}

/**
 * What the file at the same address is, for programs: W3C's "Metadata Vocabulary for Tabular Data"
 * (CSV on the Web, 2015), with terms of Dublin Core and schema.org for what is said of the whole.
 */
export function csvwOf(
  from: Reader,
  request: DataRequest,
  { site, owner, extractedOn }: TableSetting,
  words: Words,
) {
  const { set, asOf } = request;
  const { t } = words;
  const head = publicHead(from);
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url: site + dataAddress(request, "csv"),
    "dc:title": t(`openData.sets.${set}.title`),
    "dc:description": t(`openData.sets.${set}.what`),
    ...(owner !== "" && { "dc:publisher": owner }),
    "dc:created": extractedOn,
    "schema:temporalCoverage": `../${asOf}`,
    ...(head !== "" && { "schema:version": head }),
    "dc:provenance": t(`openData.sets.${set}.method`),
    "schema:measurementTechnique": `${site}/method`,
    "dc:source": sourcesOf(from, request, site, words),
    "dc:rights": t("openData.rights"),
    "dc:hasFormat": site + dataAddress(request, "json"),
    notes: caveatsOf(set, words),
    dialect: { encoding: "utf-8", header: true, delimiter: ",", quoteChar: '"' },
    tableSchema: { columns: columnsOf(set, words), primaryKey: KEY_OF[set] },
  };
}
