/** What a column of a table of recommendations can hold. */
export const COLUMN_MEANINGS = [
  "text",
  "number",
  "recommending_states",
  "position",
  "state",
  "cycle",
  "session",
  "symbol",
  "date",
  "paragraph",
  "position_source",
  "heading",
  "themes",
  "groups",
  "sdgs",
  "issues",
  "action",
  "mechanism",
  "kind",
  "source_id",
  "ignored",
] as const;
export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** The headings under which sources have each, as `keyOfHeading` makes them. */
const HEADINGS: Record<ColumnMeaning, readonly string[]> = {
  text: [
    ...["recommendation", "recommendations", "text", "title", "fulltext", "recommendationtext"],
    ...["textofrecommendation", "textoftherecommendation", "recommendationandrecommendingstate"],
    ...["content", "wording"],
  ],
  number: [
    ...["number", "no", "nr", "num", "recommendationnumber", "recommendationno", "recno"],
    ...["recommendationid", "uprnumber", "paragraphnumber", "numberofrecommendation", "ref"],
  ],
  recommending_states: [
    ...["recommendingstates", "recommendingstate", "uprrecommendingstates", "uprrecommendingstate"],
    ...["rs", "recommendingcountry", "recommendingcountries", "recommendingstateorganisation"],
    ...["uprrecommendingcountry", "recommender", "recommenders", "recommendedby", "madeby"],
    ...["recommendingstatess", "statemakingtherecommendation", "states"],
  ],
  position: [
    ...["position", "positions", "uprposition", "uprpositions", "response", "stateresponse"],
    ...["positionofthestateunderreview", "positionofstate", "responsetorecommendation"],
    ...["responseofthestate", "responses", "positionofstateunderreview", "acceptance", "reply"],
  ],
  state: [
    ...[
      "stateunderreview",
      "sur",
      "countriesconcerned",
      "countryconcerned",
      "countries",
      "country",
    ],
    ...["reviewedstate", "reviewedcountry", "countryunderreview", "state", "statesunderreview"],
  ],
  cycle: ["cycle", "uprcycle", "reviewcycle", "cycles"],
  session: ["session", "uprsession", "sessions", "workinggroupsession", "sessionnumber"],
  symbol: [
    ...["documentsymbol", "symbol", "unsymbol", "documentreference", "document", "reportsymbol"],
  ],
  date: [
    ...["date", "documentpublicationdate", "publicationdate", "documentdate", "dateofdocument"],
    ...["dateofreview", "reviewdate"],
  ],
  paragraph: ["paragraph", "para", "paragraphs"],
  position_source: ["sourceofposition", "positionsource", "sourceoftheposition"],
  heading: ["theme", "heading", "headings", "section", "rightorarea"],
  themes: [
    ...["themes", "fulllistofthemes", "humanrightsthemes", "fulllistofrights", "rights"],
    ...["listofthemes"],
  ],
  groups: [
    ...["groupsofpersons", "affectedpersons", "groups", "personsaffected", "groupsofpeople"],
  ],
  sdgs: ["sdgs", "sdg", "relevantsdgs", "sustainabledevelopmentgoals"],
  issues: ["issue", "issues", "issuesraised", "topics"],
  action: [
    ...["action", "actions", "actioncategory", "actionlevel", "actioncategories"],
    ...["levelofaction", "typeofaction"],
  ],
  mechanism: ["recommendingbody", "body", "mechanism", "unmechanism"],
  kind: ["type", "annotationtype", "template"],
  source_id: ["ohchrannotationid", "annotationid", "sourceid"],
  ignored: [
    ...["rgrp", "org", "regionsconcerned", "regions", "recommendingregions", "dateadded"],
    ...["dateofpublicationonuhri", "publicationdateonuhri", "uprrecommendingregions", "documentid"],
    ...["documents", "attachments", "published", "geolocation", "regionalgroup", "language"],
    ...["regionalgroupofsur", "regionalgroupofrs", "politicalgroup", "organisation", "sharedid"],
    ...["regionalgrouprs", "regionalgroupsur", "organisationrs", "organisationsur", "datecreated"],
  ],
};

/** The columns of the plain table that can be downloaded as a template, under their headings there. */
export const OWN_COLUMNS = {
  number: "Number",
  text: "Recommendation",
  recommending_states: "Recommending States",
  position: "Position",
  state: "State under review",
  cycle: "Cycle",
  session: "Session",
  symbol: "Document symbol",
  date: "Date",
  paragraph: "Paragraph",
  position_source: "Source of position",
  heading: "Theme",
  themes: "Themes",
  groups: "Groups of persons",
  sdgs: "SDGs",
} as const satisfies Partial<Record<ColumnMeaning, string>>;
export type OwnColumn = keyof typeof OWN_COLUMNS;

const MEANING_OF = new Map(
  COLUMN_MEANINGS.flatMap((meaning) => HEADINGS[meaning].map((key) => [key, meaning] as const)),
);

/** A heading as headings are compared: letters and figures alone; UHRI's own spelling counts as the right one. */
export const keyOfHeading = (heading: string): string =>
  heading
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("reccomend", "recommend")
    .replaceAll("organization", "organisation");

/** What a heading says of its column; null where it is none that is known. */
export const meaningOfHeading = (heading: string): ColumnMeaning | null =>
  MEANING_OF.get(keyOfHeading(heading)) ?? null;

/** What a table has to have for its recommendations to be read as whole ones. */
const EXPECTED = ["text", "recommending_states", "position", "state", "session"] as const;

export interface RecognisedColumns {
  /** Heading → meaning, of those that are known. */
  mapping: Record<string, string>;
  /** Headings that nobody knows. */
  unrecognised: string[];
  /** What such a table has as a rule and this one has not. Without "text" it cannot be read. */
  missing: string[];
}

/**
 * What the columns of a table mean, by their headings, for somebody to confirm. Headings vary from export
 * to export. A heading that stands there twice has one meaning.
 */
export function recogniseColumns(headings: readonly string[]): RecognisedColumns {
  const named = [...new Set(headings.map((heading) => heading.trim()))].filter(
    (heading) => heading !== "",
  );
  const known = named.flatMap((heading) => {
    const meaning = meaningOfHeading(heading);
    return meaning ? [[heading, meaning] as const] : [];
  });
  const found = new Set<string>(known.map(([, meaning]) => meaning));
  // Where the cycle stands, the session is not missed.
  if (found.has("cycle")) found.add("session");
  return {
    mapping: Object.fromEntries(known),
    unrecognised: named.filter((heading) => meaningOfHeading(heading) === null),
    missing: EXPECTED.filter((meaning) => !found.has(meaning)),
  };
}
