import { createConnection } from "node:net";
import { atLeast, type Figure, none } from "@/tests/drills/drill";
import { ask, carried, type Reply, signIn, type Site } from "./site";
import { NO_ARGUMENTS, questions } from "./sorts-of-answers";

/** What each answer has to say; the policy is looked at in its parts. */
const EXPECTED: Record<string, RegExp> = {
  "content-security-policy":
    /^(?!.*unsafe)(?=.*default-src 'none')(?=.*base-uri 'none')(?=.*frame-ancestors 'none')/,
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^same-origin$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "strict-transport-security": /^max-age=31536000$/,
};

/** An answer to what is no request at all. */
function broken({ instance }: Site, text: string): Promise<Reply> {
  const { hostname, port } = new URL(instance.baseUrl);
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: hostname, port: Number(port) });
    let got = "";
    socket.setEncoding("utf8").on("data", (piece: string) => (got += piece));
    socket.on("error", reject);
    socket.on("close", () => {
      const [head = "", body = ""] = got.split("\r\n\r\n", 2);
      const [first = "", ...lines] = head.split("\r\n");
      const headers = Object.fromEntries(
        lines.map((line) => [
          line.split(":")[0]?.toLowerCase() ?? "",
          line.replace(/^[^:]*: ?/, ""),
        ]),
      );
      resolve({ status: Number(first.split(" ")[1] ?? 0), headers, body });
    });
    socket.write(text);
  });
}

const lacks = ({ headers }: Reply): string[] =>
  Object.entries(EXPECTED)
    .filter(([name, pattern]) => !pattern.test(String(headers[name] ?? "")))
    .map(([name]) => name);

/** What every sort of answer brings along. */
export async function headerFigures(site: Site): Promise<{ figures: Figure[]; lacking: string[] }> {
  const cookie = carried(await signIn(site));
  const page = await ask(site, { path: "/", headers: { accept: "text/html" } });
  const script = /src="(\/_next\/static\/[^"]+\.js)/.exec(page.body)?.[1] ?? "/no-script";
  const asked = questions(cookie, script);
  const answers: [string, Reply][] = [];
  for (const [name, question] of Object.entries(asked))
    answers.push([name, await ask(site, question)]);
  answers.push(["no request", await broken(site, "what is this\r\n\r\n")]);
  answers.push([
    "two lengths",
    await broken(
      site,
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ),
  ]);
  const lacking = answers.flatMap(([name, reply]) =>
    lacks(reply).map((header) => `${name} (${reply.status}): ${header}`),
  );
  const nonces = answers.filter(([, { headers, body }]) => {
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
    const scripts = [...body.matchAll(/<script(?![^>]*\bnonce="([^"]+)")/g)];
    return body.includes("<script") && (!nonce || scripts.length > 0);
  });
  const statuses = new Set(answers.map(([, { status }]) => status));
  return {
    lacking,
    figures: [
      atLeast("sorts of answers looked at", answers.length, 30),
      atLeast("different statuses among them", statuses.size, 10),
      none(
        "answers that lack one of six headers, or with 'unsafe' in the policy",
        new Set(lacking.map((line) => line.split(":")[0])).size,
      ),
      none("pages with a script that has no nonce", nonces.length),
      none(
        "answers of 500 and more, but to arguments that no page sends",
        answers.filter(([name, { status }]) => status >= 500 && name !== NO_ARGUMENTS).length,
      ),
    ],
  };
}
