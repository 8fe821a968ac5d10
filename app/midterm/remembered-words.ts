import type { Words } from "@/app/_i18n/words";

/** So many texts; a table of any length asks for the same few. */
const MOST = 20_000;

type Give = (key: string, values?: Record<string, unknown>) => string;

/** The values of a message in one text. How long each is says where the next one begins. */
function joined(values: Record<string, unknown>): string {
  let whole = "";
  for (const name in values) {
    const value = String(values[name]);
    whole += `${name} ${value.length} ${value}\n`;
  }
  return whole;
}

/** The same words, each put together once: what is said in one row is said in a thousand others. */
export function rememberedWords({ t, format }: Words): Words {
  const known = new Map<string, Map<string, string>>();
  let size = 0;
  const saidWith = (key: string) => {
    if (size >= MOST) {
      known.clear();
      size = 0;
    }
    const found = known.get(key) ?? new Map<string, string>();
    known.set(key, found);
    return found;
  };
  const say: Give = (key, values) => {
    const what = values === undefined ? "" : joined(values);
    const found = known.get(key)?.get(what);
    if (found !== undefined) return found;
    const said = (t as Give)(key, values as never);
    saidWith(key).set(what, said);
    size += 1;
    return said;
  };
  return { t: Object.assign(say as Words["t"], t), format };
}
