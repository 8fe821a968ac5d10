import type { Setting } from "@/app/midterm/make-table";
import type { MidtermRequest } from "@/app/midterm/parameters";
import type { Format } from "@/data/exporters/formats";
import type { ErrorCode } from "@/db/domain/errors";

/** What a worker is asked to write. */
export interface ExportJob {
  databasePath: string;
  /** A path at which nothing is. */
  path: string;
  format: Format;
  request: MidtermRequest;
  setting: Setting;
  /** Whose texts stand in it, which are not published; null for the table alone. Who asks may read them. */
  draftOf: { organisationId: string; organisationName: string } | null;
  timeZone: string;
}

/** What it says of it: how many bytes stand in the file by now, when it is whole, and that the disk takes no more. */
export type ExportNews =
  | { kind: "started"; sources: { state: string; reviewedOn: string | null }[] }
  | { kind: "written"; bytes: number }
  | { kind: "whole" }
  | { kind: "failed"; code: ErrorCode };
