import { expect, test } from "vitest";
import { asksFromThisMachine } from "@/app/_server/operation/from-this-machine";

test.each([
  ["a program of this machine", "127.0.0.1", { host: "localhost:3000" }, true],
  ["the same over IPv6", "::1", { host: "[::1]:3000" }, true],
  ["IPv4 on a socket for both", "::ffff:127.0.0.1", { host: "127.0.0.1:3000" }, true],
  ["another machine", "192.0.2.7", { host: "localhost:3000" }, false],
  ["a proxy here, by the public name", "127.0.0.1", { host: "upr.example.org" }, false],
  ["a proxy here", "127.0.0.1", { host: "localhost:3000", "x-forwarded-proto": "https" }, false],
  ["another proxy here", "127.0.0.1", { host: "localhost:3000", via: "1.1 cache" }, false],
  ["nobody who can be told", undefined, { host: "localhost" }, false],
])("%s", (_, remoteAddress, headers, expected) => {
  expect(asksFromThisMachine({ headers, socket: { remoteAddress } })).toBe(expected);
});
