/*
 * Loaded into the server by the drill: notes every connection that it opens and every name that it looks
 * up, a line each, in the file that NOTED_CONNECTIONS names.
 */
import { appendFileSync } from "node:fs";
import { createSocket, Socket as DatagramSocket } from "node:dgram";
import dns from "node:dns";
import { Socket } from "node:net";

const path = process.env.NOTED_CONNECTIONS;
if (!path) throw new Error("NOTED_CONNECTIONS is not set");
if (typeof createSocket !== "function") throw new Error("there are no datagrams to watch");

/** @param {string} what @param {unknown} where */
const note = (what, where) => appendFileSync(path, `${what} ${String(where)}\n`);

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (...given) {
  // Node's own callers hand over a list with the options first.
  const [first] = Array.isArray(given[0]) ? given[0] : given;
  if (typeof first === "object" && first !== null) {
    if (!first.path) note("connect", first.host ?? "localhost");
  } else if (typeof first === "number") note("connect", given[1] ?? "localhost");
  return Reflect.apply(connect, this, given);
};

const send = DatagramSocket.prototype.send;
DatagramSocket.prototype.send = function (...given) {
  note("send", given.find((each) => typeof each === "string") ?? "somewhere");
  return Reflect.apply(send, this, given);
};

for (const [of, names] of /** @type {const} */ ([
  [dns, ["lookup", "resolve", "resolve4", "resolve6", "resolveTxt"]],
  [dns.promises, ["lookup", "resolve", "resolve4", "resolve6", "resolveTxt"]],
])) {
  for (const name of names) {
    const original = of[name];
    of[name] = (...given) => {
      note("look up", given[0]);
      return Reflect.apply(original, of, given);
    };
  }
}
