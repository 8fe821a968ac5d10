import { CITATION_FORMATS } from "@/db/domain/citation";
import { DATA_FORMATS } from "@/app/data/request";
import { FORMATS } from "@/data/exporters/formats";
import { LAYOUTS } from "@/db/domain/midterm-layout";
import { DATA_SETS, WALKED } from "@/db/domain/open-data";
import type { Private, Published } from "./planted-secrets";
import { REFS } from "./planting";
import type { Role } from "./roles";

/** Every file of every data set. */
export const dataFiles = (query: string): string[] =>
  DATA_SETS.flatMap((set) =>
    DATA_FORMATS.map((format) => `/data/${set}.${format}${WALKED[set] === "whole" ? "" : query}`),
  );

/** Concrete addresses of the routes that have parts to fill in. */
export function addressesOf(open: Published, hidden: Private): Record<string, string[]> {
  const documents = [hidden.documentId, open.risky, open.open, open.taken, open.described];
  const organisations = [open.own, open.unnamed];
  const refs = Object.values(REFS);
  const person = hidden.entrusted.id;
  const drafts = [
    [REFS.draft, hidden.draft.id],
    [REFS.submitted, hidden.submitted.id],
    [REFS.returned, hidden.returned.id],
  ];
  return {
    "/admin/assignments/[id]": [`/admin/assignments/${hidden.declined}`],
    "/admin/imports/[id]": ["/admin/imports/00000000-0000-4000-8000-000000000000"],
    "/admin/imports/template/[format]": ["csv", "xlsx"].map(
      (format) => `/admin/imports/template/${format}`,
    ),
    "/admin/people/[id]": [`/admin/people/${person}`],
    "/data/[file]": dataFiles("?review=all"),
    "/desk/sheet/[id]": [`/desk/sheet/${hidden.sheet}`],
    "/editions/[id]": open.editions.map((id) => `/editions/${id}`),
    "/editions/[id]/cite/[format]": open.editions.flatMap((id) =>
      CITATION_FORMATS.map((format) => `/editions/${id}/cite/${format}`),
    ),
    "/editions/[id]/download/[format]": open.editions.flatMap((id) =>
      FORMATS.map((format) => `/editions/${id}/download/${format}`),
    ),
    "/evidence/[id]": documents.map((id) => `/evidence/${id}`),
    "/evidence/[id]/checklist": documents.map((id) => `/evidence/${id}/checklist`),
    "/evidence/[id]/files": [`/evidence/${hidden.documentId}/files`],
    "/evidence/[id]/files/[file]": [
      [hidden.documentId, hidden.file],
      [open.open, open.openFile],
      [open.open, open.keptBack],
      [open.risky, open.riskyFile],
      [open.taken, open.takenFile],
      [open.described, open.original],
    ].map(([id, file]) => `/evidence/${id}/files/${file}`),
    "/invite/[token]": [`/invite/${hidden.token}`],
    "/midterm/download/[format]": FORMATS.flatMap((format) => [
      ...LAYOUTS.map((layout) => `/midterm/download/${format}?layout=${layout}`),
      `/midterm/download/${format}?texts=${open.own}`,
    ]),
    "/midterm/fill/[id]": ["/midterm/fill/00000000-0000-4000-8000-000000000000"],
    "/midterm/fill/[id]/file": ["/midterm/fill/00000000-0000-4000-8000-000000000000/file"],
    "/organisations/[id]": organisations.map((id) => `/organisations/${id}`),
    "/organisations/[id]/invite": organisations.map((id) => `/organisations/${id}/invite`),
    "/organisations/[id]/settings": organisations.map((id) => `/organisations/${id}/settings`),
    "/recommendations/[ref]": refs.map((ref) => `/recommendations/${ref}`),
    "/recommendations/[ref]/cite/[format]": CITATION_FORMATS.flatMap((format) => [
      ...refs.map((ref) => `/recommendations/${ref}/cite/${format}`),
      ...[hidden.draft.id, open.withdrawn.id, open.answered].flatMap((id) =>
        refs.map((ref) => `/recommendations/${ref}/cite/${format}?update=${id}`),
      ),
    ]),
    "/recommendations/[ref]/lineage": refs.map((ref) => `/recommendations/${ref}/lineage`),
    "/recommendations/[ref]/parts": refs.map((ref) => `/recommendations/${ref}/parts`),
    "/recommendations/[ref]/record": [
      ...refs.map((ref) => `/recommendations/${ref}/record`),
      ...drafts.map(([ref, id]) => `/recommendations/${ref}/record?draft=${id}`),
    ],
    "/recommendations/[ref]/reply": [
      `/recommendations/${REFS.answered}/reply?to=${open.answered}`,
      `/recommendations/${REFS.answeredBefore}/reply?to=${open.answeredBefore}`,
      `/recommendations/${REFS.draft}/reply?to=${hidden.draft.id}`,
      `/recommendations/${REFS.withdrawn}/reply?to=${open.withdrawn.id}`,
    ],
    "/recover/[token]": ["/recover/nonsense"],
    "/recover/for/[id]": [`/recover/for/${person}`],
  };
}

/** Actions that are refused, with the id of something. */
export function callsWith(open: Published, id: string, role: Role) {
  const own = open.own;
  const step = { id, version: "1", ref: REFS.draft, comment: "why", [`comment-${id}`]: "why" };
  const page = "app/recommendations/[ref]";
  const calls: [string, Record<string, string>][] = [
    ...["publishSubmitted", "returnSubmitted", "withdrawPublished", "discard"].flatMap((name) =>
      ["update", "reply"].map((kind): [string, Record<string, string>] => [
        `${page}/actions.ts ${name}`,
        { ...step, kind },
      ]),
    ),
    [
      `${page}/record/actions.ts record`,
      { ref: REFS.draft, draftId: id, draftVersion: "1", organisationId: own, step: "save" },
    ],
    [
      `${page}/reply/actions.ts sendReply`,
      { updateId: id, organisationId: own, step: "save", text: "no" },
    ],
    [
      `${page}/reply/actions.ts sendReply`,
      {
        updateId: open.answered,
        draftId: id,
        draftVersion: "1",
        organisationId: own,
        step: "save",
        text: "no",
      },
    ],
    ["app/evidence/[id]/actions.ts withholdOne", { fileId: id, withheld: "yes" }],
    ["app/evidence/[id]/actions.ts removeOneFile", { fileId: id }],
    ["app/evidence/[id]/actions.ts removeOne", { kind: "document", id }],
    ["app/evidence/[id]/actions.ts removeOne", { kind: "passage", id }],
    ["app/evidence/[id]/checklist/actions.ts prepareOne", { documentId: id, organisationId: own }],
    ["app/evidence/[id]/checklist/actions.ts signOne", { documentId: id, organisationId: own }],
    ["app/recover/for/[id]/actions.ts make", { personId: id }],
    ["app/editions/[id]/actions.ts withdraw", { id }],
  ];
  const assignments: typeof calls = [
    ["app/desk/actions.ts decide", { ids: id, decision: "confirm" }],
    ["app/desk/assignments/actions.ts entrust", { ids: id, personId: "" }],
  ];
  return role === "administrator" ? calls : [...calls, ...assignments];
}
