import { tracksOf } from "@/db/domain/midterm-layout";
import { lastDayOf } from "@/db/domain/partial-date";
import type { Track } from "@/db/domain/track";
import type { MidtermRequest } from "./parameters";

/** What may have been done on the page, as its address says it. */
export const DONE = [
  "save",
  "submit",
  "publish",
  "publish_later",
  "publish_elsewhere",
  "text",
] as const;
export type Done = (typeof DONE)[number];

/** Where on the page an organisation writes on a recommendation: under its row, which may be a screen long. */
export const workAnchor = (reference: string): string => `at-${reference}`;

/** What became of what a row's form said; of something published, whether the table that it was written in shows it. */
export function doneWith(
  said: { step: string; asOf: string; track: Track | null },
  { layout, asOf }: Pick<MidtermRequest, "layout" | "asOf">,
): Done {
  if (said.step !== "publish") return said.step === "submit" ? "submit" : "save";
  if (said.track === null || !tracksOf(layout).includes(said.track)) return "publish_elsewhere";
  return (lastDayOf(said.asOf) ?? said.asOf) > asOf ? "publish_later" : "publish";
}
