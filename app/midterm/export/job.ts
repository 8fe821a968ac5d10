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

/** What it says when it begins: the reviews that the table is from. */
export type Sources = { state: string; reviewedOn: string | null }[];

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

/** What a worker says besides how far it is: that the table is long, and that it could do with help. */
export interface CallForHelp {
  kind: "long";
  helperJob: HelperJob;
}
