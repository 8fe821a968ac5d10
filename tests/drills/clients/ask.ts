import { type Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** What became of a question. */
export type Fate =
  /** The whole answer came. */
  | { kind: "answered"; status: number; body: Buffer }
  /** Nobody was there: nothing was sent. */
  | { kind: "refused" }
  /** It was sent, and no whole answer came. */
  | { kind: "broken"; code: string };

export interface Question {
  address: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: FormData;
  agent?: Agent;
  /** Milliseconds between two pieces of the answer: a slow line. */
  pause?: () => number;
}

/** The bytes of a form, and what they are called. */
async function bytesOf(form: FormData | undefined) {
  if (!form) return { bytes: null, type: {} };
  const encoded = new Response(form);
  const type = { "content-type": encoded.headers.get("content-type") ?? "" };
  return { bytes: Buffer.from(await encoded.arrayBuffer()), type };
}

/** Asks, and says what became of it; it never throws. */
export async function ask(question: Question): Promise<Fate> {
  const { address, method = "GET", headers = {}, agent, pause } = question;
  const { bytes, type } = await bytesOf(question.body);
  const length = bytes ? { "content-length": String(bytes.length) } : {};
  return new Promise((resolve) => {
    const broken = (error: NodeJS.ErrnoException) => {
      const code = error.code ?? error.message;
      resolve(code === "ECONNREFUSED" ? { kind: "refused" } : { kind: "broken", code });
    };
    const asked = request(
      address,
      { method, agent, headers: { ...headers, ...type, ...length } },
      async (answer) => {
        const pieces: Buffer[] = [];
        try {
          for await (const piece of answer as AsyncIterable<Buffer>) {
            pieces.push(piece);
            if (pause) await wait(pause());
          }
          resolve({
            kind: "answered",
            status: answer.statusCode ?? 0,
            body: Buffer.concat(pieces),
          });
        } catch (error) {
          broken(error as NodeJS.ErrnoException);
        }
      },
    );
    asked.once("error", broken);
    asked.end(bytes);
  });
}
