const isSecure = /^https:/i.test(process.env.PUBLIC_ADDRESS?.trim() ?? "");

/*
 * What an answer has that brought none of its own: Next's bare errors, its static files, redirects, files.
 * Pages bring a Content-Security-Policy with a nonce.
 */
/** @type {readonly (readonly [string, string])[]} */
const HEADERS = [
  [
    "Content-Security-Policy",
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "same-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
  // A year. Not for subdomains: other services of the same ministry or NGO may still have none of it.
  ...(isSecure ? [/** @type {const} */ (["Strict-Transport-Security", "max-age=31536000"])] : []),
];

/** As lines of an answer that is written by hand. */
export const HEADER_LINES = HEADERS.map(([name, value]) => `${name}: ${value}\r\n`).join("");

/**
 * Has an answer get those that it lacks, at the last moment: Next leaves out of a route's own headers
 * what is there already.
 *
 * @param {import("node:http").ServerResponse} response
 */
export function completeHeaders(response) {
  const { writeHead } = response;
  /** @param {any[]} given */
  response.writeHead = function writeCompleteHead(...given) {
    for (const [name, value] of HEADERS) {
      if (!response.headersSent && !response.hasHeader(name)) response.setHeader(name, value);
    }
    return Reflect.apply(writeHead, response, given);
  };
}
