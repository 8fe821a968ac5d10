import type { CellKind, DataSet } from "@/db/domain/open-data";
import { dataColumns } from "./data-columns";

interface SetWords {
  title: string;
  /** What a row is. */
  what: string;
  /** Where it is from, and how it comes about. */
  method: string;
  /** What to mind. */
  caveat: string;
}

/** The data sets, their addresses, and the feed. */
export const openData = {
  title: "Open data",
  lede: "Everything that is published here, as tables for counting, quoting and checking. What is a draft, who wrote it, and evidence that is not public is in none of them.",
  freshness: {
    title: "How fresh",
    text: "As of {date}, and made anew whenever somebody asks. What is withdrawn is gone with the next request.",
    head: "State of the data:",
    headHelp:
      "the hash of the newest public change in the audit trail. Whoever cites it can later show what was published when it was read.",
  },
  sourcesTitle: "Where it is from",
  sources:
    "From the <evidence>documents of the review</evidence>, each cited with its date and symbol, and from what organisations publish here. The metadata beside each file names them all.",
  rights:
    "No licence has been stated by whoever runs this instance. Quotations and recommendations are from the documents cited; the column “licence” of the data set “documents” says what is known of their own terms.",
  rightsTitle: "Terms of use",
  ofReview: "These links are for {review}.",
  otherReviews:
    "For another review, choose one on <reviews>the list of reviews</reviews> and add its id as <code>review=</code>; <code>review=all</code> gives all of them.",
  contents: "Data sets",
  download: "Download",
  sets: {
    recommendations: {
      title: "Recommendations",
      what: "Each recommendation as it stands in its source, with its number, heading, recommending States and position.",
      method: "Taken over word for word from the documents of the review; nothing is guessed.",
      caveat:
        "A list that states no number, State or position leaves these cells empty. Where several lists of one review were brought in, all of them are here: “document” tells them apart.",
    },
    statuses: {
      title: "Status and divergence",
      what: "Where each track stands on each recommendation as of a day, and how the two differ. One row a recommendation, silent ones too.",
      method:
        "Reckoned from the updates published by that day: each organisation’s newest one counts. All the same: that status. Different: “mixed”. Never an average of the tracks.",
      caveat:
        "“none” is no status: it means that nobody has published anything, and counts in every denominator. “coded” statuses were read from documents by this project; nobody submitted them.",
    },
    updates: {
      title: "Updates",
      what: "What each organisation published about a recommendation, superseded updates too; and of each withdrawn one that it was withdrawn.",
      method:
        "Written and published by the organisations named; a few were coded by this project from the document in “coded_from”.",
      caveat:
        "A withdrawn update keeps its id, track and days; its text, status, date and organisation are gone, and have to be removed from copies. Count with “current” = yes, or use the data set “statuses”.",
    },
    replies: {
      title: "Replies",
      what: "What an organisation of the other track published beside an update.",
      method: "Written and published by the organisations named.",
      caveat:
        "A reply goes with its update: once that is withdrawn, the reply is in no data set. Of a withdrawn reply only that it was is left.",
    },
    evidence: {
      title: "Evidence",
      what: "Passages of documents, each with the recommendation on which it bears: where it stands, a short quotation, and one neutral sentence.",
      method:
        "Recorded by organisations with their updates, or by this project from the documents of the first data set.",
      caveat:
        "Only what is public. “Background” gives context and proves nothing. No passage here does not mean that there is no evidence.",
    },
    tags: {
      title: "Themes, groups and goals",
      what: "Terms of named vocabularies on each recommendation: themes, groups of persons, Sustainable Development Goals.",
      method: "Set by the source itself, or coded by this project: “set_by” says which.",
      caveat:
        "Terms of different vocabularies are not the same, even where their words are. A recommendation may have several, or none.",
    },
    documents: {
      title: "Documents",
      what: "The published documents: lists of recommendations, and what evidence is taken from.",
      method: "Described by whoever added them, or by this project.",
      caveat:
        "The documents themselves are at their publishers’; files that were added here are on the page of each.",
    },
    reviews: {
      title: "Reviews",
      what: "Each review of a State, with its dates and the outcome as it was reported.",
      method: "Taken from the lists that were brought in.",
      caveat:
        "“recommendations” counts what is in this database; the outcome as reported may be of more, or of fewer, than its lists hold.",
    },
    editions: {
      title: "Editions",
      what: "Mid-term reports as they were frozen on a day, each with an address of its own.",
      method: "Made by the organisations named. The SHA-256 is of the JSON as it was frozen.",
      caveat:
        "What was withdrawn since is taken out of an edition when it is read; its file then no longer has this hash. A withdrawn edition is here by its title alone.",
    },
  } satisfies Record<DataSet, SetWords>,
  ofOneReview:
    "Without “review” in the address it is of the review that this instance shows first; the files themselves always name it.",
  formulas:
    "In CSV, a text that a spreadsheet would take for a formula begins with an apostrophe. JSON has it as it was written.",
  column: { name: "Column", kind: "Kind", what: "What it is" },
  codebook: "What the columns are",
  kind: {
    text: "text",
    code: "code",
    count: "number",
    yes_no: "yes or no",
    day: "day",
    partial_date: "date",
    address: "address",
    list: "list",
  } satisfies Record<CellKind, string>,
  codes: "One of: {codes}.",
  kinds:
    "An empty cell is what is not known, not said or withheld. A day is YYYY-MM-DD; a date may be a year or a month alone, as far as it is known. In CSV the values of a list stand with “ | ” between them. The codes of statuses are explained under <method>Method</method>, in the words of each track.",
  columns: dataColumns,
  api: {
    title: "For programs",
    intro:
      "The addresses of the files are the interface; there is no key and no other one. Pages of other sites may ask for them too (CORS).",
    filters:
      "<b>Filters</b>: whatever the address of <list>the list of recommendations</list> says after the question mark goes here as well. A parameter that is not understood is refused with a sentence that names it.",
    asOf: "<b>Day</b>: <code>asOf=</code> counts what was said by that day.",
    paging:
      "<b>In parts</b>: <code>limit=</code> takes so many recommendations, {most} at the most; <code>after=</code> goes on after a reference. JSON says in <code>next</code> where the following part is, CSV in its Link header; <code>null</code>, or no such header, is the end. A part of <code>review=all</code> may be empty and still have a next one.",
    etag: "<b>Asking again</b>: send the ETag back as <code>If-None-Match</code>; while nothing public has changed, the answer is 304 and empty.",
    metadata:
      "<b>Metadata</b>: beside each file stands what its columns mean, in the form of the W3C’s CSV on the Web.",
    example: "For example, where the Government reports more than civil society sees:",
  },
  feed: {
    title: "Feed",
    text: "What was published, withdrawn or frozen last, for a feed reader: <feed>the feed (Atom)</feed>. It takes <code>review=</code>, <code>track=</code>, <code>organisation=</code> (a name), <code>ref=</code>, and the filters of the list by text, heading, tag, position, State and evidence.",
  },
  charts: {
    title: "Charts",
    text: "Under each chart stand its numbers (CSV), what they mean (JSON), and the picture (SVG, PNG), each at an address of its own that keeps the filters and the day of the chart.",
  },
  reading: {
    title: "For reading",
    text: "A table with all of it in one row a recommendation, for Word or a spreadsheet, is the <midterm>mid-term table</midterm>.",
  },
  refused:
    "Not understood: {what}. Nothing was left out silently; correct the address and ask again.",
  noSuchSet: "There is no such file. The data sets are listed at /data.",
  noSuchReview: "There is no review of this id. The ids stand in /data/reviews.csv.",
  noSuchPlace: "“after” names no recommendation of this list. Begin again without it.",
};
