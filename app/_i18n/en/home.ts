export const home = {
  title: "Overview",
  heading:
    "{state}: follow-up to the {cycle, select, 0 {{mechanism} review} 1 {first cycle review} 2 {second cycle review} 3 {third cycle review} 4 {fourth cycle review} 5 {fifth cycle review} other {latest review}}",
  lede: "What was done about the {total, plural, one {recommendation} other {# recommendations}} of the <source>{sourceName}</source> of {date}: what the Government reports and how civil society assesses it, side by side.",
  sourceName: {
    high_commissioner_letter: "High Commissioner’s letter",
    working_group_report: "report of the Working Group",
    other: "source document",
  },
  empty: {
    title: "UPR follow-up",
    help: "No recommendations have been brought in yet.",
  },
  newest: {
    title: "Newest updates",
    none: "Nobody has published an update yet.",
    asOf: "As of {date}",
    publishedOn: "published here on {date}",
    codedFrom: "Coded from a published document: {title}",
    all: "All recommendations by newest update",
  },
  next: {
    title: "Where to go next",
    explore: "Find a recommendation",
    exploreHelp: "Search and filter all of them, and read both tracks and their evidence.",
    record: "Record an update",
    recordHelp: "Sign in, open a recommendation, and say what was done or how it stands.",
    midterm: "Mid-term table",
    midtermHelp: "The table for a mid-term report, to print or to download.",
    method: "Method",
    methodHelp: "The scale, the two tracks, how they are compared, and the sources.",
  },
};
