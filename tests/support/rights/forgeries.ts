const ELSEWHERE = "elsewhere.example";

/** What another site can have a browser send, or somebody on the way; `host` is this site's own. */
export const forgeries = (host: string): Record<string, Record<string, string>> => ({
  "no Origin": {},
  "no Origin, but a Referer of this site": { referer: `http://${host}/desk` },
  "Origin null": { origin: "null" },
  "another origin": { origin: `http://${ELSEWHERE}` },
  "X-Forwarded-Host as the origin": {
    ...{ origin: `http://${ELSEWHERE}`, "x-forwarded-host": ELSEWHERE },
  },
  "X-Forwarded-Host and -Proto as the origin": {
    ...{ origin: `https://${ELSEWHERE}`, "x-forwarded-host": ELSEWHERE },
    "x-forwarded-proto": "https",
  },
  "X-Forwarded-Host with several hosts": {
    ...{ origin: `http://${ELSEWHERE}`, "x-forwarded-host": `${ELSEWHERE}, ${host}` },
  },
  "Forwarded as the origin": {
    ...{ origin: `http://${ELSEWHERE}`, forwarded: `host=${ELSEWHERE};proto=http` },
  },
  "Host as the origin": { origin: `http://${ELSEWHERE}`, host: ELSEWHERE },
  "Host and X-Forwarded-Host as the origin": {
    ...{ origin: `http://${ELSEWHERE}`, host: ELSEWHERE, "x-forwarded-host": ELSEWHERE },
  },
  "Origin null, X-Forwarded-Host null": { origin: "null", "x-forwarded-host": "null" },
  "another port of this machine": {
    ...{ origin: "http://localhost:1", "x-forwarded-host": "localhost:1" },
  },
  "this site by another scheme": { origin: `https://${host}`, "x-forwarded-host": host },
  "a name that begins as this site's": {
    ...{ origin: `http://${host.replace(":", `.${ELSEWHERE}:`)}` },
    "x-forwarded-host": host.replace(":", `.${ELSEWHERE}:`),
  },
  "a name that ends as this site's": {
    ...{ origin: `http://not${host}`, "x-forwarded-host": `not${host}` },
  },
});
