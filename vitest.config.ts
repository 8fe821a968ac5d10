import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/{domain,data,db,app,scripts}/**/*.test.ts"],
          // So long only what hangs takes: a machine with much else to do is no fault of the test.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts", "tests/drills/**/*.test.ts"],
          globalSetup: ["tests/e2e/server.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // After the unit tests: two processors do not also hold a server and a browser.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
