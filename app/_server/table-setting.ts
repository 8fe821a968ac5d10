import "server-only";
import { instance, today } from "./instance";

/** What a table and its files say besides the data. */
export interface TableSetting {
  /** This instance's address, without a trailing slash. */
  site: string;
  /** Who runs it; empty where nobody said. */
  owner: string;
  /** Day, "YYYY-MM-DD". */
  extractedOn: string;
  /** In which the day of an instant is reckoned. */
  timeZone: string;
}

/** As it is now. Whoever makes a table in a thread is given it. */
export function tableSetting(): TableSetting {
  const { address: site, owner, timeZone } = instance;
  return { site, owner, timeZone, extractedOn: today() };
}
