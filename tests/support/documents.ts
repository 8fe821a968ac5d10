import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { document, evidenceFile, evidenceLink, recommendation } from "@/db/schema";

/** A document that an organisation added; unpublished until an instant is given. */
export function aDocument(
  db: Db,
  id: string,
  organisationId: string,
  publishedAt: string | null = null,
): void {
  db.insert(document)
    .values({
      id,
      title: `Title of ${id}`,
      publisher: "Somebody",
      kind: "ngo_report",
      date: "2023",
      risk: "public_source",
      track: "civil_society",
      organisationId,
      publishedAt,
    })
    .run();
}

/** A passage that an organisation added to a document; unpublished until an instant is given. */
export function aPassage(
  db: Db,
  passage: { id: string; documentId: string; ref: string; organisationId: string },
  publishedAt: string | null = null,
): void {
  const { ref, ...rest } = passage;
  const found = db
    .select({ id: recommendation.id })
    .from(recommendation)
    .where(eq(recommendation.ref, ref))
    .get();
  if (!found) throw new Error(`no recommendation ${ref}`);
  const text = { locator: "page 1", quote: `Quote of ${rest.id}`, sentence: "It says so." };
  db.insert(evidenceLink)
    .values({
      ...rest,
      ...text,
      recommendationId: found.id,
      place: 99,
      relation: "direct",
      publishedAt,
    })
    .run();
}

/** A file that an organisation sent for its document; unpublished until an instant is given. */
export function aFile(
  db: Db,
  file: { id: string; documentId: string; organisationId: string; withheld?: boolean },
  publishedAt: string | null = null,
): void {
  const { id } = file;
  db.insert(evidenceFile)
    .values({
      ...file,
      ...{ name: `${id}.pdf`, mediaType: "application/pdf", size: 1, publishedAt },
      ...{ sha256: id.padEnd(64, "0"), storedAs: `stored ${id}` },
      addedAt: "2024-01-01T00:00:00.000Z",
    })
    .run();
}
