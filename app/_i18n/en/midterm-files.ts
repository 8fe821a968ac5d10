import type { ThemeSet } from "@/db/domain/theme-set";

/** Headings of the columns that only spreadsheets have. */
export const data = {
  theme: {
    source: "Theme (heading of the source)",
    ohchr_theme: "Theme (OHCHR theme, the first that was set)",
    ohchr_group: "Theme (group of persons, the first that was set)",
    sdg_goal: "Theme (Sustainable Development Goal, the first that was set)",
    uhri_theme: "Theme (UHRI theme, the first that was set)",
    uhri_group: "Theme (group of persons of UHRI, the first that was set)",
    upr_info_issue: "Theme (issue, the first that was set)",
  } satisfies Record<ThemeSet, string>,
  status: {
    government: "Government: status",
    civil_society: "Civil society: status",
  },
  asOf: {
    government: "Government: as of",
    civil_society: "Civil society: as of",
  },
  underReview: "State under review",
  ref: "Reference",
  address: "Permanent address",
};

/** The ways to the files. */
export const downloads = {
  downloadAs: "Download {format}",
  downloadHint:
    "DOCX for Word and LibreOffice, XLSX and CSV for spreadsheets, JSON for programs. The print view of this page is A4 on its side.",
  downloadDraftAs: "Download draft {format}",
  draftHint: "A draft holds your report’s texts, which are not published. Without them:",
  downloadWhole: "The files hold the whole table.",
  fillLink: "Fill OHCHR’s own Word list.",
};
