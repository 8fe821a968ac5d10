/** Where to go after signing in: a path of this site, or "/" for whatever else is asked for. */
export function safePath(asked: string | undefined, address: string): string {
  if (!asked?.startsWith("/") || !URL.canParse(asked, address)) return "/";
  const target = new URL(asked, address);
  // "//elsewhere" and "/\elsewhere" begin like a path and are none.
  if (target.origin !== new URL(address).origin) return "/";
  return target.pathname.startsWith("//") ? "/" : target.pathname + target.search + target.hash;
}
