export const cite = {
  cite: "Cite",
  citeUpdate: "Cite this update",
  formats: { bibtex: "BibTeX", ris: "RIS" },
  copy: "Copy",
  copied: "Copied.",
  readOn: "{address}, read on {date}.",
  recommendation:
    "{title}{symbol, select, none {} other {, {symbol}}}{number, select, none {} other {, recommendation {number}}} ({ref})",
  recommendationOfAnnex: "{title}, item {place} of the annex ({ref})",
  update: "“{status}” on recommendation {ref}",
  updateNote: "As of {date}; published on {published}; version {version}.",
  codedUpdate:
    "{organisation}: “{status}” on recommendation {ref}, a status coded by this project from {title}",
  edition: "{title}, edition {number}",
  editionNote: "As of {date}. SHA-256: {hash}.",
  unknown: "There is nothing to cite at this address.",
};
