import type { Track } from "@/db/domain/track";
import { compare } from "./edition-comparison";

export const editions = {
  title: "Editions",
  lede: "Mid-term reports as they stood on a day, each with an address of its own. An edition never changes; a statement that is withdrawn later is taken out of it, and the edition says so.",
  none: "No report has been frozen yet.",
  toMidterm: "The report as it stands now",
  review:
    "{state}, {cycle, selectordinal, =0 {{mechanism}} one {#st cycle} two {#nd cycle} few {#rd cycle} other {#th cycle}}",
  count: "{count, plural, one {# edition} other {# editions}}.",
  column: {
    edition: "Edition",
    author: "Author",
    asOf: "As of",
    frozenOn: "Frozen on",
  },
  number: "No. {number}",
  withdrawnTag: "Withdrawn on {date}",
  name: "{author}, edition {number}",
  option: "{author}, edition {number}, as of {asOf} ({layout})",
  statement: {
    edition: "Edition",
    address: "Address of this edition",
    taken: "Withdrawn since",
    hash: "SHA-256",
  },
  said: {
    edition: "Edition {number} of {author}, frozen on {date}.",
    texts: "The introduction and the paragraphs on themes are the word of {author}.",
  },
  chart: {
    finding: {
      government:
        "The Government reports on {count, plural, =0 {none} other {#}} of {total, plural, one {# recommendation} other {# recommendations}}.",
      civil_society:
        "Civil society has assessed {count, plural, =0 {none} other {#}} of {total, plural, one {# recommendation} other {# recommendations}}.",
    } satisfies Record<Track, string>,
    themes: "Status by theme",
  },
  page: {
    pageTitle: "{title}, edition {number}",
    author: "Author",
    number: "Number",
    frozenOn: "Frozen on",
    asOf: "As of",
    review: "Review",
    address: "Address",
    hash: "SHA-256",
    hashHelp:
      "The fingerprint of the JSON file. Whoever has the file can compute it again, with any program that knows SHA-256: if it is the same, not a letter was changed since {date}.",
    hashOfOriginal: "SHA-256 of the original",
    hashOfOriginalHelp:
      "The fingerprint of the edition as it was frozen. What is shown here differs from it by what was taken out; whoever has a JSON file from before can still check it.",
    hashOfCopy: "SHA-256 of this copy",
    hashOfCopyHelp: "The fingerprint of the JSON file as it is handed out now.",
    downloadAs: "Download {format}",
    introduction: "Introduction",
    summary: "Summary",
    summaryHelp: "Figures as of {asOf}, counted when the edition was frozen, on {frozenOn}.",
    bar: "What is counted",
    track: "Whose word",
    drawing: "Share of each status",
    figures: "Recommendations",
    part: "{status}: {count} of {total}",
    table: "The table",
    statements: "What this table is, and how to read it",
    compare: "Compare with another edition",
    all: "All editions",
    frozen: "The report is frozen. This is its address for good.",
    withdrawnNotice: "This edition was withdrawn.",
    withdrawnHelp:
      "It was frozen on {frozenOn} and withdrawn by its author on {withdrawnOn}. Nothing of what it held is given out any more; its address stays.",
    withdraw: "Withdraw this edition",
    withdrawHelp:
      "Its table, texts and files are then no longer given out to anybody. Number, dates and address stay, with the day on which it was withdrawn. This cannot be undone. To take back one statement, withdraw its update: it then goes from this edition too.",
    withdrawDo: "Withdraw edition {number} for good",
    cutOnPage:
      "The page shows the first {shown} of {total} recommendations. The files hold all of them.",
  },
  taken: {
    withdrawn: "Withdrawn on {date}",
    withdrawnUndated: "Withdrawn",
    evidence: "Evidence that is no longer public",
    updates:
      "{count, plural, one {# statement was} other {# statements were}} withdrawn since this edition was made, {count, plural, one {on} other {the last on}} {date}.",
    evidenceGone: "Evidence in it is no longer public.",
    names: "An organisation that is named in it has since withheld its name.",
    figures: "Figures and charts are still those that were counted when it was made, on {date}.",
    differs:
      "This copy differs from the original by what was taken out. SHA-256 of the original: {original}",
  },
  file: {
    hash: "{hash} (of the JSON file at {address})",
    unknownFormat:
      "There is no such format. An edition can be downloaded as docx, xlsx, csv or json.",
    unknown: "There is no such edition.",
    withdrawn:
      "This edition was withdrawn on {date}. Nothing of what it held is given out any more.",
  },
  compare,
  freeze: {
    title: "Freeze this report",
    block: "Editions",
    blockHelp:
      "An edition keeps a report as it stands on a day: table, texts, charts and method, with a number and an address that never change.",
    all: "All editions",
    open: "Freeze this report",
    openFor:
      "For {organisation}: {layout}, as of {asOf}, {total, plural, one {# recommendation} other {# recommendations}}.",
    ownList: "Editions of {organisation} so far:",
    listed: "as of {asOf}, frozen on {frozenOn}",
    back: "Back to the report",
    lede: "What you freeze is public at once, and stays. Look at it first.",
    what: "What is frozen",
    organisation: "Author",
    withheld: "{name} (your organisation withholds its name)",
    another: "Freeze for another of your organisations:",
    edition: "Edition",
    layout: "Layout",
    themeSet: "Grouped by",
    asOf: "As of",
    count: "Recommendations",
    selection: "{total} (a selection: {filter})",
    texts: "Texts of your organisation",
    textsCount:
      "{introduction, select, yes {Introduction} other {No introduction}}; {themes, plural, =0 {no paragraph on a theme} one {a paragraph on # of {total} themes} other {paragraphs on # of {total} themes}}",
    changedLast: "Last changed",
    missing: "Before you freeze",
    nothingMissing: "Nothing is missing: every recommendation has a status and evidence.",
    nothingMissingInList:
      "Nothing is missing: there is an introduction, and this layout prints neither statuses nor evidence.",
    warning: {
      government: "{count} of {total} are without information from the Government.",
      civil_society: "{count} of {total} are not assessed by civil society.",
      evidence: "{count} of {total} are without evidence in this layout.",
      introduction: "There is no introduction.",
      waiting:
        "{count, plural, one {# statement} other {# statements}} of your organisation on this review {count, plural, one {is} other {are}} not published yet, and so not in this report.",
      elsewhere:
        "{count, plural, one {# paragraph} other {# paragraphs}} of your organisation {count, plural, one {is} other {are}} not in this report: written on themes of another grouping, or on themes that are not in this table.",
      otherTrack:
        "This layout is the report of the other track. The edition will say that your organisation froze it.",
    },
    saysName:
      "Your organisation withholds its name, but this report contains it, here: {places}. Freezing makes the name public.",
    nameGoesPublic: "Our name becomes public with this edition, and that is intended",
    tick: "The box about your name",
    desk: "Your desk",
    help: {
      goesOn: "You can freeze it all the same.",
      saysStatus: "The edition says how many recommendations are without a status.",
      saysNoEvidence: "The edition does not say that evidence is missing.",
      saysNoIntroduction: "The edition does not say that an introduction is missing.",
    },
    noReview: "An edition holds the recommendations of one review. Choose others.",
    ownText:
      "You last changed one of the texts. A second person freezes it: another validator of your organisation.",
    notValidator: "A validator of your organisation freezes its reports.",
    noOrganisation:
      "Reports are frozen by validators of an organisation that is on one of the two tracks.",
    consequence:
      "An edition cannot be edited. It can be withdrawn as a whole; its number and address stay even then. A statement that is withdrawn later is taken out of it.",
    press: "Freeze edition {number}",
  },
};
