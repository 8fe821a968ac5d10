import type { DataFormat, DataRequest } from "@/app/data/request";

/** What a thread is asked to write. */
export interface DataJob {
  databasePath: string;
  /** A path at which nothing is. */
  path: string;
  format: Exclude<DataFormat, "metadata.json">;
  request: DataRequest;
  setting: DataSetting;
}

/** What a file says besides the data. */
export interface DataSetting {
  /** This instance's address, without a trailing slash. */
  site: string;
  /** Who runs it; empty where nobody said. */
  owner: string;
  /** Day, "YYYY-MM-DD". */
  extractedOn: string;
  timeZone: string;
}
