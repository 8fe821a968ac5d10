import type { TableSetting } from "@/app/_server/table-setting";
import type { DataFormat, DataRequest } from "@/app/data/request";

/** What a thread is asked to write. */
export interface DataJob {
  databasePath: string;
  /** A path at which nothing is. */
  path: string;
  format: Exclude<DataFormat, "metadata.json">;
  request: DataRequest;
  setting: TableSetting;
}
