import type { MessagePort } from "node:worker_threads";
import type { Setting } from "@/app/midterm/make-table";
import type { MidtermRequest } from "@/app/midterm/parameters";
import type { FinishedHead } from "@/data/exporters/finished-table";
import type { Format, RowFormatName } from "@/data/exporters/formats";
import type { MidtermFacts } from "@/db/domain/midterm-table";

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

/** What a second thread needs to write rows of the same table. */
export interface HelperJob {
  job: Pick<ExportJob, "databasePath" | "request" | "setting" | "timeZone"> & {
    format: RowFormatName;
  };
  /** Without what stands before the first row, which is not the helper's to write. */
  head: FinishedHead;
  tagsSetBy: MidtermFacts["tagsSetBy"];
  /** `publicHead` of what the table is made of. */
  trail: string;
  /** By which it is told which rows, and gives them. */
  port: MessagePort;
}

/** What a worker says: how many bytes stand in the file by now, when it is whole, and that it could do with help. */
export type ExportNews =
  | { kind: "started"; sources: { state: string; reviewedOn: string | null }[] }
  | { kind: "long"; helperJob: HelperJob }
  | { kind: "written"; bytes: number }
  | { kind: "whole" };
