import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { groupedBy } from "@/db/domain/grouped";
import type { Track } from "@/db/domain/track";
import { newestOfEach } from "@/db/domain/track-status";
import { document, evidenceLink, update, updateEvidence } from "@/db/schema";
import { ASSESSMENT, assessmentOf, publishedUntil } from "./published-assessments";
import { PASSAGE_IS_PUBLISHED } from "./published-passages";

/** A current status that was coded from a published document: which, and where in it. */
export interface CodedStatus {
  recommendationId: number;
  track: Track;
  document: { id: string; publisher: string; date: string };
  locators: string[];
}

/** The coded ones among the current statuses of these recommendations, as of a day. */
export function codedStatuses(reader: Reader, ids: readonly number[], asOf: string): CodedStatus[] {
  const rows = reader
    .select({
      ...ASSESSMENT,
      id: update.id,
      document: { id: document.id, publisher: document.publisher, date: document.date },
    })
    .from(update)
    .leftJoin(document, eq(document.id, update.codedFromDocumentId))
    .where(and(inArray(update.recommendationId, [...ids]), publishedUntil(asOf)))
    .all()
    .map(assessmentOf);
  const current = [...groupedBy(rows, (row) => row.recommendationId).values()].flatMap((those) =>
    newestOfEach(those, asOf),
  );
  const coded = current.filter((row) => row.document !== null);
  const locators = reader
    .select({ updateId: updateEvidence.updateId, locator: evidenceLink.locator })
    .from(updateEvidence)
    .innerJoin(evidenceLink, eq(evidenceLink.id, updateEvidence.evidenceLinkId))
    .innerJoin(document, eq(document.id, evidenceLink.documentId))
    .where(
      and(
        inArray(
          updateEvidence.updateId,
          coded.map((row) => row.id),
        ),
        PASSAGE_IS_PUBLISHED,
      ),
    )
    .orderBy(asc(evidenceLink.place))
    .all();
  const locatorsOf = groupedBy(locators, (row) => row.updateId);
  return coded.flatMap(({ id, recommendationId, track, document: from }) => {
    const places = new Set(locatorsOf.get(id)?.map((row) => row.locator));
    return from ? [{ recommendationId, track, document: from, locators: [...places] }] : [];
  });
}
