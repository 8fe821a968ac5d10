/** Next calls this once, when a server starts; never while it is built. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { atStart } = await import("@/app/_server/at-start");
  atStart();
}
