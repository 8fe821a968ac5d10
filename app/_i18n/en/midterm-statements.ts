/** What stands before a table: the name of each statement. */
export const statement = {
  draft: "Draft",
  draftText:
    "With the texts of {organisation}’s report, which are not published. Do not share it outside your organisation.",
  review: "Review",
  source: "Source",
  layout: "Layout",
  views: "Whose view each column is",
  asOf: "As of",
  extracted: "Extracted on",
  scale: "Scale",
  count: "Recommendations",
  filters: "Selection",
  grouped: "Grouped by",
  coding: "Themes, groups and SDGs",
  empty: "What the source does not state",
  evidence: "Evidence",
  unpublished: "Left out",
  address: "Address of this table",
  publisher: "Published by",
  trail: "State of the audit trail",
};

/** What the statements say. */
export const said = {
  allReviews: "All reviews in this database",
  lists: "They come from {count} lists, counted together:",
  ofList: "{count} from {title}.",
  review:
    "{state}, {cycle, selectordinal, =0 {{mechanism}} one {Universal Periodic Review, #st cycle} two {Universal Periodic Review, #nd cycle} few {Universal Periodic Review, #rd cycle} other {Universal Periodic Review, #th cycle}}",
  reviewSession: ", {session, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} session",
  reviewedOn: ", review of {date}",
  asOf: "{date}. Each organisation’s newest published statement up to this day counts; a track whose organisations, or whose parts of the recommendation, differ is shown as “{mixed}”, with each one’s own status. Nothing is averaged.",
  noStatus: "This layout prints no status.",
  count:
    "{total, plural, =0 {No recommendation} one {# recommendation} other {# recommendations}}.",
  without: {
    government: "{without} of {total} without information from the Government.",
    civil_society: "{without} of {total} not assessed by civil society.",
  },
  noFilter: "All recommendations; no filter is set.",
  grouped:
    "{terms}. Each recommendation stands once, under the first of its terms that was set; one that has none stands under “{none}”.",
  groupedAsInSource:
    "Headings of the source, each once and in its order. Under each, recommendations stand in the order of the source.",
  groupedAsSetBy: {
    source: "The source set the terms.",
    project: "This project’s coding set the terms, not the source.",
    both: "The source set some of the terms, this project’s coding set others.",
    nobody: "No term was set.",
  },
  codingProject: "Set by this project’s coding, not by the source.",
  codingSource: "As the source states them.",
  codingBoth: "As the source states them, except where marked as coded by this project.",
  notStatedBySource:
    "The areas raised by the High Commissioner have no number, recommending State or position in their source. These are left empty or say so; none is guessed.",
  evidence: {
    government:
      "What the Government’s statements rest on, and other published documents, but for those that civil society wrote or recorded.",
    civil_society:
      "What civil society’s statements rest on, and other published documents, but for those that the Government wrote or recorded.",
    both: "What either track’s statements rest on, and other published documents. “Background” gives context and is never proof.",
  },
  trail:
    "The hash of the newest public change. Whoever runs this site can show with it that nothing recorded up to then was altered or taken away.",
  unpublished:
    "Unpublished material is left out: drafts, what waits for publication, what was returned or withdrawn, and private evidence.",
  codedStatus:
    "“Coded from a published document” marks a status that this project read out of a document; the organisation did not submit it.",
};

/** The summary as charts, in files that have pictures. */
export const chart = {
  note: "{total, plural, one {# recommendation} other {# recommendations}}, including those without information, as of {date}. Each bar shows one track.",
  count: "{total, plural, one {# recommendation} other {# recommendations}}",
  themesOnce: "Status by theme, each recommendation once, under the first theme that was set",
  themesContinued: "Status by theme (continued)",
};
