/** The list of documents, a document's own page, and the letter. */
export const evidence = {
  title: "Evidence",
  pageTitle: "Evidence – UPR follow-up",
  lede: "Which documents are there, and what do they bear on?",
  count: "{count, plural, one {# document} other {# documents}}.",
  countOf: "{count, plural, one {# document} other {# documents}} of {total}.",
  none: "No document matches.",
  filterIgnored: "Part of the address was not understood and was left out: {part}.",
  filter: {
    label: "Filter the documents",
    track: "Whose word",
    kind: "Kind",
    all: "All",
  },
  column: {
    document: "Document",
    kind: "Kind",
    track: "Whose word",
    date: "Date",
    passages: "Passages",
    recommendations: "Recommendations they bear on",
  },
  source: "Source of {count, plural, one {# recommendation} other {# recommendations}}",
  noTrack: "Neither track",
  unpublished: "Not published",
  explanation: "Newest first. A passage is a short quotation that bears on one recommendation.",
  document: {
    publisher: "Publisher",
    date: "Date",
    reference: "Reference",
    language: "Language",
    track: "Whose word",
    licence: "Rights",
    address: "Address",
    citation: "Cite as",
    unpublished:
      "This document is not published. Only people of the organisation that added it can see this page.",
  },
  onThisPage: "On this page",
  passages: {
    title: "Passages",
    count:
      "{passages, plural, one {# passage} other {# passages}} on {recommendations, plural, one {# recommendation} other {# recommendations}}. A passage says what the document says, not what is so.",
    none: "No passage of this document has been linked to a recommendation.",
    locator: "Where: {locator}",
    relation: "{relation}: {meaning}",
    direction: "Points to: {direction}",
    inText: "Show in the text",
    unpublished: "Not published",
  },
  text: {
    title: "Full text",
    textCopy:
      "A text copy of the document, as received. Page breaks, footnotes and descriptions of signatures are those of the copy.",
    marked: "Quoted passages are highlighted.",
    notHere: "The full text is not kept here; only short passages are quoted, with citation.",
  },
  annex: {
    title: "Annex",
    titleWithoutAnnex: "Its recommendations",
    intro:
      "{count, plural, one {# item} other {# items}}, word for word and in order, under the document’s own headings. Each leads to what is known of it; the references are this site’s.",
  },
};
