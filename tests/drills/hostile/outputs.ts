import { FORMATS } from "@/data/exporters/formats";
import { CITATION_FORMATS } from "@/db/domain/citation";
import { LAYOUTS } from "@/db/domain/midterm-layout";
import type { PlantedWorld as Planted } from "./plant";
import type { Reading } from "./scene";

/** One thing that a text comes out in, and where it is read. */
export interface Output {
  name: string;
  as: Reading;
  /** A page is read as HTML, as React's payload and in the browser; anything else is a file. */
  kind: "page" | "file";
  addresses: readonly string[];
  /** Whether it shows excerpts, which begin and end anywhere. */
  isCut?: boolean;
  /** How many of its pages are opened in the browser; all of them are read. */
  opened?: number;
  /**
   * Fields of which every planted text has to be found here; of others some are cut short, or stand on
   * other pages of it.
   */
  shows?: readonly string[];
}

/** What is planted, and the list that was filled with it; null where it is not read. */
type PlantedWorld = Planted & { filled: { page: string; file: string } | null };

const encoded = encodeURIComponent;

/** Of everybody's pages and files. */
function ofVisitors(world: PlantedWorld): Output[] {
  const { spoken, brought, editions, withUpdates } = world;
  const page = { as: "visitor", kind: "page" } as const;
  const file = { as: "visitor", kind: "file" } as const;
  const lists = (path: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${path}page=${index + 1}`);
  const pages = Math.ceil((brought.refs.length + brought.split.length) / 50);
  return [
    { ...page, name: "overview", addresses: ["/"], opened: 1 },
    {
      ...{ ...page, name: "explorer", opened: 1 },
      addresses: lists("/recommendations?column=state&column=position&column=group&", pages),
      shows: ["recommendation that is imported"],
    },
    {
      ...{ ...page, name: "recommendation", opened: 4 },
      addresses: withUpdates.map((ref) => `/recommendations/${ref}`),
      shows: [
        ...["reason", "measures", "results", "challenges", "assistance", "nextSteps"].map(
          (field) => `${field} of an update`,
        ),
        ...["midTermNote of an update", "reply", "name of an organisation"],
        ...["title of a document", "locator of a passage"],
        ...["quote of a passage", "sentence on a passage"],
      ],
    },
    {
      ...{ ...page, name: "split recommendation", opened: 1 },
      addresses: brought.split.map((ref) => `/recommendations/${ref}`),
      shows: ["part of a recommendation"],
    },
    {
      ...{ ...page, name: "documents", addresses: ["/evidence"], opened: 1 },
      shows: ["title of a document", "publisher of a document"],
    },
    {
      ...{ ...page, name: "document", opened: 1 },
      addresses: world.published.map((id) => `/evidence/${id}`),
      shows: ["title of a document", "publisher of a document", "quote of a passage"],
    },
    {
      ...{ ...page, name: "mid-term table", opened: 2 },
      addresses: LAYOUTS.map((layout) => `/midterm?layout=${layout}`),
      shows: ["recommendation that is imported", "position that is imported"],
    },
    {
      ...{ ...page, name: "search", opened: 2, isCut: true },
      addresses: world.words.map((word) => `/search?q=${encoded(word)}`),
    },
    { ...page, name: "reviews", addresses: ["/reviews", "/reviews/compare"], opened: 2 },
    { ...page, name: "editions", addresses: ["/editions", "/editions/compare"], opened: 1 },
    {
      ...{ ...page, name: "edition", opened: 1 },
      addresses: editions.map((id) => `/editions/${id}`),
    },
    { ...page, name: "method", addresses: ["/method"] },
    ...FORMATS.map((format) => ({
      ...{ ...file, name: `mid-term table as ${format}` },
      // In two layouts stands all that stands in the others.
      addresses: ["ohchr-3", "government"].map(
        (layout) => `/midterm/download/${format}?layout=${layout}`,
      ),
      shows: ["recommendation that is imported", "midTermNote of an update"],
    })),
    ...FORMATS.map((format) => ({
      ...{ ...file, name: `edition as ${format}` },
      addresses: editions.map((id) => `/editions/${id}/download/${format}`),
    })),
    ...CITATION_FORMATS.map((format) => ({
      ...{ ...file, name: `citation as ${format}` },
      addresses: [
        ...spoken.map(({ ref, id }) => `/recommendations/${ref}/cite/${format}?update=${id}`),
        ...editions.map((id) => `/editions/${id}/cite/${format}`),
      ],
    })),
  ];
}

/** Of pages and files of those who act for an organisation. */
function ofMembers(world: PlantedWorld): Output[] {
  const { own, inHand, spoken, withUpdates } = world;
  const page = { as: "member", kind: "page" } as const;
  const file = { as: "member", kind: "file" } as const;
  const { updates, sheets, documents } = inHand;
  return [
    {
      ...{ ...page, name: "recommendation, for its members", opened: 1 },
      addresses: withUpdates.map((ref) => `/recommendations/${ref}`),
      shows: ["comment on a returned update"],
    },
    {
      ...page,
      name: "desk",
      addresses: ["/desk", "/desk/assignments", "/desk/hand-over"],
      opened: 3,
    },
    {
      ...{ ...page, name: "form of an update", opened: 1 },
      addresses: updates.flatMap(({ ref, draft, returned }) =>
        [draft, returned].map((id) => `/recommendations/${ref}/record?draft=${id}`),
      ),
      shows: [
        ...["reason", "midTermNote"].flatMap((field) => [
          `${field} of a draft`,
          `${field} of a returned update`,
        ]),
        ...["title", "publisher", "quote", "locator"].map((field) => `${field} of a drafted piece`),
      ],
    },
    {
      ...{ ...page, name: "form of a reply", opened: 1 },
      addresses: spoken.map(({ ref, id }) => `/recommendations/${ref}/reply?to=${id}`),
    },
    {
      ...{ ...page, name: "parts and lineage", opened: 2 },
      addresses: [world.brought.split[0], withUpdates[0]].flatMap((ref) =>
        ["parts", "lineage"].map((what) => `/recommendations/${ref}/${what}`),
      ),
    },
    {
      ...{ ...page, name: "private document", opened: 1 },
      addresses: documents.map(({ id }) => `/evidence/${id}`),
      shows: [
        "title of a private document",
        "publisher of a private document",
        "note of a private document",
      ],
    },
    {
      ...{ ...page, name: "checklist", opened: 1 },
      addresses: documents.slice(0, 5).map(({ id }) => `/evidence/${id}/checklist`),
    },
    { ...page, name: "add a document", addresses: ["/evidence/add"] },
    { ...page, name: "follow-up sheets", addresses: ["/desk/sheet"], opened: 1 },
    {
      ...{ ...page, name: "follow-up sheet sent", opened: 1 },
      addresses: sheets.slice(0, 3).map((id) => `/desk/sheet/${id}`),
      shows: ["cell of a sheet", "cell of a sheet that is not read"],
    },
    {
      ...{ ...file, name: "follow-up sheet" },
      addresses: [own.id, own.besides].map(
        (id) => `/desk/sheet/download?organisation=${id}&scope=all`,
      ),
      shows: ["recommendation that is imported"],
    },
    {
      ...{ ...file, name: "uploaded file" },
      addresses: documents.map(({ id, file: name }) => `/evidence/${id}/files/${name}`),
    },
    { ...page, name: "own report", addresses: [`/midterm?texts=${own.id}`], opened: 1 },
    {
      ...page,
      name: "freeze",
      addresses: ["/midterm/freeze", `/midterm/freeze?organisation=${own.id}`],
    },
    ...FORMATS.map((format) => ({
      ...{ ...file, name: `own report as ${format}` },
      addresses: [`/midterm/download/${format}?texts=${own.id}`],
    })),
    ...(world.filled
      ? [
          { ...page, name: "filled list", addresses: [world.filled.page], opened: 1 },
          { ...file, name: "filled list as docx", addresses: [world.filled.file] },
        ]
      : []),
    {
      ...{ ...page, name: "organisation", opened: 1 },
      addresses: ["", "/invite", "/settings"].map((end) => `/organisations/${own.id}${end}`),
    },
    { ...page, name: "account", addresses: ["/account", "/account/digest", "/account/sessions"] },
  ];
}

/** Of the pages of administrators. */
function ofAdministrators({ spoken: all, brought, inHand, links }: PlantedWorld): Output[] {
  // Those first whose names turn something: a short run reads the first.
  const spoken = all.toSorted((a, b) => Number(b.turns) - Number(a.turns));
  const page = { as: "administrator", kind: "page" } as const;
  return [
    {
      ...{ ...page, name: "administration", addresses: ["/admin"], opened: 1 },
      shows: ["name of an organisation", "name of a person"],
    },
    {
      ...{ ...page, name: "person", opened: 1 },
      addresses: spoken.map(({ personId }) => `/admin/people/${personId}`),
      shows: ["name of a person"],
    },
    {
      ...{ ...page, name: "link for a person", opened: 1 },
      addresses: spoken.map(({ personId }) => `/recover/for/${personId}`),
    },
    {
      ...{ ...page, name: "organisation, for administrators", opened: 1 },
      addresses: spoken.flatMap(({ organisationId }) =>
        ["", "/settings"].map((end) => `/organisations/${organisationId}${end}`),
      ),
      shows: ["name of an organisation"],
    },
    { ...page, name: "invite", addresses: ["/admin/invite"], opened: 1 },
    { ...page, name: "invitation", addresses: links, opened: 1 },
    {
      ...{ ...page, name: "assignments", opened: 2 },
      addresses: ["/admin/assignments", ...inHand.declined.map((id) => `/admin/assignments/${id}`)],
      shows: ["reason for declining"],
    },
    { ...page, name: "imports", addresses: ["/admin/imports", brought.page], opened: 2 },
  ];
}

/** Every output, as a table: a new page or file of the site is a row more. */
export const outputsOf = (world: PlantedWorld): Output[] => [
  ...ofVisitors(world),
  ...ofMembers(world),
  ...ofAdministrators(world),
];
