/** What feed readers show. */
export const feed = {
  title:
    "{review, select, none {UPR follow-up} other {UPR follow-up: {review}}}{of, select, none {} other { – {of}}}",
  subtitle:
    "What was published, withdrawn or frozen last. Entries tell where a statement stands, and not what it says.",
  update: "{name}: {status} ({track}, {organisation})",
  updateSummary:
    "As of {asOf}; published here on {date}.{coded, select, yes { Coded from a published document.} other {}} The recommendation: “{text}”",
  reply: "{name}: reply by {organisation} ({track})",
  replySummary: "Published here on {date}. The recommendation: “{text}”",
  withdrawn: "{name}: withdrawn on {date} ({track})",
  withdrawnSummary:
    "{kind, select, reply {A reply} other {An update}} on this recommendation was withdrawn; what it said is no longer public. The recommendation: “{text}”",
  edition: "{title}, edition {number} ({track}, {organisation})",
  editionSummary: "A mid-term report, frozen on {date}.",
  editionWithdrawn: "{title}, edition {number}: withdrawn on {date}",
  editionWithdrawnSummary: "Its organisation took this edition back; it can no longer be read.",
  document: "Evidence made public: {citation}",
  documentSummary: "Public here since {date}.",
  refused: "Not understood: {what}. Correct the address and ask again.",
  noSuchReview: "There is no review of this id. The ids stand in /data/reviews.csv.",
};
