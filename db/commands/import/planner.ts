import { asc, eq, max } from "drizzle-orm";
import type { Reader } from "@/db/client";
import type { Known, KnownTag } from "@/db/domain/import-known";
import type { StatedDocument } from "@/db/domain/import-source";
import { tagKey } from "@/db/domain/import-joining";
import { numberSort } from "@/db/domain/recommendation-number";
import { lastIds } from "@/db/queries/import-state";
import { document, recommendation, recommendationPart, tag, theme } from "@/db/schema";
import type { StagedWriter } from "./staged-tables";

/** A document as it will be: its headings by path, and how far its recommendations and headings are counted. */
interface OpenDocument {
  themes: Map<string, number>;
  themePlace: number;
  place: number;
}

/** More of a document than a list states: what the first data set knows of its letter. */
export interface DocumentToStage extends StatedDocument {
  language?: string;
  address?: string | null;
  fullText?: string | null;
}

const pathKey = (headings: readonly string[]) => headings.join("\u0000");

/**
 * Turns recommendations, new and corrected, into the rows that will be written, with their final numbers.
 * `reader`: the database as it was compared.
 */
export class Planner {
  private readonly last;
  private readonly tags = new Map<string, number>();
  private readonly documents = new Map<string, OpenDocument>();

  constructor(
    private readonly reader: Reader,
    private readonly writer: StagedWriter,
  ) {
    this.last = lastIds(reader);
    for (const row of reader.select().from(tag).all()) this.tags.set(tagKey(row), row.id);
  }

  /** The next number of a new recommendation. */
  newId = (): number => ++this.last.recommendation;

  private tagId({ vocabulary, version, term }: KnownTag): number {
    const key = tagKey({ vocabulary, version, term });
    let id = this.tags.get(key);
    if (id === undefined) {
      id = ++this.last.tag;
      this.tags.set(key, id);
      this.writer.add("staged_tag", [id, vocabulary, version, term]);
    }
    return id;
  }

  /** A document's headings and places; the document itself is made where it is missing. */
  private open(of: DocumentToStage): OpenDocument {
    const known = this.documents.get(of.id);
    if (known) return known;
    const query = this.reader.select({ id: document.id }).from(document);
    const isThere = query.where(eq(document.id, of.id)).get() !== undefined;
    const opened = isThere ? this.asItIs(of.id) : this.made(of);
    this.documents.set(of.id, opened);
    return opened;
  }

  private asItIs(id: string): OpenDocument {
    const { reader } = this;
    const opened: OpenDocument = { themes: new Map(), themePlace: 0, place: 0 };
    const rows = reader.select().from(theme).where(eq(theme.documentId, id));
    const paths = new Map<number, string>();
    for (const row of rows.orderBy(asc(theme.level), asc(theme.id)).all()) {
      const above = row.parentId === null ? undefined : paths.get(row.parentId);
      const path = above === undefined ? row.title : `${above}\u0000${row.title}`;
      paths.set(row.id, path);
      opened.themes.set(path, row.id);
      opened.themePlace = Math.max(opened.themePlace, row.place);
    }
    const places = reader.select({ place: max(recommendation.place) }).from(recommendation);
    opened.place = places.where(eq(recommendation.documentId, id)).get()?.place ?? 0;
    return opened;
  }

  private made(of: DocumentToStage): OpenDocument {
    const { id, reviewId, title, publisher, kind, date, reference } = of;
    const { language = "en", address = null, fullText = null } = of;
    this.writer.add("staged_document", [
      ...[id, reviewId, title, publisher, kind, date, reference],
      ...[language, address, fullText],
    ]);
    return { themes: new Map(), themePlace: 0, place: 0 };
  }

  private themeId(of: DocumentToStage, headings: readonly string[]): number {
    const opened = this.open(of);
    let parentId: number | null = null;
    headings.forEach((title, depth) => {
      const path = pathKey(headings.slice(0, depth + 1));
      let id = opened.themes.get(path);
      if (id === undefined) {
        id = ++this.last.theme;
        opened.themes.set(path, id);
        this.writer.add("staged_theme", [
          id,
          of.id,
          parentId,
          title,
          ++opened.themePlace,
          depth + 1,
        ]);
      }
      parentId = id;
    });
    if (parentId === null) throw new Error("a recommendation stands under at least one heading");
    return parentId;
  }

  private parts(id: number, parts: Known["parts"], known: readonly number[]): number[] {
    return parts.map(({ text }, index) => {
      const partId = known[index] ?? ++this.last.recommendation_part;
      this.writer.add("staged_part", [partId, id, index + 1, text]);
      return partId;
    });
  }

  private states(id: number, states: Known["states"], partIds: readonly number[]): void {
    states.forEach(({ name, iso3, part }, index) => {
      const partId = part === null ? null : (partIds[part] ?? null);
      this.writer.add("staged_state", [id, index + 1, name, iso3, partId]);
    });
  }

  /** A recommendation that is new. `place`: in its document; the next one where it is not given. */
  addNew(one: Known, from: DocumentToStage, place?: number): void {
    const { writer } = this;
    const themeId = this.themeId(from, one.headings);
    const opened = this.open(from);
    opened.place = place ?? opened.place + 1;
    writer.add("staged_recommendation", [
      ...[one.id, one.ref, from.reviewId, from.id, themeId, opened.place],
      ...this.words(one),
    ]);
    this.states(one.id, one.states, this.parts(one.id, one.parts, []));
    for (const each of one.tags) {
      writer.add("staged_link", [one.id, this.tagId(each), each.setBy, each.confidence]);
    }
    for (const said of one.positions) this.position(one.id, said);
  }

  private position(id: number, said: Known["positions"][number]): void {
    const { position, wording, date, source } = said;
    this.writer.add("staged_position", [id, position, wording, date, source]);
  }

  /** number, number_sort, text, original_text, paragraph. */
  private words({ number, text, originalText, paragraph }: Known) {
    const sorted = number === null ? "" : numberSort(number);
    return [number, sorted, text, originalText, paragraph];
  }

  /** What is there and is said otherwise. `of`: the document that it is from. */
  addCorrection(before: Known, after: Known, of: DocumentToStage): void {
    const { writer, reader } = this;
    const { id } = after;
    writer.add("staged_correction", [id, this.themeId(of, after.headings), ...this.words(after)]);
    const known = reader
      .select({ id: recommendationPart.id })
      .from(recommendationPart)
      .where(eq(recommendationPart.recommendationId, id))
      .orderBy(asc(recommendationPart.place))
      .all()
      .map((part) => part.id);
    const partIds = after.parts === before.parts ? known : this.parts(id, after.parts, known);
    for (const gone of known.slice(after.parts.length)) writer.add("staged_gone_part", [gone]);
    if (after.states !== before.states) {
      writer.add("staged_gone_states", [id]);
      this.states(id, after.states, partIds);
    }
    const said = new Set(after.tags.map(tagKey));
    const there = new Set(before.tags.map(tagKey));
    for (const each of before.tags) {
      if (!said.has(tagKey(each))) writer.add("staged_gone_link", [id, this.tagId(each)]);
    }
    for (const each of after.tags) {
      if (there.has(tagKey(each))) continue;
      writer.add("staged_link", [id, this.tagId(each), each.setBy, each.confidence]);
    }
    for (const each of after.positions.slice(before.positions.length)) this.position(id, each);
  }
}
