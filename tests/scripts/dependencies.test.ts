import { expect, test } from "vitest";
import { missingPackages } from "@/scripts/start/dependencies.mjs";

const wanted = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/zod": { version: "4.6.7" },
    "node_modules/next": { version: "16.4.6" },
    "node_modules/only-on-a-mac": { version: "1.0.0", optional: true },
  },
};

test("nothing is installed in a fresh clone: all is missing but what is for other machines", () => {
  expect(missingPackages(wanted, null)).toEqual(["node_modules/zod", "node_modules/next"]);
});

test("a package in another version counts as missing", () => {
  const installed = {
    packages: {
      "node_modules/zod": { version: "4.6.7" },
      "node_modules/next": { version: "16.4.5" },
    },
  };
  expect(missingPackages(wanted, installed)).toEqual(["node_modules/next"]);
});

test("nothing is missing once all is there", () => {
  expect(missingPackages(wanted, wanted)).toEqual([]);
});
