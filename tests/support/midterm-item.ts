import type { MidtermItem } from "@/db/domain/midterm-item";

/** A recommendation of the annex of which nothing is said, and whatever a test changes. */
export const midtermItem = (change: Partial<MidtermItem> = {}): MidtermItem => ({
  ref: "KHM-HC-2019-01",
  number: null,
  text: "Ratify the protocol.",
  parts: [],
  states: [],
  headings: ["Rights", "Prisons"],
  source: { kind: "high_commissioner_letter", date: "2019-08-20", underReview: "Cambodia" },
  positions: [],
  tags: [],
  institutions: [],
  updates: [],
  evidence: [],
  ...change,
});
