import { existsSync, readFileSync } from "node:fs";

interface Route {
  page: string;
  regex: string;
}

interface RoutesManifest {
  staticRoutes: Route[];
  dynamicRoutes: Route[];
}

/** Gives the pattern of a path: "/recommendations/KHM-HC-2019-20" is "/recommendations/[ref]". */
export type PatternOf = (path: string) => string;

/** Scripts, styles and letters of the site itself. */
export const ASSETS = "/_next/static";

/** What no route has: strangers try thousands of addresses, and none of them is written down. */
export const NO_ROUTE = "none";

/** The patterns of a build, from its manifest; the order there is the order in which Next looks. */
export function patternsOf({ staticRoutes, dynamicRoutes }: RoutesManifest): PatternOf {
  const fixed = new Set(staticRoutes.map(({ page }) => page));
  const dynamic = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (path) => {
    const bare = path.length > 1 ? path.replace(/\/$/, "") : path;
    if (bare.startsWith(`${ASSETS}/`)) return ASSETS;
    if (fixed.has(bare)) return bare;
    return dynamic.find(({ regex }) => regex.test(bare))?.page ?? NO_ROUTE;
  };
}

/** In the folder of the build, in which it runs. */
const MANIFEST = ".next/routes-manifest.json";

/** The patterns of the build that this process runs. */
export function ownPatterns(): PatternOf {
  // While somebody develops there is none.
  if (!existsSync(/*turbopackIgnore: true*/ MANIFEST)) return () => NO_ROUTE;
  const manifest = readFileSync(/*turbopackIgnore: true*/ MANIFEST, "utf8");
  return patternsOf(JSON.parse(manifest) as RoutesManifest);
}
