import { REDACTION_POINTS } from "@/db/domain/redaction";
import { A_PDF } from "@/tests/support/uploads";
import { type ActionRow, NEW_ID } from "./action-row";
import { NO_PAGE } from "./expected";
import { OWN_ID, PREPARED_AT } from "./scene";

const PAGE = "/evidence/own-document";
const DOCUMENT = "app/evidence/[id]/actions.ts";
const CHECKLIST = "app/evidence/[id]/checklist/actions.ts";

/** The checklist with every point ticked. */
const CHECKED = {
  ...{ documentId: "own-document", organisationId: OWN_ID },
  ...Object.fromEntries(REDACTION_POINTS.map((point) => [`points.${point}`, "yes"])),
};

const FILES: ActionRow[] = [
  {
    action: "POST /midterm/fill/upload",
    at: "/midterm/fill/upload",
    fields: { file: new File([A_PDF], "list.docx") },
    expected: {
      nobody: "→ /sign-in?next=%2Fmidterm%2Ffill&sent=no",
      others: "→ /midterm/fill?problem=archive_damaged",
    },
  },
  {
    action: "POST /evidence/[id]/files",
    at: `${PAGE}/files`,
    fields: { file: new File([A_PDF], "annex.pdf") },
    expected: {
      own: `→ ${PAGE}?done=file`,
      nobody: "→ /sign-in?next=%2Fevidence%2Fown-document&sent=no",
      others: `→ ${PAGE}?problem=document_unknown`,
    },
  },
  {
    action: `${DOCUMENT} withholdOne`,
    at: "/evidence/public-document",
    fields: { fileId: "public-file", withheld: "yes" },
    expected: {
      own: "→ /evidence/public-document?done=withheld#files",
      nobody: "not_signed_in",
      others: "file_unknown",
    },
  },
  {
    action: `${DOCUMENT} removeOneFile`,
    at: PAGE,
    fields: { fileId: "own-file" },
    expected: {
      own: `→ ${PAGE}?done=fileRemoved#files`,
      visitor: NO_PAGE,
      nobody: "not_signed_in",
      others: "file_unknown",
    },
  },
  {
    action: `${DOCUMENT} removeOne`,
    what: "a passage",
    at: PAGE,
    fields: { kind: "passage", id: "own-passage" },
    expected: {
      own: `→ ${PAGE}?done=passageRemoved`,
      visitor: NO_PAGE,
      nobody: "not_signed_in",
      others: "document_unknown",
    },
  },
  {
    action: `${DOCUMENT} removeOne`,
    what: "a document",
    at: "/evidence/own-loose-document",
    fields: { kind: "document", id: "own-loose-document" },
    expected: {
      own: "→ /evidence?done=removed",
      visitor: NO_PAGE,
      nobody: "not_signed_in",
      others: "document_unknown",
    },
  },
];

/** Documents, their files, and what is made sure of before they are published. */
export const ON_EVIDENCE: readonly ActionRow[] = [
  {
    action: "app/evidence/add/actions.ts addOne",
    at: "/evidence/add",
    fields: {
      ...{ newId: NEW_ID, organisationId: OWN_ID, title: "A report", publisher: "Somebody" },
      ...{ date: "2023", kind: "ngo_report", address: "", risk: "public_source" },
    },
    expected: {
      own: "→ /evidence/<id>?done=added",
      nobody: "not_signed_in",
      others: "not_permitted",
    },
  },
  ...FILES,
  {
    action: `${CHECKLIST} prepareOne`,
    at: `${PAGE}/checklist`,
    fields: CHECKED,
    expected: {
      own: `→ ${PAGE}?done=prepared`,
      visitor: NO_PAGE,
      nobody: "not_signed_in",
      others: "document_unknown",
    },
  },
  {
    action: `${CHECKLIST} signOne`,
    at: `${PAGE}/checklist`,
    fields: { ...CHECKED, preparedAt: PREPARED_AT },
    expected: {
      validator: `→ ${PAGE}?done=signed`,
      contributor: "not_permitted",
      visitor: NO_PAGE,
      nobody: "not_signed_in",
      others: "document_unknown",
    },
  },
];
