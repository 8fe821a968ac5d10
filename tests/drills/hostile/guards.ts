import type { BrowserContext } from "playwright-core";

const CHUNKS = String.raw`[\\/]\.next[\\/]server[\\/]`;

/** A guard, and how it is switched off from outside. */
interface Guard {
  name: string;
  /** File, what is found in it, what takes its place. */
  patches: readonly (readonly [string, string, string])[];
  /** Outputs that it guards: without it, these alone are read. */
  guards: RegExp;
  settings?: Record<string, string>;
  /** What is done to the browser. */
  browser?: (context: BrowserContext) => Promise<unknown>;
}

const ESCAPING = [
  String.raw`app-page-turbo\.runtime\.prod\.js$`,
  String.raw`=\/\["'&<>\]\/;`,
  "=/(?!)/;",
] as const;

/** Takes away what keeps a text apart from what stands around it. */
async function withoutIsolation(context: BrowserContext): Promise<void> {
  await context.route("**/*.css", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      /unicode-bidi:(?:isolate|plaintext)/gu,
      "color:inherit",
    );
    await route.fulfill({ response: answer, body });
  });
}

const GUARDS: readonly Guard[] = [
  // React escapes every text; the policy alone is left, and reports what it stops.
  { name: "escaping", guards: /^recommendation$/u, patches: [ESCAPING] },
  // Both off: now it runs.
  {
    name: "policy",
    guards: /^recommendation$/u,
    patches: [ESCAPING],
    settings: { DRILL_POLICY: "off" },
  },
  {
    name: "links",
    guards: /^own report$/u,
    patches: [
      [CHUNKS, String.raw`=\/\^https\?:\\\/\\\/\[\^\/\?#\]\/i;`, "=/^/;"],
      [CHUNKS, String.raw`\("https:"===\w+\|\|"http:"===\w+\)&&`, "!0&&"],
    ],
  },
  {
    name: "formulas",
    guards: /as csv$/u,
    patches: [[CHUNKS, String.raw`"=\+-@\t\\r\\n＝＋－＠"`, '""']],
  },
  {
    name: "xml",
    guards: /as xlsx$/u,
    patches: [[CHUNKS, String.raw`=\/\[&<>"\]\/u(?=[;,])`, "=/(?!)/u"]],
  },
  {
    name: "keeping",
    guards: /^mid-term table as xlsx$/u,
    patches: [
      [
        CHUNKS,
        String.raw`=\/\\p\{Surrogate\}\|\[\\u0000-\\u0008\\u000B\\u000C\\u000E-`,
        String.raw`=/(?!)[\u0000-\u0008\u000B\u000C\u000E-`,
      ],
    ],
  },
  {
    name: "isolation",
    guards: /^(?:person|link for a person)$/u,
    patches: [[CHUNKS, String.raw`=\/\[\\u0590-`, String.raw`=/(?!)[\u0590-`]],
    browser: withoutIsolation,
  },
];

export const GUARD_NAMES = GUARDS.map(({ name }) => name);

/** The environment in which the server runs without a guard, and what is done to browsers. */
export function without(guard: string | null) {
  const found = GUARDS.find(({ name }) => name === guard);
  if (!found) return { settings: {}, browser: async () => {}, patched: 0, guards: /^/u };
  const preload = new URL("without.mjs", import.meta.url).href;
  return {
    settings: {
      NODE_OPTIONS: `--import ${preload}`,
      DRILL_PATCHES: JSON.stringify(found.patches),
      ...found.settings,
    },
    browser: found.browser ?? (async () => {}),
    patched: found.patches.length,
    guards: found.guards,
  };
}
