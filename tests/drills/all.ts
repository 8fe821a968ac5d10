import { crash } from "./crash/crash";
import type { Drill } from "./drill";
import { power } from "./power/power";

/** Every drill, in the order in which `npm run drill` goes through them. */
export const DRILLS: readonly Drill[] = [crash, power];
