import { common } from "./common";
import { terms } from "./terms";
import { explorer } from "./explorer";
import { record } from "./record";
import { update } from "./update";
import { home } from "./home";
import { charts } from "./charts";
import { midterm } from "./midterm";
import { evidence } from "./evidence";
import { method } from "./method";
import { accounts } from "./accounts";
import { problems } from "./problems";

/** Every word on screen, in English. One file a screen; `terms` holds the words of the field. */
export const en = {
  common,
  terms,
  explorer,
  record,
  update,
  home,
  charts,
  midterm,
  evidence,
  method,
  accounts,
  problems,
};
