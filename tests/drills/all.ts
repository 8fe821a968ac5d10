import type { Drill } from "./drill";
import { stop } from "./stop";

/** Every drill, in the order in which `npm run drill` goes through them. */
export const DRILLS: readonly Drill[] = [stop];
