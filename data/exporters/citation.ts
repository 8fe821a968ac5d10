import type { Citation, CitationFormat } from "@/db/domain/citation";
import { PUBLISHER_NOT_STATED } from "@/db/domain/import-lists";
import { keptLine } from "@/db/domain/kept-text";

/** What a citation is served as, and what its file's name ends in. */
export const CITATION_FILES: Record<CitationFormat, { type: string; ending: string }> = {
  bibtex: { type: "application/x-bibtex; charset=utf-8", ending: "bib" },
  ris: { type: "application/x-research-info-systems; charset=utf-8", ending: "ris" },
};

/** What words of another direction are set apart with within a sentence; within a field they stand alone. */
const SET_APART = /[\u2068\u2069]/gu;

/** One line: both formats end a field at the end of a line, or of a brace. */
const oneLine = (text: string) => keptLine(text.replace(SET_APART, "")).replace(/\s+/gu, " ");

/** Nobody, where the source names none. */
const authorOf = ({ author }: Citation) => (author === PUBLISHER_NOT_STATED ? null : author);

/** Characters that LaTeX would act upon; each stands for itself after this. */
const LATEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces even where they are escaped: one alone would not let the field end.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};

const latex = (text: string) =>
  oneLine(text).replace(/[\\{}$&#%_^~]/g, (sign) => LATEX[sign] ?? sign);

/** An address stays as it is: \url and biblatex take it word for word. */
const verbatim = (address: string) =>
  oneLine(address).replace(/[{}\\ ]/g, (sign) => encodeURIComponent(sign));

/** What biblatex calls languages (babel); of others it is told nothing. */
const LANGID: Record<string, string> = {
  ...{ ar: "arabic", en: "english", "en-GB": "british", es: "spanish", fr: "french" },
  ...{ km: "khmer", ru: "russian", zh: "chinese" },
};

/** An entry of BibTeX in UTF-8. The author's second braces keep an institution's name whole. */
function bibtex(citation: Citation) {
  const { key, kind, title, date, address, readOn, note, language } = citation;
  const author = authorOf(citation);
  const [year = "", month, day] = date.split("-");
  const fields: [string, string | null][] = [
    ["author", author && `{${latex(author)}}`],
    ["title", `{${latex(title)}}`],
    ["institution", kind === "report" && author ? latex(author) : null],
    ["year", year],
    ["month", month ? String(Number(month)) : null],
    ["day", day ? String(Number(day)) : null],
    ["url", verbatim(address)],
    ["urldate", readOn],
    ["note", note === null ? null : latex(note)],
    ["langid", LANGID[language] ?? LANGID[language.split("-")[0] ?? ""] ?? null],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${kind === "report" ? "techreport" : "misc"}{${key},`, ...lines, "}", ""].join("\n");
}

/** A record of RIS; a date is "2019/08/20/", with what is not known left empty. */
function ris(citation: Citation) {
  const { key, kind, title, date, address, readOn, note, language } = citation;
  const author = authorOf(citation);
  const [year = "", month = "", day = ""] = date.split("-");
  const fields: [string, string | null][] = [
    ["TY", kind === "report" ? "RPRT" : "ELEC"],
    ["ID", key],
    ["AU", author && oneLine(author)],
    ["TI", oneLine(title)],
    ["PY", year],
    ["DA", `${year}/${month}/${day}/`],
    ["UR", oneLine(address)],
    ["Y2", `${readOn.replaceAll("-", "/")}/`],
    ["N1", note === null ? null : oneLine(note)],
    ["LA", oneLine(language)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...lines, "ER  - ", ""].join("\r\n");
}

/** A citation as text of a format. */
export const CITED: Record<CitationFormat, (citation: Citation) => string> = { bibtex, ris };
