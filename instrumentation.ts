/** Called by Next once, when a server starts and before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NODE_ENV !== "production") return;
  const { quietConsole } = await import("@/app/_server/quiet-console");
  quietConsole();
}
