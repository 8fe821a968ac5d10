import type { FileType } from "@/db/domain/evidence-file";
import type { EvidenceState } from "@/db/domain/evidence-state";
import { evidenceChecklist } from "./evidence-checklist";

/** The list of documents, a document's own page, and the letter. */
export const evidence = {
  title: "Evidence",
  pageTitle: "Evidence – UPR follow-up",
  lede: "Which documents are there, and what do they bear on?",
  count: "{count, plural, one {# document} other {# documents}}.",
  countOf: "{count, plural, one {# document} other {# documents}} of {total}.",
  none: "No document matches.",
  filterIgnored: "Part of the address was not understood and was left out: {part}.",
  filter: {
    label: "Filter the documents",
    track: "Whose word",
    kind: "Kind",
    all: "All",
  },
  column: {
    document: "Document",
    kind: "Kind",
    track: "Whose word",
    date: "Date",
    passages: "Passages",
    recommendations: "Recommendations they bear on",
  },
  source: "Source of {count, plural, one {# recommendation} other {# recommendations}}",
  noTrack: "Neither track",
  unpublished: "Not published",
  addDocument: "Add a document",
  removed: "The document is removed, with its files.",
  explanation: "Newest first. A passage is a short quotation that bears on one recommendation.",
  document: {
    publisher: "Publisher",
    date: "Date",
    reference: "Reference",
    language: "Language",
    track: "Whose word",
    licence: "Rights",
    address: "Address",
    citation: "Cite as",
  },
  onThisPage: "On this page",
  passages: {
    title: "Passages",
    count:
      "{passages, plural, one {# passage} other {# passages}} on {recommendations, plural, one {# recommendation} other {# recommendations}}. A passage says what the document says, not what is so.",
    none: "No passage of this document has been linked to a recommendation.",
    locator: "Where: {locator}",
    relation: "{relation}: {meaning}",
    direction: "Points to: {direction}",
    inText: "Show in the text",
    remove: "Remove this passage",
    removeHelp: "It is gone for good, also from drafts that rest on it. The document stays.",
    removeButton: "Remove the passage",
  },
  text: {
    title: "Full text",
    textCopy:
      "A text copy of the document, as received. Page breaks, footnotes and descriptions of signatures are those of the copy.",
    marked: "Quoted passages are highlighted.",
    notHere: "The full text is not kept here; only short passages are quoted, with citation.",
  },
  annex: {
    title: "Annex",
    titleWithoutAnnex: "Its recommendations",
    intro:
      "{count, plural, one {# item} other {# items}}, word for word and in order, under the document’s own headings. Each leads to what is known of it; the references are this site’s.",
  },
  own: {
    title: "On its way to the public",
    help: "Shown to people of {organisation} only",
    document: {
      private:
        "Private to {organisation}. No passage of it is linked to a recommendation yet, so nothing makes it public.",
      goes_public:
        "{isPublic, select, yes {The document is public. What was added to it later becomes public with the next update that rests on it.} other {Private to {organisation}. It becomes public with the update that rests on it.}}",
      awaits_checklist:
        "{isPublic, select, yes {The document is public. Part of what {organisation} holds of it stays private until the checklist is filled in, and signed by a second person.} other {Private to {organisation} until the checklist is filled in, and signed by a second person. After that it becomes public with the update that rests on it.}}",
      awaits_signature:
        "{isPublic, select, yes {The document is public. Part of what {organisation} holds of it stays private until a second person signs the checklist.} other {Private to {organisation} until a second person signs the checklist. After that it becomes public with the update that rests on it.}}",
      public: "Public.",
      withheld: "Its description is public. The original is withheld.",
    } satisfies Record<EvidenceState, string>,
    atRisk:
      "It holds personal data or could put somebody at risk: nothing of that is published before the checklist is signed.",
    prepared: "Prepared by {name} on {date}.",
    signed: "Signed by {name} on {date}.",
    originalWithheld: "The checklist keeps the original back; only its description is published.",
    signIt: "Look at it and sign",
    prepare: "Go through the checklist",
    prepareAnew: "Go through the checklist anew",
    waitsForOther: "A validator of {organisation} other than {name} has to sign it.",
    remove: "Remove this document",
    removeHelp: "The document and its files are gone for good.",
    removeButton: "Remove the document",
  },
  /* Beside a passage or a file. */
  state: {
    private: "Private",
    goes_public: "Private; becomes public with its update",
    awaits_checklist: "Private until the checklist is signed",
    awaits_signature: "Private; the checklist waits for the second signature",
    public: "Public",
    withheld: "Withheld",
  } satisfies Record<EvidenceState, string>,
  files: {
    title: "Files",
    notHere: "There is no such file.",
    facts: "{type}, {size}",
    hash: "SHA-256",
    type: {
      pdf: "PDF",
      docx: "Word",
      xlsx: "Excel",
      csv: "CSV",
      txt: "Text",
      png: "PNG picture",
      jpeg: "JPEG picture",
    } satisfies Record<FileType, string>,
    none: "No file of this document is here yet.",
    withhold: "Withhold",
    withholdPublic: "Withhold at once",
    release: "Let it be published",
    remove: "Remove",
    removeHelp: "The file is gone for good. Its document stays.",
    removeButton: "Remove the file",
    add: "Add a file",
    file: "File",
    fileHint:
      "PDF, Word (DOCX), Excel (XLSX), CSV, text, PNG or JPEG, at most 20 MB, without macros.",
    withheld: "Withhold the original",
    withheldHint: "Only its description is published; the file stays with your organisation.",
    names: "This file names, beside its text:",
    namesHelp:
      "Whoever has the file can read that. Take it out in the program that you wrote it with (“Inspect document”), and send the file anew.",
    namesUnread:
      "Who made this file, and what else it says beside its text, is not looked into here. Look at its properties yourself before it becomes public.",
    care: "The file’s name is published with it. Pictures lose what the camera wrote into them; from PDF and office files remove the author, comments and tracked changes yourself before you send them. Where your organisation asks for a second person, a file does not become public with an update published by whoever sent the file or let it be published; it waits for somebody else’s publication, or for the signed checklist.",
    send: "Send the file",
    again: "Choose a file",
  },
  done: {
    file: "The file is here. It is private for now; below is what becomes of it.",
    withheld:
      "The file is withheld. Nobody outside your organisation can get it from here any more.",
    released:
      "The file is no longer withheld. It stays private until the next update on this document is published, or the checklist is signed anew.",
    fileRemoved: "The file is removed.",
    passageRemoved: "The passage is removed.",
    prepared: "The checklist is filled in. A second person has to sign it.",
    signed: "The checklist is signed.",
    added:
      "The document is here, private to your organisation. Add its file, or cite it in an update.",
  },
  checklist: evidenceChecklist,
  add: {
    title: "Add a document",
    lede: "A document is described here, then its file can be sent. Both are private to your organisation until an update that rests on the document is published.",
    organisation: "On behalf of",
    documentTitle: "Title",
    titleHint: "It is published with the document: do not name anybody who could be harmed.",
    publisher: "Publisher",
    date: "Date of the document",
    dateHint: "As far as it is known: 2021, 2021-05 or 2021-05-07.",
    kind: "Kind of document",
    choose: "Choose",
    address: "Web address",
    risk: "If this is published, is anybody at risk?",
    riskHint:
      "Anything but what is public already stays private until a checklist is filled in by one person and signed by another.",
    submit: "Add the document",
  },
};
