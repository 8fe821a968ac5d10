import { z } from "zod";
import { PIECE_FIELDS, type PieceField } from "@/db/domain/drafted-piece";
import {
  directionSchema,
  documentKindSchema,
  relationSchema,
  riskSchema,
} from "@/db/domain/evidence";
import {
  optionalText,
  requiredLine,
  requiredText,
  webAddressField,
} from "@/db/domain/field-problems";
import { daySchema, partialDateSchema } from "@/db/domain/partial-date";
import { statusSchema } from "@/db/domain/status-scale";
import { LONGEST } from "@/db/domain/update-limits";

const none = z.literal("").transform(() => null);
const choice = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([none, schema], { error: "choice_invalid" });

/** A document as it is described when it is added. */
export const newDocument = z.object({
  title: requiredLine(LONGEST.title),
  publisher: requiredLine(LONGEST.title),
  date: partialDateSchema,
  kind: documentKindSchema,
  address: webAddressField,
});

const passage = z
  .object({
    locator: requiredLine(LONGEST.locator),
    quote: optionalText(LONGEST.quote),
    sentence: optionalText(LONGEST.quote),
    relation: relationSchema,
    /** Of the passage, and of its document where that is new. */
    risk: riskSchema,
    direction: choice(directionSchema).default(null),
  })
  .refine(({ quote, sentence }) => quote !== "" || sentence !== "", {
    path: ["quote"],
    error: "required",
  });

/** A passage of a document that is here already, or of one described with it. */
const evidence = z.discriminatedUnion("source", [
  passage.safeExtend({ source: z.literal("known document"), documentId: z.string().min(1) }),
  passage.safeExtend({ source: z.literal("new document"), ...newDocument.shape }),
]);

export type NewDocument = z.output<typeof newDocument>;

export type NewEvidence = z.output<typeof evidence>;

/** A piece as typed so far: nothing is asked of it but that it is not endless. */
const draftedPiece = z.object(
  Object.fromEntries(PIECE_FIELDS.map((name) => [name, optionalText(LONGEST.text)])) as Record<
    PieceField,
    ReturnType<typeof optionalText>
  >,
);

const whose = {
  ref: z.string(),
  /** Letter of the part that it is about; null for the whole. */
  part: z.union([none, z.string().regex(/^[a-z]$/u)], { error: "choice_invalid" }).default(null),
  /** The id of a new update, made with its form: the same form sent again is refused. */
  newId: z.uuid().optional(),
  organisationId: requiredLine(80),
  /** The draft that is being gone on with, and the version that was opened. */
  draft: z.object({ id: z.string(), version: z.coerce.number().int() }).optional(),
  /**
   * The published update that a new one goes on from, by its id; "" where there was none. Not given: whatever
   * was published meanwhile is in nobody's way.
   */
  follows: z.string().max(80).optional(),
  /** Ids of passages that are here already. */
  passages: z.array(z.string()).max(100).default([]),
  measures: optionalText(LONGEST.text),
  results: optionalText(LONGEST.text),
  challenges: optionalText(LONGEST.text),
  assistance: optionalText(LONGEST.text),
  nextSteps: optionalText(LONGEST.text),
  midTermNote: optionalText(LONGEST.text),
};

/** A draft is kept as far as it goes; nothing in it has to be there. */
const drafted = z.object({
  ...whose,
  step: z.literal("save"),
  status: choice(statusSchema).default(null),
  asOf: z.union([z.literal(""), daySchema], { error: "date_invalid" }).default(""),
  reason: optionalText(LONGEST.reason),
  evidence: z.array(draftedPiece).max(10).default([]),
});

/** What is sent in has to be whole. */
const sent = z.object({
  ...whose,
  step: z.enum(["submit", "publish"]),
  status: statusSchema,
  asOf: daySchema,
  reason: requiredText(LONGEST.reason),
  evidence: z.array(evidence).max(10).default([]),
});

/** One update as its form has it: saved as a draft, or sent in. */
export const updateInput = z.discriminatedUnion("step", [drafted, sent]);

export type UpdateInput = z.output<typeof updateInput>;
