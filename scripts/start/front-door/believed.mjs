/*
 * Headers by which Next and the proxies that it is usually run behind talk to each other. From outside
 * they are written by whoever likes to: x-middleware-subrequest took Next past its own proxy
 * (CVE-2025-29927), X-Forwarded-Proto has it take its own pages for another site's, the others choose a page or
 * its parameters. One is kept: by x-action-forwarded Next knows an action that it has passed on to itself once,
 * and without it would pass it on for ever; forged, it has an action not passed on. Where people reach this site, PUBLIC_ADDRESS says; X-Forwarded-For was replaced before.
 */
const NOT_BELIEVED =
  /^(?:x-forwarded-(?!for$)|forwarded$|x-(?:real-ip|original-|rewrite-|http-method|middleware-|now-|vercel-|matched-|invoke-|output-|nextjs-|next-resume|prerender-)|next-resume)/;

/**
 * Takes out what is not believed.
 *
 * @param {import("node:http").IncomingMessage} request
 */
export function keepBelieved({ headers }) {
  for (const name of Object.keys(headers)) if (NOT_BELIEVED.test(name)) delete headers[name];
}
