import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { Direction, Relation } from "@/db/domain/evidence";
import { document, evidenceLink, recommendation, theme } from "@/db/schema";
import { readable } from "./readable";

/** A passage of the document, with the recommendation that it bears on. */
export interface DocumentPassage {
  id: string;
  relation: Relation;
  direction: Direction | null;
  locator: string;
  quote: string;
  sentence: string;
  published: boolean;
  ref: string;
  /** The recommendation's own text. */
  text: string;
}

/** A heading of the document, with the recommendations that stand right under it, in order. */
export interface DocumentHeading {
  id: number;
  title: string;
  /** 1 for a top heading. */
  level: number;
  items: Item[];
}

interface Item {
  ref: string;
  text: string;
}

function passagesOf(reader: Reader, id: string, organisations: readonly string[]) {
  return reader
    .select({
      id: evidenceLink.id,
      relation: evidenceLink.relation,
      direction: evidenceLink.direction,
      locator: evidenceLink.locator,
      quote: evidenceLink.quote,
      sentence: evidenceLink.sentence,
      unpublished: isNull(evidenceLink.publishedAt).mapWith(Boolean),
      ref: recommendation.ref,
      text: recommendation.text,
    })
    .from(evidenceLink)
    .innerJoin(recommendation, eq(recommendation.id, evidenceLink.recommendationId))
    .where(and(eq(evidenceLink.documentId, id), readable(evidenceLink, organisations)))
    .orderBy(asc(recommendation.documentId), asc(recommendation.place), asc(evidenceLink.place))
    .all()
    .map(({ unpublished, ...row }): DocumentPassage => ({ ...row, published: !unpublished }));
}

function headingsOf(reader: Reader, id: string): DocumentHeading[] {
  const headings = reader
    .select({ id: theme.id, title: theme.title, level: theme.level })
    .from(theme)
    .where(eq(theme.documentId, id))
    .orderBy(asc(theme.place))
    .all();
  const itemsUnder = new Map(headings.map(({ id: themeId }) => [themeId, [] as Item[]]));
  const items = reader
    .select({ ref: recommendation.ref, text: recommendation.text, themeId: recommendation.themeId })
    .from(recommendation)
    .where(eq(recommendation.documentId, id))
    .orderBy(asc(recommendation.place))
    .all();
  for (const { themeId, ...item } of items) itemsUnder.get(themeId)?.push(item);
  return headings.map((heading) => ({ ...heading, items: itemsUnder.get(heading.id) ?? [] }));
}

/**
 * One document with its passages, those on one recommendation together, and, where it is the source
 * of recommendations, its headings with these. Null where there is none, or none that this reader may see.
 * `organisations`: ids of those whose unpublished documents and passages the reader may read.
 */
export function documentById(reader: Reader, id: string, organisations: readonly string[]) {
  const found = reader
    .select()
    .from(document)
    .where(and(eq(document.id, id), readable(document, organisations)))
    .get();
  if (!found) return null;
  return {
    id: found.id,
    title: found.title,
    publisher: found.publisher,
    kind: found.kind,
    date: found.date,
    reference: found.reference,
    language: found.language,
    address: found.address,
    licence: found.licence,
    note: found.note,
    track: found.track,
    fullText: found.fullText,
    published: found.publishedAt !== null,
    passages: passagesOf(reader, id, organisations),
    headings: found.sourceOfReviewId === null ? [] : headingsOf(reader, id),
  };
}

export type DocumentDetails = NonNullable<ReturnType<typeof documentById>>;
