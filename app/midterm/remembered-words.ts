import type { Words } from "@/app/_i18n/words";

/** So many texts; a table of any length asks for the same few. */
const MOST = 20_000;

function remembered<Arguments extends unknown[], Result>(
  make: (...given: Arguments) => Result,
  keyOf: (...given: Arguments) => string,
): (...given: Arguments) => Result {
  const known = new Map<string, Result>();
  return (...given) => {
    const key = keyOf(...given);
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const made = make(...given);
    known.set(key, made);
    return made;
  };
}

type Give = (key: string, values?: Record<string, unknown>) => string;

/** A message and its values in one text. How long each is says where the next one begins. */
function keyOf(key: string, values: Record<string, unknown> = {}): string {
  let whole = key;
  for (const name in values) {
    const value = String(values[name]);
    whole += `\n${name} ${value.length} ${value}`;
  }
  return whole;
}

/** The same words, each put together once: what is said in one row is said in a thousand others. */
export function rememberedWords({ t, format }: Words): Words {
  const say = remembered<Parameters<Give>, string>(
    (key, values) => (t as Give)(key, values as never),
    keyOf,
  );
  return { t: Object.assign(say as Words["t"], t), format };
}
