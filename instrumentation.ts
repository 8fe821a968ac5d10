import type { Instrumentation } from "next";
import { settingsProblems } from "@/data/settings/settings-problems.mjs";

/**
 * Called by Next once, when a server starts and before it answers. `npm start` has looked at the settings
 * already; a server that is started directly has nobody else who does. They come first: other modules read
 * them as they are loaded.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { refuseToStart } = await import("@/app/_server/refuse-to-start");
  const { mistakes } = settingsProblems(process.env);
  if (mistakes.length > 0) refuseToStart(mistakes);
  const { atStart } = await import("@/app/_server/at-start");
  await atStart();
}

/** Called by Next with whatever breaks an answer. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logRequestError } = await import("@/app/_server/operation/request-error");
  logRequestError(error, request, context);
};
