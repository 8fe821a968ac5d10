import type { Drill } from "./drill";
import { litestream } from "./litestream";
import { restore } from "./restore";
import { upgrade } from "./upgrade";

/** Every drill, in the order in which `npm run drill` goes through them. */
export const DRILLS: readonly Drill[] = [restore, upgrade, litestream];
