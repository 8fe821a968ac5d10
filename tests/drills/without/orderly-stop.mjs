/*
 * Loaded into a server in place of its orderly stop: whatever wants to be told of SIGTERM is not asked, and
 * the process ends at once.
 */
const on = process.on.bind(process);
let found = false;
process.on = (event, listener) => {
  if (event !== "SIGTERM") return on(event, listener);
  found = true;
  return on(event, () => process.exit(0));
};
setTimeout(() => {
  if (!found) throw new Error("nothing here wants to be told of SIGTERM");
}, 30_000).unref();
