import { expect, test, vi } from "vitest";
import { placeOf } from "@/app/_server/client-address";

// Both need a server that answers a request.
vi.mock("server-only", () => ({}));
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::9", "2001:db8:1:2"],
  ["2001:0DB8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
  ["no address", "no address"],
])("attempts from %s are counted for %s", (address, place) => {
  expect(placeOf(address)).toBe(place);
});
