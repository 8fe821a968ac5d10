import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, describe, expect, it, test } from "vitest";
import { clientAddress } from "@/scripts/start/client-address.mjs";

const SOCKET = "198.51.100.9";
test.each([
  ["nothing in front, nothing claimed", undefined, 0, SOCKET],
  ["nothing in front, an address claimed", "192.0.2.1", 0, SOCKET],
  ["one proxy", "192.0.2.1", 1, "192.0.2.1"],
  ["one proxy, an address claimed before it", "203.0.113.5, 192.0.2.1", 1, "192.0.2.1"],
  ["two proxies", "203.0.113.5, 192.0.2.1, 10.0.0.1", 2, "192.0.2.1"],
  ["two proxies, one passed by", "192.0.2.1", 2, SOCKET],
  ["one proxy that adds nothing", undefined, 1, SOCKET],
])("%s", (_, forwarded, proxies, address) => {
  expect(clientAddress({ socket: SOCKET, forwarded, proxies })).toBe(address);
});

describe("a server that it is loaded into", () => {
  let server: ChildProcess | undefined;
  afterEach(() => server?.kill());

  /** What the server takes for the client's address, where the client claims another. */
  async function seen(claimed: string | undefined, proxies: string): Promise<string> {
    const answer = `
      import { createServer } from "node:http";
      const server = createServer((request, response) =>
        response.end(request.headers["x-forwarded-for"]));
      server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;
    const preload = new URL("../../scripts/start/keep-client-address.mjs", import.meta.url).href;
    const started = spawn(
      process.execPath,
      ["--import", preload, "--input-type=module", "-e", answer],
      { env: { ...process.env, TRUSTED_PROXIES: proxies } },
    );
    server = started;
    const [port] = await once(started.stdout, "data");
    const headers = claimed ? { "x-forwarded-for": claimed } : undefined;
    return (await fetch(`http://127.0.0.1:${String(port).trim()}`, { headers })).text();
  }

  it("does not believe what a client claims", async () => {
    expect(await seen("192.0.2.1", "0")).toBe("127.0.0.1");
  });

  it("knows the client that claims nothing", async () => {
    expect(await seen(undefined, "0")).toBe("127.0.0.1");
  });

  it("believes the proxy in front, and not what stood before it", async () => {
    expect(await seen("203.0.113.5, 192.0.2.1", "1")).toBe("192.0.2.1");
  });
});
