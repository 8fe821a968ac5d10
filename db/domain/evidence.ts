import { z } from "zod";

/** How a passage bears on a recommendation. Background is context, never proof. */
export const RELATIONS = ["direct", "related", "background"] as const;
export type Relation = (typeof RELATIONS)[number];
export const relationSchema = z.enum(RELATIONS);

/** Which way a passage points. Unstated where nobody has said so. */
export const DIRECTIONS = ["progress", "no_progress", "contrary", "neutral"] as const;
export type Direction = (typeof DIRECTIONS)[number];
export const directionSchema = z.enum(DIRECTIONS);

/** What sort of document it is. */
export const DOCUMENT_KINDS = [
  "official_report",
  "law_or_policy",
  "statistics",
  "state_reply",
  "ngo_report",
  "un_report",
  "working_group_report",
  "recommendation_list",
  "pledge_list",
  "high_commissioner_letter",
  "court_decision",
  "news",
  "other",
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export const documentKindSchema = z.enum(DOCUMENT_KINDS);

/** What could happen to people if it were published. Only the first may be published unredacted. */
export const RISKS = ["public_source", "personal_data", "source_at_risk"] as const;
export type Risk = (typeof RISKS)[number];
export const riskSchema = z.enum(RISKS);
