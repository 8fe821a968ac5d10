import { crash } from "./crash/crash";
import { diskFull } from "./disk/disk-full";
import { locked } from "./disk/locked";
import { readOnly } from "./disk/read-only";
import type { Drill } from "./drill";
import { power } from "./power/power";
import { upgrade } from "./upgrade/upgrade";

/** Every drill, in the order in which `npm run drill` goes through them. */
export const DRILLS: readonly Drill[] = [crash, power, diskFull, locked, readOnly, upgrade];
