import { common } from "./common";
import { terms } from "./terms";
import { explorer } from "./explorer";
import { search } from "./search";
import { record } from "./record";
import { conflict } from "./conflict";
import { update } from "./update";
import { reply } from "./reply";
import { home } from "./home";
import { charts } from "./charts";
import { midterm } from "./midterm";
import { fill } from "./fill";
import { parts } from "./parts";
import { lineage } from "./lineage";
import { report } from "./report";
import { reviews } from "./reviews";
import { editions } from "./editions";
import { cite } from "./cite";
import { evidence } from "./evidence";
import { method } from "./method";
import { account } from "./account";
import { ownData } from "./own-data";
import { desk } from "./desk";
import { sheet } from "./sheet";
import { accounts } from "./accounts";
import { invite } from "./invite";
import { organisation } from "./organisation";
import { imports } from "./imports";
import { backups } from "./backups";
import { mail } from "./mail";
import { ownTable } from "./own-table";
import { feed } from "./feed";
import { openData } from "./open-data";
import { problems } from "./problems";

/** Every word on screen, in English. One file a screen; `terms` holds the words of the field. */
export const en = {
  common,
  terms,
  explorer,
  search,
  record,
  parts,
  lineage,
  conflict,
  update,
  reply,
  home,
  charts,
  midterm,
  fill,
  report,
  reviews,
  editions,
  cite,
  evidence,
  method,
  account,
  ownData,
  desk,
  sheet,
  accounts,
  invite,
  organisation,
  imports,
  backups,
  mail,
  ownTable,
  feed,
  openData,
  problems,
};
