import { createHash } from "node:crypto";
import { z } from "zod";
import { keptTableSchema, trackStatusKeySchema } from "./kept-table";
import { layoutSchema } from "./midterm-layout";
import { daySchema } from "./partial-date";
import { themeSetSchema } from "./theme-set";
import { trackSchema } from "./track";

/** A chart of the summary as figures: bars of whole recommendations. */
const chartSchema = z.object({
  key: z.string(),
  /** The finding, as a sentence. */
  title: z.string(),
  /** The denominator of all its bars. */
  total: z.number().int(),
  bars: z.array(
    z.object({
      label: z.string(),
      track: trackSchema,
      /** How many recommendations the bar counts; its parts add up to it. */
      total: z.number().int(),
      parts: z.array(
        z.object({ status: trackStatusKeySchema, label: z.string(), count: z.number().int() }),
      ),
    }),
  ),
});
export type KeptChart = z.output<typeof chartSchema>;

/** Format 1: an edition as it is kept, and as anybody can read it. */
const formatOne = z.object({
  format: z.literal(1),
  id: z.uuid(),
  /** Where it stands for good. */
  address: z.string(),
  /** From 1, for each organisation and review. */
  number: z.number().int().positive(),
  /** ISO instant. */
  frozenAt: z.iso.datetime(),
  /** That day where the instance is, "YYYY-MM-DD". */
  frozenOn: daySchema,
  /** The author. The id is null where the name is withheld; the name is then what stands for it. */
  organisation: z.object({ id: z.string().nullable(), name: z.string(), track: trackSchema }),
  review: z.object({
    id: z.string(),
    state: z.string(),
    /** Another mechanism than the UPR. */
    mechanism: z.string().optional(),
    cycle: z.number().int().nullable(),
    session: z.number().int().nullable(),
    reviewedOn: z.string().nullable(),
  }),
  request: z.object({
    layout: layoutSchema,
    themeSet: themeSetSchema,
    asOf: daySchema,
    /** As parameters of an address; empty where nothing was left out. */
    filter: z.string(),
  }),
  /** Hash of the audit event that made the newest public change before it. */
  trail: z.string(),
  charts: z.array(chartSchema),
  table: keptTableSchema,
  /** Only in a copy from which something was taken. */
  taken: z
    .object({
      /** How many updates were withdrawn. */
      updates: z.number().int(),
      /** Day of the last of them; null where none was. */
      lastOn: z.string().nullable(),
      /** Whether evidence is no longer public, or a name withheld. */
      evidence: z.boolean(),
      names: z.boolean(),
      /** SHA-256 of the whole of it. */
      original: z.string(),
    })
    .optional(),
});

export const editionContentSchema = formatOne;
export type EditionContent = z.output<typeof formatOne>;

/** Every format that was ever written; one that is older than the newest is turned into it here. */
const READERS: Record<number, (content: unknown) => EditionContent> = {
  1: (content) => formatOne.parse(content),
};

/** What was kept, read back. Throws where it is in no format that was ever written. */
export function readContent(text: string): EditionContent {
  const content: unknown = JSON.parse(text);
  const { format } = z.object({ format: z.number() }).parse(content);
  const read = READERS[format];
  if (!read) throw new Error(`an edition of unknown format ${format}`);
  return read(content);
}

/** Keys in order, at every depth. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, ordered(each)]),
  );
}

/** One text for one content: JSON without spaces, keys in order of their code units. */
export const canonical = (content: unknown): string => JSON.stringify(ordered(content));

/** SHA-256 (hex) of the text in UTF-8. */
export const sha256Of = (text: string): string =>
  createHash("sha256").update(text, "utf8").digest("hex");
