/** A browser's cookies, as far as Next's `cookies()` shows and changes them. */
export function cookieJar() {
  const kept = new Map<string, string>();
  return {
    kept,
    has: (name: string) => kept.has(name),
    get: (name: string) => (kept.has(name) ? { name, value: kept.get(name) ?? "" } : undefined),
    set: (name: string, value: string, options?: { maxAge?: number }) => {
      if (options?.maxAge === 0) kept.delete(name);
      else kept.set(name, value);
    },
    /** One Set-Cookie header. */
    receive: (line: string) => {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0(;|$)/i.test(line)) kept.delete(name);
      else kept.set(name, decodeURIComponent(value));
    },
    toString: () =>
      [...kept].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; "),
  };
}
