import "server-only";
import { existsSync } from "node:fs";
import { removeLeftoversIfAlone } from "@/db/data-directory/leftovers";
import { instance } from "./instance";
import { errorFacts } from "./operation/error-facts";
import { log } from "./operation/log";

/** Removes what killed processes have left in the data directory; before this one has it, and where no other has. */
export function tidy(): void {
  try {
    if (existsSync(instance.dataDirectory)) removeLeftoversIfAlone(instance.dataDirectory);
  } catch (error) {
    // Where nothing can be written, the database says what is amiss.
    log("warn", "what was left by others not removed", { ...errorFacts(error) });
  }
}
