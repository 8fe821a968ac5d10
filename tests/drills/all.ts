import type { Drill } from "./drill";
import { privacy } from "./privacy/privacy";

/** Every drill, in the order in which `npm run drill` goes through them. */
export const DRILLS: readonly Drill[] = [privacy];
