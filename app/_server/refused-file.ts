import "server-only";
import type { RefusedForm } from "./form-state";
import { refusedForm } from "./refused-form";

/** Why the file of a plain form was refused; null where it was not. `again`: the words that lead back. */
export const refusedFile = (
  problem: string | string[] | undefined,
  again: string,
): Promise<RefusedForm | null> => refusedForm(problem, { name: "file", again });
