import type { TableSetting } from "@/app/_server/table-setting";
import type { MidtermRequest } from "@/app/midterm/parameters";
import type { Format } from "@/data/exporters/formats";

/** What a worker is asked to write. */
export interface ExportJob {
  databasePath: string;
  /** A path at which nothing is. */
  path: string;
  format: Format;
  request: MidtermRequest;
  setting: TableSetting;
  /** Whose texts stand in it, which are not published; null for the table alone. Who asks may read them. */
  draftOf: { organisationId: string; organisationName: string } | null;
}

/** What it says when it begins: the reviews that the table is from. */
export type Sources = { state: string; reviewedOn: string | null }[];
