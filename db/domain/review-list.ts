import { z } from "zod";

/** What the list of reviews can be ordered by. */
export const REVIEW_ORDERS = ["newest", "state", "recommendations"] as const;
export type ReviewOrder = (typeof REVIEW_ORDERS)[number];
export const reviewOrderSchema = z.enum(REVIEW_ORDERS);

/** Which reviews are meant. */
export interface ReviewFilter {
  /** ISO 3166-1 alpha-3; empty: of any State. */
  state: string;
  /** Of the UPR; null: any, and other mechanisms. */
  cycle: number | null;
}
