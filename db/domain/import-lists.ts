import type { DocumentKind } from "./evidence";
import type { ImportFormat, SourceRow } from "./import-row";
import { isPledge } from "./position-words";

/** Of a table of one's own, which names no publisher. */
export const PUBLISHER_NOT_STATED = "Not stated";

export interface List {
  /** In the document's id. */
  slug: string;
  title: string;
  publisher: string;
  kind: DocumentKind;
  /** Whether each of its rows says which State was reviewed when. */
  namesReviews: boolean;
}

const UPR_INFO: List = {
  slug: "upr-info",
  title: "UPR Info’s list of recommendations",
  publisher: "UPR Info",
  kind: "recommendation_list",
  namesReviews: true,
};
const UHRI: List = {
  slug: "uhri",
  title: "Recommendations in the Universal Human Rights Index",
  publisher: "Office of the High Commissioner for Human Rights (UHRI)",
  kind: "recommendation_list",
  namesReviews: true,
};

/** What sort of list each format is. */
const LISTS: Record<ImportFormat, List> = {
  ohchr_list: {
    slug: "ohchr-list",
    title: "Thematic list of recommendations",
    publisher: "Office of the High Commissioner for Human Rights",
    kind: "recommendation_list",
    namesReviews: false,
  },
  uhri_xlsx: UHRI,
  uhri_json: UHRI,
  upr_info_xls: UPR_INFO,
  // Its columns differ from file to file.
  upr_info_csv: { ...UPR_INFO, namesReviews: false },
  own_table: {
    slug: "list",
    title: "List of recommendations",
    publisher: PUBLISHER_NOT_STATED,
    kind: "recommendation_list",
    namesReviews: false,
  },
};

/** Pledges are no recommendations: they are a list of their own, so that neither is counted in the other. */
const PLEDGES: Omit<List, "namesReviews"> = {
  slug: "upr-info-pledges",
  title: "UPR Info’s list of voluntary pledges",
  publisher: "UPR Info",
  kind: "pledge_list",
};

/** A pledge as it is kept: nobody recommended it, and no position was taken on it, whatever its list writes there. */
export const asPledge = (row: SourceRow): SourceRow => ({ ...row, states: [], position: null });

/** What sort of list a row of a format is of. */
export function listOf({ position }: SourceRow, format: ImportFormat): List {
  const list = LISTS[format];
  const ofPledges = list.publisher === UPR_INFO.publisher && isPledge(position?.wording ?? "");
  return ofPledges ? { ...list, ...PLEDGES } : list;
}
