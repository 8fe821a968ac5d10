import type { ChartColumn, ChartName } from "@/db/domain/chart-name";
import type { EvidenceChoice } from "@/db/domain/explorer-filter";

export const charts = {
  files: {
    label: "Take along: {of}",
    csv: "Numbers (CSV)",
    json: "About them (JSON)",
    svg: "Picture (SVG)",
    png: "Picture (PNG)",
    of: {
      totals: "Both tracks in all",
      matrix: "Table of both tracks",
      divergence: "How they differ",
      themes: "By heading",
      time: "Over time",
      coverage: "Evidence",
      compare: "Both reviews",
    } satisfies Record<ChartName, string>,
    column: {
      track: "Whose view it is.",
      status: "The status.",
      government: "The status reported by the Government.",
      civil_society: "The status assessed by civil society.",
      divergence: "How the two tracks differ.",
      heading: "The heading of the source.",
      from: "The day from which on it stood so.",
      evidence: "Which published evidence there is.",
      review: "The review.",
    } satisfies Record<ChartColumn, string>,
    labelOf: "The same in words.",
    count: "How many recommendations.",
    denominator: "Of how many: the denominator.",
    as_of: "The day for which it is counted.",
    about: "What this is",
    unit: "Recommendations",
    reviewed:
      "{review}{filtered, select, yes {, a part of the list: its filters stand in the address} other {}}.",
    governmentRow: "{status} (Government)",
    fromDay: "From {date}",
    timeCaveat:
      "Of many days, the last of each month or year is counted; every update stands in the data set “updates”.",
    noSuchChart: "There is no such chart. Each chart’s files are linked under it.",
    refused: "Not understood: {what}. Correct the address and ask again.",
    oneReview: "Charts are of one review: name it with “review=”.",
    noSuchReview: "There is no review of this id. The ids stand in /data/reviews.csv.",
    nothing: "Nothing is counted here: no recommendation is in this selection.",
  },
  compare: {
    finding: "{reviews}: recommendations by status, one bar a track",
  },
  theNumbers: "The numbers as a table",
  note: "Recommendations, {total} in all, as of {date}. Source: {source, select, evidence {evidence published here} other {updates published here; where a status was coded from a published document, its recommendation says so}}.",
  of: "of {total}",
  countOf: "{count} of {total}",
  segment: "{status}, {track}: {count} of {total}. Open the list",
  segmentUnder: "{status}, {track}, {heading}: {count} of {total}. Open the list",
  segmentFrom: "{status}, {track}, from {date}: {count} of {total}. Open the list",
  divergenceCell: "{kind}: {count} of {total}. Open the list",
  status: "Status",
  number: "Number",
  share: "Share",
  totals: {
    finding:
      "The Government reports on {government, plural, =0 {none} other {#}} of {total, plural, one {# recommendation} other {# recommendations}}; civil society has assessed {civilSociety, plural, =0 {none} other {#}}",
    coded:
      "{coded, plural, one {# of these statuses was} other {# of these statuses were}} coded by this project from published documents; the organisations did not submit {coded, plural, one {it} other {them}}.",
    have: {
      government: "have a status reported by the Government",
      civil_society: "have been assessed by civil society",
    },
    open: "{count} of {total} {have}. Open the list",
    tableCaption: "Recommendations by status, one part a track",
  },
  matrix: {
    finding:
      "{comparable, plural, =0 {On none of {total, plural, one {# recommendation} other {# recommendations}} can the two tracks be compared yet} other {The two tracks can be compared on # of {total, plural, one {# recommendation} other {# recommendations}}, and differ on {differ}}}",
    lede: "Each number counts the recommendations on which the Government reports the status of the row, and civil society has assessed the status of the column.",
    caption: "Status reported by the Government (rows) and assessed by civil society (columns)",
    corner: "Government",
    columns: "Civil society",
    total: "Total",
    cell: "Government: {government}. Civil society: {civilSociety}. {count} of {total}. Open the list",
    divergence: "How the two tracks differ",
  },
  themes: {
    finding:
      "{silent, plural, =0 {Under every heading somebody has said something} one {Under # of {total, plural, one {# heading} other {# headings}} nobody has said anything yet} other {Under # of {total, plural, one {# heading} other {# headings}} nobody has said anything yet}}",
    lede: "The headings are those of the source, in its order. Two bars a heading: one a track. A bar is as long as the heading has recommendations.",
    count: "{count, plural, one {# recommendation} other {# recommendations}}",
    heading: "Heading of the source",
    tableCaption: "Recommendations by heading of the source and status",
    under: "{heading}: both tracks",
  },
  time: {
    finding:
      "{updates, plural, =0 {Nothing has been published yet} other {The newest update is as of {date}}}",
    lede: "A status holds from the date that its update gives until a newer update replaces it. What is only known as a year counts from the last day of that year.",
    from: "From",
    tableCaption: "Recommendations by status from each date on which an update took effect",
    axis: "{track}: recommendations with each status, {from} to {until}",
  },
  coverage: {
    finding:
      "{any} of {total, plural, one {# recommendation} other {# recommendations}} {any, plural, one {has} other {have}} published evidence",
    lede: "A recommendation with direct and related evidence counts under both.",
    caption: "Recommendations by the evidence that is published on them",
    sort: "Evidence",
    choice: {
      any: "Any evidence",
      direct: "Direct",
      related: "Related",
      background: "Background",
      none: "No evidence",
    } satisfies Record<EvidenceChoice, string>,
    segment: "{choice}: {count} of {total}. Open the list",
  },
};
