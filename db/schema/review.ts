import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One State's review: in one cycle of the UPR, or by another mechanism of the UN. */
export const review = sqliteTable("review", {
  id: text().primaryKey(),
  /** The State under review, as it is called in English by the UN. */
  state: text().notNull(),
  /** ISO 3166-1 alpha-3. */
  iso3: text().notNull(),
  /** Who reviewed, as the UN abbreviates it: "UPR", "CRC", "SR Torture". */
  mechanism: text().notNull().default("UPR"),
  /** Of the UPR; null for another mechanism. */
  cycle: integer(),
  session: integer(),
  /** Day of the review in the Working Group. */
  reviewedOn: text(),
  /** PartialDate of the adoption of the outcome by the Human Rights Council. */
  adoptedOn: text(),
  /** PartialDate by which a voluntary mid-term report is encouraged. */
  midTermDue: text(),
  /** The outcome in figures, as reported; the list itself may not be in the database. */
  received: integer(),
  supported: integer(),
  noted: integer(),
  note: text(),
  /** The one that is shown where no other is asked for. */
  isHome: integer({ mode: "boolean" }).notNull().default(false),
});
