import { and, asc, eq, inArray, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "@/db/client";
import {
  documentState,
  type EvidenceState,
  fileState,
  type Holding,
  isAtRisk,
  passageState,
} from "@/db/domain/evidence-state";
import { checkState } from "@/db/domain/redaction";
import {
  document,
  evidenceFile,
  evidenceLink,
  organisation,
  person,
  redactionCheck,
} from "@/db/schema";
import { readable } from "./readable";

/** The checklist of an organisation on a document, with who made sure; for its people alone. */
export interface HeldCheck {
  withholdsOriginal: boolean;
  preparedById: string;
  preparedBy: string;
  preparedAt: string;
  /** Null while it waits for the second person. */
  signedBy: string | null;
  signedAt: string | null;
}

/** A file as its own organisation sees it. */
export interface HeldFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  addedAt: string;
  withheld: boolean;
  state: EvidenceState;
}

/** What one organisation holds of a document, and where each part stands on its way to the public. */
export interface EvidenceHeld {
  organisationId: string;
  organisationName: string;
  documentIsOwn: boolean;
  documentIsPublic: boolean;
  state: EvidenceState;
  /** Whether anything of it could harm somebody, so that the checklist is asked for. */
  isAtRisk: boolean;
  check: HeldCheck | null;
  passages: { id: string; state: EvidenceState }[];
  files: HeldFile[];
}

type Document = Pick<
  typeof document.$inferSelect,
  "id" | "organisationId" | "risk" | "publishedAt"
>;

function checkOf(reader: Reader, documentId: string, organisationId: string): HeldCheck | null {
  const signer = alias(person, "signer");
  const found = reader
    .select({
      withholdsOriginal: redactionCheck.withholdsOriginal,
      preparedById: redactionCheck.preparedById,
      preparedBy: person.name,
      preparedAt: redactionCheck.preparedAt,
      signedBy: signer.name,
      signedAt: redactionCheck.signedAt,
    })
    .from(redactionCheck)
    .innerJoin(person, eq(person.id, redactionCheck.preparedById))
    .leftJoin(signer, eq(signer.id, redactionCheck.signedById))
    .where(
      and(
        eq(redactionCheck.documentId, documentId),
        eq(redactionCheck.organisationId, organisationId),
      ),
    )
    .get();
  return found ?? null;
}

function passagesOf(reader: Reader, documentId: string, organisationId: string) {
  return reader
    .select({
      id: evidenceLink.id,
      risk: evidenceLink.risk,
      publishedAt: evidenceLink.publishedAt,
    })
    .from(evidenceLink)
    .where(
      and(eq(evidenceLink.documentId, documentId), eq(evidenceLink.organisationId, organisationId)),
    )
    .all();
}

function filesOf(reader: Reader, documentId: string, organisationId: string) {
  return reader
    .select()
    .from(evidenceFile)
    .where(
      and(eq(evidenceFile.documentId, documentId), eq(evidenceFile.organisationId, organisationId)),
    )
    .orderBy(asc(evidenceFile.addedAt), asc(evidenceFile.id))
    .all();
}

function heldBy(
  reader: Reader,
  held: Document,
  { id: organisationId, name }: { id: string; name: string },
): EvidenceHeld | null {
  const passageRows = passagesOf(reader, held.id, organisationId);
  const documentIsOwn = held.organisationId === organisationId;
  if (!documentIsOwn && passageRows.length === 0) return null;
  const check = checkOf(reader, held.id, organisationId);
  const holding: Holding = {
    documentIsOwn,
    documentIsPublic: held.publishedAt !== null,
    documentRisk: held.risk,
    passageRisks: passageRows.map((passage) => passage.risk),
    check: checkState(check),
    withholdsOriginal: check?.withholdsOriginal ?? false,
  };
  const passages = passageRows.map(({ id, risk, publishedAt }) => ({
    id,
    state: passageState({ risk, isPublic: publishedAt !== null }, holding),
  }));
  const files = filesOf(reader, held.id, organisationId).map((file) => {
    const { id, name: fileName, mediaType, size, sha256, addedAt, withheld } = file;
    const isPublic = file.publishedAt !== null;
    const state = fileState({ withheld, isPublic }, holding);
    return { id, name: fileName, mediaType, size, sha256, addedAt, withheld, state };
  });
  const states = (parts: readonly { state: EvidenceState }[]) => parts.map((part) => part.state);
  return {
    ...{ organisationId, organisationName: name, documentIsOwn, check, passages, files },
    documentIsPublic: holding.documentIsPublic,
    state: documentState(holding, states(passages), states(files)),
    isAtRisk: isAtRisk(holding),
  };
}

/**
 * What the reader's own organisations hold of a document: an own document, own passages of another's.
 * `organisations`: ids of those whose unpublished material the reader may read; none for a visitor,
 * who gets nothing.
 */
export function evidenceHeld(
  reader: Reader,
  documentId: string,
  organisations: readonly string[],
): EvidenceHeld[] {
  const found = reader
    .select()
    .from(document)
    .where(and(eq(document.id, documentId), readable(document, organisations)))
    .get();
  if (!found || organisations.length === 0) return [];
  return reader
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(inArray(organisation.id, [...organisations]))
    .orderBy(asc(organisation.name))
    .all()
    .flatMap((own) => heldBy(reader, found, own) ?? []);
}

/** Evidence that nobody outside sees until people have made sure of it. */
export interface AwaitingEvidence {
  documentId: string;
  title: string;
  organisationId: string;
  organisationName: string;
  /** Whether the checklist is still to be prepared, or to be signed by a second person. */
  awaits: "checklist" | "signature";
  /** Who prepared the checklist, and so cannot sign it; null while nobody has. */
  preparedById: string | null;
  /** ISO instant. */
  preparedAt: string | null;
}

/** Documents of which these organisations hold anything, but those that another has taken back. */
function heldDocuments(reader: Reader, organisations: readonly string[]) {
  const own = [...organisations];
  return reader
    .selectDistinct({ id: document.id, title: document.title })
    .from(document)
    .leftJoin(evidenceLink, eq(evidenceLink.documentId, document.id))
    .where(
      and(
        readable(document, own),
        or(inArray(document.organisationId, own), inArray(evidenceLink.organisationId, own)),
      ),
    )
    .orderBy(asc(document.title), asc(document.id))
    .all();
}

/**
 * Documents of which something stays private until its checklist is prepared, or signed, for whoever may
 * do the one or the other. `organisations`: ids of those whose unpublished material the reader may
 * read; none for a visitor.
 */
export function evidenceAwaitingSignature(
  reader: Reader,
  organisations: readonly string[],
): AwaitingEvidence[] {
  return heldDocuments(reader, organisations).flatMap(({ id, title }) =>
    evidenceHeld(reader, id, organisations).flatMap((held) => {
      const { organisationId, organisationName, state, check } = held;
      const isPrepared = check !== null && check.signedAt === null;
      if (!isPrepared && state !== "awaits_checklist") return [];
      return {
        ...{ documentId: id, title, organisationId, organisationName },
        awaits: isPrepared ? ("signature" as const) : ("checklist" as const),
        preparedById: check?.preparedById ?? null,
        preparedAt: check?.preparedAt ?? null,
      };
    }),
  );
}
