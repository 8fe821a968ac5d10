import type { Format } from "@/data/exporters/formats";

/** What a thread is asked to write. */
export interface EditionJob {
  databasePath: string;
  /** A path at which nothing is. */
  path: string;
  /** Of the edition. */
  id: string;
  format: Exclude<Format, "json">;
  timeZone: string;
}
