import type { Drill } from "./drill";
import { floor } from "./floor";
import { hostile } from "./hostile/hostile";
import { litestream } from "./litestream";
import { origins } from "./origins";
import { privacy } from "./privacy/privacy";
import { restore } from "./restore";
import { upgrade } from "./upgrade";

/** Every drill, in the order in which `npm run drill` goes through them. */
export const DRILLS: readonly Drill[] = [
  ...[restore, upgrade, litestream],
  ...[origins, floor, hostile, privacy],
];
