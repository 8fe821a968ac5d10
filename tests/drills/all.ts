import type { Drill } from "./drill";
import { floor } from "./floor";
import { origins } from "./origins";
import { privacy } from "./privacy/privacy";

/** Every drill, in the order in which `npm run drill` goes through them. */
export const DRILLS: readonly Drill[] = [origins, floor, privacy];
