import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import {
  assignment,
  auditEvent,
  document,
  evidenceFile,
  importRun,
  recommendation,
  redactionCheck,
  sheetUpload,
} from "@/db/schema";

const files = (reader: Reader, personId: string, own: string[]) =>
  reader
    .select({
      document: document.title,
      name: evidenceFile.name,
      addedAt: evidenceFile.addedAt,
      publishedAt: evidenceFile.publishedAt,
    })
    .from(evidenceFile)
    .innerJoin(document, eq(document.id, evidenceFile.documentId))
    .where(and(inArray(evidenceFile.organisationId, own), eq(evidenceFile.addedById, personId)))
    .all();

const signatures = (reader: Reader, personId: string, own: string[]) =>
  reader
    .select({
      document: document.title,
      preparedById: redactionCheck.preparedById,
      preparedAt: redactionCheck.preparedAt,
      signedById: redactionCheck.signedById,
      signedAt: redactionCheck.signedAt,
    })
    .from(redactionCheck)
    .innerJoin(document, eq(document.id, redactionCheck.documentId))
    .where(inArray(redactionCheck.organisationId, own))
    .all()
    .flatMap((check) => [
      ...(check.preparedById === personId
        ? [{ document: check.document, part: "prepared", at: check.preparedAt }]
        : []),
      ...(check.signedById === personId
        ? [{ document: check.document, part: "signed", at: check.signedAt }]
        : []),
    ]);

const assignments = (reader: Reader, personId: string, own: string[]) =>
  reader
    .select({ recommendation: recommendation.ref, role: assignment.role, dueOn: assignment.dueOn })
    .from(assignment)
    .innerJoin(recommendation, eq(recommendation.id, assignment.recommendationId))
    .where(and(inArray(assignment.organisationId, own), eq(assignment.personId, personId)))
    .all();

const sheets = (reader: Reader, personId: string) =>
  reader
    .select({
      fileName: sheetUpload.fileName,
      uploadedAt: sheetUpload.uploadedAt,
      content: sheetUpload.content,
    })
    .from(sheetUpload)
    .where(eq(sheetUpload.personId, personId))
    .all();

const imports = (reader: Reader, personId: string) =>
  reader
    .select({ at: importRun.at, files: importRun.files })
    .from(importRun)
    .where(eq(importRun.personId, personId))
    .all()
    .map(({ at, files: given }) => ({ at, files: given.map(({ name }) => name) }));

/** Events of which the person is the actor or the subject, read bit by bit: there may be very many. */
function events(reader: Reader, personId: string) {
  const self = `person:${personId}`;
  const found: { at: string; verb: string; part: string; subject: string }[] = [];
  for (let last = 0; ;) {
    const some = reader
      .select()
      .from(auditEvent)
      .where(gt(auditEvent.id, last))
      .orderBy(asc(auditEvent.id))
      .limit(1000)
      .all();
    for (const { at, verb, actor, subject } of some) {
      // What others did is told without who they are, and of one's own acts what they were about.
      if (actor === self) found.push({ at, verb, part: "did", subject });
      else if (subject === self) found.push({ at, verb, part: "concerned", subject });
    }
    const end = some.at(-1);
    if (end === undefined) return found;
    last = end.id;
  }
}

/** What else a person did: in these organisations (ids), and in the instance as a whole. */
export const ownWork = (reader: Reader, personId: string, own: string[]) => ({
  files: files(reader, personId, own),
  signatures: signatures(reader, personId, own),
  assignments: assignments(reader, personId, own),
  sheets: sheets(reader, personId),
  imports: imports(reader, personId),
  events: events(reader, personId),
});
