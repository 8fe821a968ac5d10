import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Db } from "@/db/client";
import { openDatabase } from "@/db/opening/open-database";
import { attachFile } from "@/db/commands/attach-file";
import { recordUpdate } from "@/db/commands/record-update";
import { MOST_FILES } from "@/db/domain/evidence-file";
import type { Actor } from "@/db/domain/permissions";
import { actorByPerson } from "@/db/queries/actor-by-person";
import { seedWhereEmpty } from "@/scripts/seed";
import { aDocument } from "@/tests/support/documents";
import { anOrganisation, aPerson } from "@/tests/support/people";
import { aSession } from "@/tests/support/signed-in";

/** Keeps a file of evidence as the program does, and records it. Gives its random name. */
export function plantFile(
  db: Db,
  directory: string,
  actor: Actor,
  documentId: string,
  size = 20_000,
): string {
  const bytes = randomBytes(size);
  const storedAs = crypto.randomUUID();
  mkdirSync(join(directory, "files"), { recursive: true, mode: 0o700 });
  writeFileSync(join(directory, "files", storedAs), bytes, { mode: 0o600 });
  attachFile(db, actor, {
    ...{ documentId, organisationId: "org-ministry", name: `${storedAs}.pdf` },
    ...{ mediaType: "application/pdf", size: bytes.length, withheld: false, storedAs },
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  return storedAs;
}

/** Publishes an update on the recommendation of this number. */
export function plantUpdate(db: Db, actor: Actor, number: number, reason: string): void {
  recordUpdate(db, actor, {
    ...{ ref: `KHM-HC-2019-${String(number).padStart(2, "0")}`, newId: crypto.randomUUID() },
    ...{ organisationId: "org-ministry", status: "partial", asOf: "2024-05-01", reason },
    ...{ step: "publish", passages: [], evidence: [] },
  });
}

/** A data directory with something of everything; nobody has it open afterwards. `size`: bytes of each file. */
export function aWorld(directory: string, files: number, size?: number): void {
  const db = openDatabase(join(directory, "upr.sqlite"));
  try {
    seedWhereEmpty(db);
    const organisationId = anOrganisation(db, "Ministry", "government");
    const membership = { organisationId, track: "government", role: "validator" } as const;
    const actor = aPerson(db, "Vanna", membership);
    aSession(db, actor.id, "of then");
    for (let index = 0; index < files; index += 1) {
      const documentId = `document-${Math.floor(index / MOST_FILES)}`;
      if (index % MOST_FILES === 0) aDocument(db, documentId, organisationId);
      plantFile(db, directory, actor, documentId, size);
    }
    for (let number = 1; number <= 12; number += 1)
      plantUpdate(db, actor, number, `Reason ${number}`);
    writeFileSync(join(directory, "session-secret"), randomBytes(32).toString("base64url"));
  } finally {
    db.$client.close();
  }
}

/** Goes on with it: more updates, one more file. */
export function changeWorld(directory: string): void {
  const db = openDatabase(join(directory, "upr.sqlite"));
  try {
    const actor = actorByPerson(db, "person-vanna");
    aDocument(db, "document-later", "org-ministry");
    plantFile(db, directory, actor, "document-later");
    for (let number = 20; number <= 30; number += 1) plantUpdate(db, actor, number, "Later");
  } finally {
    db.$client.close();
  }
}

/** Files that the database names and that are not there, byte by byte, as their rows say. */
export function filesAmiss(directory: string): string[] {
  const sqlite = new Database(join(directory, "upr.sqlite"), { readonly: true });
  try {
    const rows = sqlite.prepare("select stored_as storedAs, sha256 from evidence_file").all() as {
      storedAs: string;
      sha256: string;
    }[];
    return rows
      .filter(({ storedAs, sha256 }) => hashAt(join(directory, "files", storedAs)) !== sha256)
      .map(({ storedAs }) => storedAs);
  } finally {
    sqlite.close();
  }
}

/** SHA-256 of a file as hex; null where there is none. */
export function hashAt(path: string): string | null {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
