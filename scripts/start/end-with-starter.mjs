/*
 * Whoever starts the server passes signals on to it. Where the starter is gone without a word (killed -9),
 * nobody would: the server would hold its port and its data until somebody finds it. The channel between the
 * two tells, and the server stops as if it had been asked to.
 */
if (process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  // What waits for a word from the starter is no work that keeps a server from ending.
  process.channel.unref();
}
