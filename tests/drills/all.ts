import type { Drill } from "./drill";
import { hostile } from "./hostile/hostile";

/** Every drill, in the order in which `npm run drill` goes through them. */
export const DRILLS: readonly Drill[] = [hostile];
