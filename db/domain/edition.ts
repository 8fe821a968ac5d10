import type { EditionContent } from "./edition-content";
import {
  type KeptDatum,
  type KeptOrigin,
  type KeptParagraph,
  type KeptRow,
  keptRowsOf,
  type KeptStanding,
} from "./kept-table";
import { withoutNames } from "./kept-names";
import type { Status } from "./status-scale";
import { combine, keyOf } from "./track-status";

/** What an edition holds and is public no more. */
export interface Gone {
  /** Withdrawn updates, by id, with the day ("YYYY-MM-DD") on which each was withdrawn. */
  withdrawnUpdates: ReadonlyMap<string, string>;
  /** Ids of passages. */
  privatePassages: ReadonlySet<string>;
  /** `documentOn` of what no public passage bears on any more. */
  privateDocuments: ReadonlySet<string>;
  /** Ids of organisations that withhold their name by now. */
  withheldNames: ReadonlySet<string>;
}

/** What stands in place of what was taken, in words. */
export interface InPlace {
  /** `day`: "YYYY-MM-DD". */
  withdrawn: (day: string) => string;
  evidence: string;
  organisation: string;
}

/** A document as evidence on one recommendation. */
export const documentOn = (ref: string, documentId: string): string =>
  JSON.stringify([ref, documentId]);

/** What an edition rests on, to be asked about. Each id stands once. */
export interface RestsOn {
  updates: string[];
  passages: string[];
  organisations: string[];
  documents: { ref: string; id: string }[];
}

export function restsOn({ organisation, table }: EditionContent): RestsOn {
  const rows = keptRowsOf(table);
  const origins = rows
    .flatMap(({ cells, data }): { of?: KeptOrigin | undefined }[] => [...cells.flat(), ...data])
    .flatMap(({ of }) => of ?? []);
  const stated = rows.flatMap(({ facts }) =>
    Object.values(facts.standing).flatMap(({ updates }) => updates),
  );
  const named = [...origins, ...stated].flatMap((each) => each.organisation?.id ?? []);
  const unique = (ids: readonly string[]) => [...new Set(ids)];
  return {
    updates: unique([...origins.flatMap((of) => of.updates ?? []), ...stated.map(({ id }) => id)]),
    passages: unique(origins.flatMap((of) => of.passages ?? [])),
    organisations: unique([...named, ...(organisation.id === null ? [] : [organisation.id])]),
    documents: rows.flatMap(({ ref, facts }) => facts.documents.map((id) => ({ ref, id }))),
  };
}

const withdrawnIn = (of: KeptOrigin | undefined, { withdrawnUpdates }: Gone): string[] =>
  (of?.updates ?? []).filter((id) => withdrawnUpdates.has(id));

const privateIn = (of: KeptOrigin | undefined, { privatePassages }: Gone): boolean =>
  (of?.passages ?? []).some((id) => privatePassages.has(id));

/**
 * What is left of a paragraph's evidence; null where none is. One that was not kept in pieces goes as a whole
 * with the first of its passages. What is left is in one piece: names are looked for in the whole of it, and
 * another copy is made of the original.
 */
function publicPart(paragraph: KeptParagraph, gone: Gone): KeptParagraph | null {
  const { pieces, ...whole } = paragraph;
  if (!pieces) return privateIn(paragraph.of, gone) ? null : paragraph;
  const isPublic = (id: string) => !gone.privatePassages.has(id);
  const left = pieces.filter(
    ({ passages, after }) => passages.some(isPublic) && (after?.some(isPublic) ?? true),
  );
  if (left.length === 0) return null;
  const of = { ...whole.of, passages: whole.of?.passages?.filter(isPublic) };
  return { ...whole, text: left.map(({ text }) => text).join(""), of };
}

/** What a line is about may stay where it says nothing of its own: whose view a status is, that evidence follows. */
function labelOf({ label, strong, of }: KeptParagraph): { label?: string } {
  const says = of?.organisation === undefined && (strong === true || of?.passages !== undefined);
  return says && label !== undefined ? { label } : {};
}

/** One line for each update that was withdrawn, and one for all evidence that is no longer public. */
function redactedCell(cell: readonly KeptParagraph[], gone: Gone, words: InPlace): KeptParagraph[] {
  const said = new Set<string>();
  const once = (key: string, paragraph: KeptParagraph) => {
    if (said.has(key)) return [];
    said.add(key);
    return [paragraph];
  };
  return cell.flatMap((paragraph): KeptParagraph[] => {
    const withdrawn = withdrawnIn(paragraph.of, gone);
    if (withdrawn.length > 0) {
      return withdrawn.flatMap((id) => {
        const text = words.withdrawn(gone.withdrawnUpdates.get(id) ?? "");
        return once(id, { ...labelOf(paragraph), text });
      });
    }
    const left = publicPart(paragraph, gone);
    return left ? [left] : once("evidence", { ...labelOf(paragraph), text: words.evidence });
  });
}

/** A column keeps its place: the first that rests on an update says that it was withdrawn. */
function redactedData(data: readonly KeptDatum[], gone: Gone, words: InPlace): KeptDatum[] {
  const said = new Set<string>();
  return data.map((datum) => {
    const withdrawn = withdrawnIn(datum.of, gone);
    if (withdrawn.length === 0) return datum;
    const fresh = withdrawn.filter((id) => !said.has(id));
    for (const id of fresh) said.add(id);
    const days = [...new Set(fresh.map((id) => gone.withdrawnUpdates.get(id) ?? ""))];
    return { text: days.map(words.withdrawn).join("; ") };
  });
}

/** What is left stands for itself; that more was said is not hidden. */
function redactedStanding(standing: KeptStanding, { withdrawnUpdates }: Gone): KeptStanding {
  const withdrawn = standing.updates.filter(({ id }) => withdrawnUpdates.has(id));
  if (withdrawn.length === 0) return standing;
  // The newest is the first of what is left.
  const updates = standing.updates.filter(({ id }) => !withdrawnUpdates.has(id));
  const on = (letter?: string) =>
    updates.filter(({ part }) => part === letter).map((update) => update.status as Status);
  const parts = updates.some(({ part }) => part !== undefined) ? (standing.parts ?? []) : [];
  const status = keyOf(combine([...parts.map((letter) => combine(on(letter))), ...on()]));
  const days = withdrawn.map(({ id }) => withdrawnUpdates.get(id) ?? "");
  const withdrawnOn = [...new Set([...(standing.withdrawnOn ?? []), ...days])].toSorted();
  return { ...standing, status, asOf: updates[0]?.asOf ?? null, updates, withdrawnOn };
}

function redactedRow(row: KeptRow, gone: Gone, words: InPlace): KeptRow {
  const { facts } = row;
  const { government, civil_society } = facts.standing;
  const documents = facts.documents.filter(
    (id) => !gone.privateDocuments.has(documentOn(row.ref, id)),
  );
  return {
    ...row,
    cells: row.cells.map((cell) => redactedCell(cell, gone, words)),
    data: redactedData(row.data, gone, words),
    facts: {
      ...facts,
      standing: {
        government: redactedStanding(government, gone),
        civil_society: redactedStanding(civil_society, gone),
      },
      documents,
      ...(documents.length < facts.documents.length && { evidenceGone: true }),
    },
  };
}

const isEmpty = (gone: Gone): boolean =>
  Object.values(gone).every(
    (each: ReadonlyMap<string, string> | ReadonlySet<string>) => each.size === 0,
  );

/**
 * The edition without what is public no more: each piece that a withdrawn update stood in says so with
 * its day, and the copy says what was taken and from which original (`sha256`). Charts and counts stay
 * those of the day. The very content where nothing has to go.
 */
export function redacted(
  content: EditionContent,
  gone: Gone,
  { words, sha256 }: { words: InPlace; sha256: string },
): EditionContent {
  if (isEmpty(gone)) return content;
  const groups = content.table.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => redactedRow(row, gone, words)),
  }));
  const days = [...gone.withdrawnUpdates.values()].toSorted();
  const taken = {
    updates: days.length,
    lastOn: days.at(-1) ?? null,
    evidence: gone.privatePassages.size > 0 || gone.privateDocuments.size > 0,
    names: gone.withheldNames.size > 0,
    original: sha256,
  };
  const left = { ...content, table: { ...content.table, groups }, taken };
  // The names are those of the original: a piece that was taken may be all that tells whose they are.
  return withoutNames(left, content, gone.withheldNames, words.organisation);
}
