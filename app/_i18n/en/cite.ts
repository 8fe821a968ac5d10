export const cite = {
  cite: "Cite",
  citeUpdate: "Cite this update",
  formats: { bibtex: "BibTeX", ris: "RIS" },
  copy: "Copy",
  copied: "Copied.",
  readOn: "{address}, read on {date}.",
  recommendation: "{title}, item {place} ({ref})",
  recommendationOfAnnex: "{title}, annex, item {place} ({ref})",
  update: "“{status}” on recommendation {ref}",
  updateNote: "As of {date}; published on {published}; version {version}.",
  updateCoded:
    "As of {date}; published on {published}; version {version}. Status coded by this project from: {title}.",
  edition: "{title}, edition {number}",
  editionNote: "As of {date}. SHA-256: {hash}.",
  unknown: "There is nothing to cite at this address.",
};
