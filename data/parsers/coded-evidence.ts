import { z } from "zod";
import { type DocumentKind, relationSchema } from "@/db/domain/evidence";
import { partialDateSchema } from "@/db/domain/partial-date";
import { statusSchema } from "@/db/domain/status-scale";
import { type Track, trackSchema } from "@/db/domain/track";
import { readJson } from "./json-file";
import type { Parsed, Problem } from "./problem";
import { standsIn } from "./verbatim";

/** The file's own words for kinds and tracks, and ours. Another word is a problem, not a guess. */
const KIND_OF = {
  "State reply": "state_reply",
  "NGO report": "ngo_report",
} as const satisfies Record<string, DocumentKind>;
const TRACK_OF = {
  government: "government",
  "civil society": "civil_society",
} as const satisfies Record<string, Track>;

const wordOf = <Word extends string>(words: Record<Word, unknown>) =>
  z.enum(Object.keys(words) as [Word, ...Word[]]);

const documentSchema = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  actor: wordOf(TRACK_OF).transform((word): Track => TRACK_OF[word]),
  kind: wordOf(KIND_OF).transform((word): DocumentKind => KIND_OF[word]),
  date: partialDateSchema,
  answers_communication: z.string().nullable(),
  reference: z.string().nullable(),
  language: z.string(),
  risk: z.literal("public source").transform(() => "public_source" as const),
  source_file: z.string(),
  licence: z.string().optional(),
  note: z.string().optional(),
});

const linkSchema = z.object({
  id: z.string(),
  document: z.string(),
  ref: z.string(),
  relation: relationSchema,
  locator: z.string(),
  quote: z.string(),
  sentence: z.string(),
});

const codedUpdateSchema = z.object({
  ref: z.string(),
  track: trackSchema,
  organisation: z.string(),
  status: statusSchema,
  as_of: partialDateSchema,
  document: z.string(),
  links: z.array(z.string()).min(1),
  reason: z.string(),
  coded_from_document: z.literal(true),
});

const evidenceSchema = z.object({
  documents: z.array(documentSchema),
  links: z.array(linkSchema),
  coded_updates: z.array(codedUpdateSchema),
});

export type CodedEvidence = z.output<typeof evidenceSchema>;

/** The texts of the documents that may be shown whole, by file name. */
export type DocumentTexts = ReadonlyMap<string, string>;

function problemsOf(content: CodedEvidence, texts: DocumentTexts): Problem[] {
  const documents = new Map(content.documents.map((document) => [document.id, document]));
  const links = new Set(content.links.map((link) => link.id));
  const problems: Problem[] = [];
  for (const link of content.links) {
    const document = documents.get(link.document);
    const text = document && texts.get(document.source_file);
    if (!document)
      problems.push({ place: link.id, code: "unknown_reference", text: link.document });
    if (text && !standsIn(text, link.quote)) {
      problems.push({ place: link.id, code: "not_verbatim", text: link.quote });
    }
  }
  for (const update of content.coded_updates) {
    const unknown = update.links.filter((id) => !links.has(id));
    if (!documents.has(update.document)) unknown.push(update.document);
    for (const id of unknown) {
      problems.push({ place: `status on ${update.ref}`, code: "unknown_reference", text: id });
    }
  }
  return problems;
}

/**
 * Reads the coded evidence (`evidence.json`) and holds each quotation against its document, where the
 * document's text is at hand. References to nothing are problems.
 */
export function parseCodedEvidence(
  json: string,
  texts: DocumentTexts,
): Parsed<CodedEvidence | null> {
  const { content, problems } = readJson(json, evidenceSchema);
  if (!content) return { rows: null, problems };
  return { rows: content, problems: problemsOf(content, texts) };
}
