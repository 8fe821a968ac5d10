import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { cleanFileName, shownFileName } from "@/data/files/file-name";
import { fileStore } from "@/data/files/file-store";
import { addDocument } from "@/db/commands/add-document";
import { attachFile } from "@/db/commands/attach-file";
import { decideAssignment } from "@/db/commands/decide-assignment";
import { keepSheetUpload } from "@/db/commands/keep-sheet-upload";
import { proposeAssignment } from "@/db/commands/propose-assignment";
import { recordUpdate } from "@/db/commands/record-update";
import { returnStatement } from "@/db/commands/return-statement";
import { PIECE_FIELDS } from "@/db/domain/drafted-piece";
import { LONGEST } from "@/db/domain/update-limits";
import { UPDATE_TEXTS } from "@/db/domain/update-texts";
import { assignment, document, recommendation } from "@/db/schema";
import type { BroughtIn } from "./brought-in";
import type { Marks, Shape } from "./marks";
import type { Payload } from "./payloads";
import type { Scene } from "./scene";

/** Payloads that share a field of several lines, and pieces of evidence of one draft. */
const TOGETHER = 10;

const inChunks = (payloads: readonly Payload[]): Payload[][] =>
  Array.from({ length: Math.ceil(payloads.length / TOGETHER) }, (_, index) =>
    payloads.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );

const textsOf = (marks: Marks, chunk: readonly Payload[], what: string) =>
  Object.fromEntries(
    UPDATE_TEXTS.map((field) => [field, marks.plantAll(chunk, `${field} of ${what}`)]),
  );

/** Updates that came back with a comment, and drafts with evidence as it was typed. */
function unpublished({ db, own }: Scene, marks: Marks, refs: readonly string[]) {
  const chunks = inChunks(marks.payloads);
  return chunks.map((chunk, index) => {
    const ref = refs[index] ?? "";
    const common = { ref, status: "partial", asOf: "2024-05-07" };
    const submitted = recordUpdate(db, own.writer, {
      ...{ ...common, organisationId: own.id, step: "submit" },
      ...textsOf(marks, chunk, "a returned update"),
    });
    const comment = marks.plantAll(chunk, "comment on a returned update");
    returnStatement(db, own.member, { kind: "update", ...submitted, comment });
    const pieces = chunk.map((payload) =>
      Object.fromEntries(
        PIECE_FIELDS.map((field) => [field, marks.plant(payload, `${field} of a drafted piece`)]),
      ),
    );
    const draft = recordUpdate(db, own.member, {
      ...{ ...common, organisationId: own.besides, step: "save", evidence: pieces },
      ...textsOf(marks, chunk, "a draft"),
    });
    return { ref, returned: submitted.id, draft: draft.id };
  });
}

/** What was proposed to the organisation and declined, each with a reason. */
function declined({ db, administrator, own }: Scene, marks: Marks, refs: readonly string[]) {
  const chunks = inChunks(marks.payloads);
  const asked = refs.slice(0, chunks.length);
  proposeAssignment(db, administrator, { organisationId: own.id, refs: asked, role: "support" });
  return chunks.flatMap((chunk, index) => {
    const found = db
      .select({ id: assignment.id })
      .from(assignment)
      .innerJoin(recommendation, eq(recommendation.id, assignment.recommendationId))
      .where(and(eq(recommendation.ref, asked[index] ?? ""), eq(assignment.organisationId, own.id)))
      .get();
    if (!found) return [];
    const comment = marks.plantAll(chunk, "reason for declining");
    decideAssignment(db, own.member, { ids: [found.id], decision: "decline", comment });
    return [found.id];
  });
}

/** Sheets with hostile names, of which the first has hostile cells. */
function sheets({ db, own }: Scene, marks: Marks, refs: readonly string[]) {
  return marks.payloads.map((payload, index) => {
    const rows = (index === 0 ? inChunks(marks.payloads) : []).map((chunk, row) => ({
      ...{ ref: refs[row] ?? "", row: row + 3, text: null, base: null },
      mine: { reason: marks.plantAll(chunk, "cell of a sheet") },
    }));
    const unread = (index === 0 ? marks.payloads : []).map((one, row) => ({
      ...{ cell: `N${row + 3}`, ref: null, why: "outside_the_table" },
      text: marks.plant(one, "cell of a sheet that is not read"),
    }));
    const fileName = `${marks.plant(payload, "name of a sheet", "name of a file")}.xlsx`;
    const sheet = { organisationId: own.id, madeAt: null, columns: {}, rows, unread };
    const sent = { organisationId: own.id, fileName: shownFileName(fileName), sheet };
    return keepSheetUpload(db, own.member, sent).id;
  });
}

/** Documents that the organisation has not published, each with a file. */
async function documents(scene: Scene, marks: Marks) {
  const { db, own, instance } = scene;
  const store = fileStore(join(instance.directory, "files"));
  const made: { id: string; file: string }[] = [];
  for (const payload of marks.payloads) {
    const named = (field: string, shape: Shape = "line") => {
      const fits = payload.text.length + 8 < LONGEST.title;
      const text = fits ? payload : { ...payload, text: "a" };
      return marks.plant(text, `${field} of a private document`, shape);
    };
    const { id } = addDocument(db, own.member, {
      ...{ newId: crypto.randomUUID(), organisationId: own.id, date: "2023", kind: "ngo_report" },
      ...{ title: named("title"), publisher: named("publisher"), risk: "public_source" },
      address: "https://example.org/",
    });
    // No form asks for these; an import of coded evidence has them.
    db.update(document)
      .set({
        reference: named("reference", "past all rules"),
        licence: named("licence", "past all rules"),
        note: named("note", "past all rules"),
      })
      .where(eq(document.id, id))
      .run();
    const path = await store.newPath();
    await writeFile(path, `${id}\n`);
    const sent = marks.plant(payload, "name of a file", "name of a file");
    const { id: file } = attachFile(db, own.member, {
      ...{ documentId: id, organisationId: own.id, withheld: false, ...(await store.keep(path)) },
      ...{ name: cleanFileName(`${sent}.txt`, "txt"), mediaType: "text/plain" },
    });
    made.push({ id, file });
  }
  return made;
}

/** Everything that only people of the organisation read. */
export async function plantInHand(scene: Scene, marks: Marks, { refs }: BroughtIn) {
  return {
    updates: unpublished(scene, marks, refs),
    declined: declined(scene, marks, refs),
    sheets: sheets(scene, marks, refs),
    documents: await documents(scene, marks),
  };
}
