import type { SearchGroup } from "@/db/domain/search";

/** The screen that searches everything published. */
export const search = {
  title: "Search",
  pageTitle: "{words}Search – UPR follow-up",
  lede: "In all that is published: recommendations, what was said about them, and evidence.",
  label: "Words to look for",
  hint: "All of them must occur. “Quotation marks” keep words together; a number such as 118.10 or a symbol such as A/HRC/41/17 is found as it is written.",
  button: "Search",
  within: "Only in {review}.",
  everywhere: "Search all reviews",
  group: {
    recommendations: "Recommendations",
    updates: "Updates and replies",
    evidence: "Evidence",
  } satisfies Record<SearchGroup, string>,
  groupsLabel: "Kinds of results",
  all: "Everything",
  count: "{count, plural, =0 {None} one {# result} other {# results}}",
  counted:
    "{count, plural, one {# result, the best match first.} other {# results, the best matches first.}}",
  tooMany:
    "More than {most, number}: the newest are shown first. Add a word to have the best matches first.",
  moreThan: "More than {most, number}",
  showAll: {
    recommendations: "All of these recommendations",
    updates: "All of these updates and replies",
    evidence: "All of this evidence",
  } satisfies Record<SearchGroup, string>,
  nothingIn: {
    recommendations: "No recommendation holds this.",
    updates: "No update and no reply holds this.",
    evidence: "No evidence holds this.",
  } satisfies Record<SearchGroup, string>,
  next: "Next page",
  first: "First page",
  pages: "Pages",
  asBeginning: "Nothing has “{word}” as a whole word. This is what has words that begin with it.",
  cut: "This is more than is looked for at once: the search goes by its first words.",
  empty: {
    title: "Type what you are looking for.",
    examples: "For example:",
  },
  examples: ["land rights", "“freedom of expression”", "KHM-HC-2019-20"],
  none: {
    title: "Nothing that is published holds all of this.",
    try: "What helps:",
    fewer: "use fewer words, or only the beginning of the last one",
    quotes: "leave out quotation marks: then the words need not stand together",
    everywhere: "search all reviews",
    browse: "go through the recommendations by heading, status and group",
    noWord: "What was typed holds no letter and no digit. Type a word, a number or a reference.",
  },
  hit: {
    recommendation: "Recommendation",
    update: "Update",
    reply: "Reply",
    document: "Document",
    passage: "Passage",
  },
  on: "{name}, on <ref></ref>",
  number: " · No.",
  asOf: "as of {date}",
  published: "published {date}",
  review:
    "{state}, {cycle, selectordinal, =0 {{mechanism}} one {#st cycle} two {#nd cycle} few {#rd cycle} other {#th cycle}}",
};
