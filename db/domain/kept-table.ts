import { z } from "zod";
import type { RichText } from "./rich-text";
import { trackSchema } from "./track";
import { TRACK_STATUSES } from "./track-status";

/*
 * The table of an edition as it was kept. It is what a finished table is on the day, but written down
 * here once more: what was kept has to stay readable when finished tables look otherwise.
 */

const href = z.string().regex(/^https?:\/\//iu);

const originSchema = z.object({
  updates: z.array(z.string()).readonly().optional(),
  passages: z.array(z.string()).readonly().optional(),
  organisation: z.object({ id: z.string(), name: z.string() }).optional(),
});
/** From what a piece of the table comes. */
export type KeptOrigin = z.output<typeof originSchema>;

const pieceSchema = z.object({
  text: z.string(),
  passages: z.array(z.string()).readonly(),
  after: z.array(z.string()).readonly().optional(),
});

const paragraphSchema = z.object({
  label: z.string().optional(),
  text: z.string(),
  href: href.optional(),
  strong: z.boolean().optional(),
  of: originSchema.optional(),
  /** Its text piece by piece, where it stays for as long as one of its passages is public; never in a copy. */
  pieces: z.array(pieceSchema).readonly().optional(),
});
export type KeptParagraph = z.output<typeof paragraphSchema>;

const datumSchema = z.union([
  z.object({ text: z.string(), of: originSchema.optional() }),
  z.object({ day: z.string(), of: originSchema.optional() }),
]);
export type KeptDatum = z.output<typeof datumSchema>;

export const trackStatusKeySchema = z.enum(TRACK_STATUSES);

const standingSchema = z.object({
  status: trackStatusKeySchema,
  /** PartialDate. */
  asOf: z.string().nullable(),
  updates: z
    .array(
      z.object({
        id: z.string(),
        organisation: z.object({ id: z.string(), name: z.string() }).nullable(),
        status: trackStatusKeySchema,
        asOf: z.string(),
        /** Letter of the part that it is about, where it is of one. */
        part: z.string().optional(),
      }),
    )
    .readonly(),
  /** Letters of all parts, where the track speaks of parts. */
  parts: z.array(z.string()).readonly().optional(),
  /** Only in a copy from which something was taken: the days on which its updates were withdrawn. */
  withdrawnOn: z.array(z.string()).readonly().optional(),
});
export type KeptStanding = z.output<typeof standingSchema>;

const rowSchema = z.object({
  ref: z.string(),
  address: href,
  cells: z.array(z.array(paragraphSchema).readonly()).readonly(),
  data: z.array(datumSchema).readonly(),
  facts: z.object({
    number: z.string().nullable(),
    text: z.string(),
    states: z.array(z.string()).readonly(),
    theme: z.array(z.string()).readonly(),
    standing: z.record(trackSchema, standingSchema),
    documents: z.array(z.string()).readonly(),
    /** Only in a copy from which something was taken: documents stood here that are public no more. */
    evidenceGone: z.literal(true).optional(),
  }),
});
export type KeptRow = z.output<typeof rowSchema>;

const runSchema = z.object({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  href: href.optional(),
});

/** A list holds blocks in its turn, which the getter says without running in a circle. */
const listSchema = z.object({
  kind: z.literal("list"),
  ordered: z.boolean(),
  start: z.number().int().nonnegative().optional(),
  get items() {
    return z.array(z.array(blockSchema));
  },
});
const headingSchema = z.object({
  kind: z.literal("heading"),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  runs: z.array(runSchema),
});
const blockSchema: z.ZodType<RichText[number]> = z.union([
  headingSchema,
  z.object({ kind: z.literal("paragraph"), runs: z.array(runSchema) }),
  listSchema,
]);
const richTextSchema = z.array(blockSchema).readonly();

const groupSchema = z.object({
  section: z.string(),
  theme: z.string(),
  text: richTextSchema.optional(),
  rows: z.array(rowSchema).readonly(),
});

const statementSchema = z.object({
  label: z.string(),
  lines: z.array(paragraphSchema).readonly(),
});
export type KeptStatement = z.output<typeof statementSchema>;

/** Whatever else a finished table has is kept with it. */
export const keptTableSchema = z.looseObject({
  title: z.string(),
  form: z.union([
    z.object({ kind: z.literal("report") }),
    z.object({ kind: z.literal("list"), review: z.string(), name: z.string() }),
  ]),
  language: z.string(),
  statements: z.array(statementSchema).readonly(),
  columns: z
    .array(z.object({ heading: z.string(), width: z.number(), carriesAddress: z.boolean() }))
    .readonly(),
  dataColumns: z.array(z.object({ heading: z.string(), width: z.number() })).readonly(),
  groups: z.array(groupSchema).readonly(),
  introduction: richTextSchema.optional(),
  hasThemeTexts: z.boolean().optional(),
  words: z.object({
    table: z.string(),
    about: z.string(),
    introduction: z.string(),
    texts: z.string(),
    page: z.string(),
    of: z.string(),
    cut: z.string(),
  }),
});
export type KeptTable = z.output<typeof keptTableSchema>;

export const keptRowsOf = (table: KeptTable): KeptRow[] =>
  table.groups.flatMap(({ rows }) => [...rows]);
