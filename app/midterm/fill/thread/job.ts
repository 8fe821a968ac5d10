import type { FillRequest } from "@/app/midterm/fill/fill-list";

/** What a thread is asked to fill. */
export interface FillJob {
  databasePath: string;
  file: { name: string; bytes: Uint8Array };
  request: FillRequest;
  timeZone: string;
}
