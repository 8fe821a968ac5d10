import { crash } from "./crash/crash";
import { diskFull } from "./disk/disk-full";
import { locked } from "./disk/locked";
import { readOnly } from "./disk/read-only";
import type { Drill } from "./drill";
import { floor } from "./floor";
import { hostile } from "./hostile/hostile";
import { litestream } from "./litestream";
import { load } from "./load";
import { migrate } from "./migrate/migrate";
import { origins } from "./origins";
import { power } from "./power/power";
import { privacy } from "./privacy/privacy";
import { restore } from "./restore";
import { stop } from "./stop";
import { upgrade } from "./upgrade";

/** Every drill, in the order in which `npm run drill` goes through them. */
export const DRILLS: readonly Drill[] = [
  ...[crash, power, diskFull, locked, readOnly, migrate, stop, load],
  ...[restore, upgrade, litestream],
  ...[origins, floor, hostile, privacy],
];
