import type { UpdateText } from "@/db/domain/update-texts";
import type { ThemeSet } from "@/db/domain/theme-set";
import type { Layout, MidtermColumn, View } from "@/db/domain/midterm-layout";
import { chart, said, statement } from "./midterm-statements";
import { data, downloads } from "./midterm-files";

type Headings = Partial<Record<MidtermColumn, string>>;

const REPORT = {
  number: "No.",
  recommendation: "Recommendation and recommending State",
  position: "Position of the State under review",
};

export const midterm = {
  title: "Mid-term table",
  lede: "What a mid-term report to the Human Rights Council is made of. The files hold the table that you see here; the Word file also draws the summary as charts.",
  choose: {
    layout: "Layout",
    themeSet: "Grouped by",
    asOf: "As of",
    asOfHint: "The newest statement of each organisation up to this day counts.",
    show: "Show this table",
    select: "Select recommendations",
    change: "Change the selection",
    all: "All recommendations",
  },
  layout: {
    government: "Government’s report",
    "civil-society": "Civil society’s report",
    "ohchr-3": "OHCHR list, 2nd and 3rd cycle",
    "ohchr-4": "OHCHR list, 4th cycle",
  } satisfies Record<Layout, string>,
  layoutMeaning: {
    government: "Table of a State’s voluntary mid-term report.",
    "civil-society":
      "Table of a mid-term report of civil society, beside what the Government reports.",
    "ohchr-3":
      "In the form of the lists of recommendations that OHCHR issued in the 2nd and 3rd cycle. Not a document of the United Nations.",
    "ohchr-4":
      "In the form of the lists of recommendations that OHCHR issues in the 4th cycle; it has no column for implementation. Not a document of the United Nations.",
  } satisfies Record<Layout, string>,
  tableTitle: {
    government: "{state}: implementation of recommendations, as reported by the Government",
    "civil-society": "{state}: implementation of recommendations, as assessed by civil society",
    "ohchr-3": "{state}: list of recommendations with the level of implementation",
    "ohchr-4": "{state}: list of recommendations by theme",
  } satisfies Record<Layout, string>,
  column: {
    government: {
      ...REPORT,
      themes: "Themes and groups of persons",
      sdgs: "Relevant SDGs",
      institutions: "Responsible institution(s)",
      government_status: "Status of implementation (date)",
      measures: "Measures taken and results",
      evidence: "Evidence",
      challenges: "Challenges and assistance needed",
      next_steps: "Next steps and timeframe",
    },
    "civil-society": {
      ...REPORT,
      government_status: "Status reported by the Government (date)",
      civil_society_status: "Assessment by civil society (date, number of organisations)",
      basis: "Basis for the assessment",
      evidence: "Evidence",
      gaps: "Gaps and developments",
      next_steps: "Proposed next steps",
    },
    "ohchr-3": {
      recommendation: "Recommendation",
      position: "Position",
      themes: "Full list of themes",
      assessment: "Assessment/comments on level of implementation",
    },
    "ohchr-4": {
      recommendation: "Recommendation and recommending State",
      position: "Position of the State under review",
      themes: "Human rights themes and groups of persons",
      sdgs: "Relevant SDGs",
    },
  } satisfies Record<Layout, Headings>,
  allReviews: "All States",
  ofAllReviews:
    "A table of all reviews at once is too long for a page; there are files of it. For a table on screen, <reviews>choose a review</reviews>.",
  notUnderstood:
    "This could not be read, or is a day to come: {parameters}. A file would not be what was asked for, so none was made.",
  docxOfAll:
    "Word’s file is made for one review: all reviews at once would be too large to open. Choose a review, or download all as CSV or XLSX.",
  noReview: "No review",
  list: {
    name: "Thematic list of recommendations",
    reviewOfSession:
      "UPR of {state} ({cycle, selectordinal, =0 {{mechanism}} one {#st Cycle} two {#nd Cycle} few {#rd Cycle} other {#th Cycle}} – {session, selectordinal, one {#st} two {#nd} few {#rd} other {#th}} Session)",
    reviewOfCycle:
      "UPR of {state} ({cycle, selectordinal, =0 {{mechanism}} one {#st Cycle} two {#nd Cycle} few {#rd Cycle} other {#th Cycle}})",
  },
  theme: "Theme: {theme}",
  noTheme: "None set",
  chart,
  themeSet: {
    source: "Headings of the source",
    ohchr_theme: "OHCHR themes",
    ohchr_group: "Groups of persons",
    sdg_goal: "Sustainable Development Goals",
    uhri_theme: "UHRI themes",
    uhri_group: "Groups of persons (UHRI)",
    upr_info_issue: "Issues (as UPR Info lists them)",
  } satisfies Record<ThemeSet, string>,
  cell: {
    notStated: "Not stated",
    stateNotStated: "Recommending State not stated",
    sourceOfPosition: "Source of position",
    institution: { lead: "{name}", support: "{name} (support)" },
    wording: "{position} (“{wording}”)",
    part: "({letter})",
    whole: "Whole recommendation",
    statusOn: "{status} ({date})",
    statusOf: "{status} ({date}; {count, plural, one {# organisation} other {# organisations}})",
    coded: "Coded from a published document",
    sdgs: "SDGs",
    uhriThemes: "Themes (UHRI)",
    issues: "Issues",
    groups: "Groups of persons",
    affected: "Affected persons",
    goal: "{number} – {name}",
    goalWithTargets: "{number} – {name} ({count, plural, one {target} other {targets}} {targets})",
    byProject: "{term} (coded by this project)",
    evidence: "Evidence",
    passages: "{relation}: {locators}.",
    cut: "[Cut here: a spreadsheet cannot hold more. The whole text is at the permanent address.]",
  },
  field: {
    reason: "Reason for the status",
    measures: "Measures taken",
    results: "Results",
    challenges: "Challenges",
    assistance: "Assistance needed",
    nextSteps: "Next steps",
    midTermNote: "Mid-term note",
  } satisfies Record<UpdateText, string>,
  goal: {
    "1": "No poverty",
    "2": "Zero hunger",
    "3": "Good health and well-being",
    "4": "Quality education",
    "5": "Gender equality",
    "6": "Clean water and sanitation",
    "7": "Affordable and clean energy",
    "8": "Decent work and economic growth",
    "9": "Industry, innovation and infrastructure",
    "10": "Reduced inequalities",
    "11": "Sustainable cities and communities",
    "12": "Responsible consumption and production",
    "13": "Climate action",
    "14": "Life below water",
    "15": "Life on land",
    "16": "Peace, justice and strong institutions",
    "17": "Partnerships for the goals",
  },
  statement,
  narrowed: "Shown here: {rows}.",
  aboutThisTable: "What this table is, and how to read it",
  said,
  view: {
    source: "As in the source",
    tags: "As coded (by whom, see below)",
    government: "Reported by the Government",
    civil_society: "Assessed by civil society",
    both: "Both, each under its own name",
    assigned: "As its organisations confirmed it here",
  } satisfies Record<View, string>,
  data,
  file: {
    table: "Mid-term table",
    about: "About this table",
    introduction: "Introduction",
    summary: "Summary",
    texts: "Texts of the report",
    page: "Page",
    of: "of",
  },
  ...downloads,
  toTheme: "Go to one of the {count} themes",
  tableLabel: "The table",
  cutOnPage:
    "The page shows the first {shown} of {total} recommendations. The files hold all of them.",
  none: "No recommendation is in this selection.",
  ignored:
    "The address held something that could not be understood, or is a day to come, and was left out: {what}.",
  notYours:
    "You do not write this organisation’s report, so you cannot download its unpublished texts.",
  diskRefuses:
    "This file cannot be made now: the disk of this site’s server is full, or cannot be written. Nothing was changed, and every page can still be read. Tell whoever runs this site, and try again once that is solved.",
  unknownFormat:
    "There is no such format. The mid-term table can be downloaded as docx, xlsx, csv or json.",
};
