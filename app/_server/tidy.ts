import "server-only";
import { existsSync } from "node:fs";
import { removeLeftoversIfAlone } from "@/db/data-directory/leftovers";
import { instance } from "./instance";
import { errorFacts } from "./operation/error-facts";
import { log } from "./operation/log";

/**
 * Removes what killed processes have left in the data directory; before this one has it, and where no other
 * has. Gives what says that it could not, to be called once the database is open: where nothing can be
 * written, that one ends the start, and says why in words.
 */
export function tidy(): () => void {
  try {
    if (existsSync(instance.dataDirectory)) removeLeftoversIfAlone(instance.dataDirectory);
    return () => {};
  } catch (error) {
    return () => log("warn", "what was left by others not removed", { ...errorFacts(error) });
  }
}
