const KB = 1024;
const MB = 1024 * KB;
const SECOND = 1000;

/** Of Node's server; times in ms, sizes in bytes. */
export const SERVER_LIMITS = {
  /** First line and headers together. Larger than the longest address, so that this is told apart. */
  maxHeaderSize: 32 * KB,
  /** From the connection to the last header: who sends a letter a minute holds nothing. */
  headersTimeout: 20 * SECOND,
  /** For all of a request, which may be 200 MB over a slow line. Forms have far less: see below. */
  requestTimeout: 60 * 60 * SECOND,
  connectionsCheckingInterval: 5 * SECOND,
  /** Longer than proxies keep theirs, so that none asks on a connection that is just being closed. */
  keepAliveTimeout: 65 * SECOND,
  /** Each costs some 20 kB: a ceiling for memory, far above what a small server can answer. */
  maxConnections: 4000,
};

/** Bytes of an address, with what is asked of it. The longest that a page links to has some 2,000. */
export const LONGEST_ADDRESS = 8 * KB;

/**
 * What a request may send: bytes, and for how long in ms, in all or without a byte of it. Next's own
 * limit for actions (serverActions.bodySizeLimit) is the same, and comes after this.
 *
 * @typedef {{ bytes: number, within?: number, stalledFor?: number }} BodyLimit
 */

/** @type {BodyLimit} */
const NOTHING = { bytes: 0, within: 0 };
/** @type {BodyLimit} */
const FORM = { bytes: 256 * KB, within: 120 * SECOND };

/*
 * Files. The routes refuse from 20 MB on (200 MB of lists), with words on the page; this is what is read
 * at all before that. 20 MB may take an hour.
 */
/** @type {readonly (readonly [RegExp, BodyLimit])[]} */
const UPLOADS = [
  [/^\/evidence\/[^/]+\/files$/, { bytes: 64 * MB, stalledFor: 60 * SECOND }],
  [/^\/(?:midterm\/fill|desk\/sheet)\/upload$/, { bytes: 64 * MB, stalledFor: 60 * SECOND }],
  [/^\/admin\/imports\/upload$/, { bytes: 256 * MB, stalledFor: 60 * SECOND }],
];

/**
 * What may be sent to an address.
 *
 * @param {string} method
 * @param {string} path Without what is asked of it.
 * @returns {BodyLimit}
 */
export function bodyLimit(method, path) {
  if (method === "GET" || method === "HEAD") return NOTHING;
  return UPLOADS.find(([pattern]) => pattern.test(path))?.[1] ?? FORM;
}
