import type { Words } from "@/app/_i18n/words";

/** So many texts; a table of any length asks for the same few. */
const MOST = 20_000;

type Give = (key: string, values?: Record<string, unknown>) => string;

/** A message and its values in one text. How long each is says where the next one begins. */
function keyOf(key: string, values: Record<string, unknown>): string {
  let whole = key;
  for (const name in values) {
    const value = String(values[name]);
    whole += `\n${name} ${value.length} ${value}`;
  }
  return whole;
}

/** The same words, each put together once: what is said in one row is said in a thousand others. */
export function rememberedWords({ t, format }: Words): Words {
  const known = new Map<string, string>();
  const say: Give = (key, values) => {
    const whole = values === undefined ? key : keyOf(key, values);
    const found = known.get(whole);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const said = (t as Give)(key, values as never);
    known.set(whole, said);
    return said;
  };
  return { t: Object.assign(say as Words["t"], t), format };
}
