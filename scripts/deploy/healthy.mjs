/* Whether the server in this container is well: exit code 0 where it is. For HEALTHCHECK. */
const port = process.env.PORT?.trim() || "3000";
try {
  const answer = await fetch(`http://localhost:${port}/healthz`, {
    signal: AbortSignal.timeout(4000),
  });
  console.log(await answer.text());
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  console.log(String(error));
  process.exitCode = 1;
}
