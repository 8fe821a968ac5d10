import type { Words } from "@/app/_i18n/words";

/** So many texts; a table of any length asks for the same few. */
const MOST = 20_000;

type Give = (key: string, values?: Record<string, unknown>) => string;

/** What was said with the values that lead here, one after the other. */
class Said {
  text: string | undefined;
  #next: Map<unknown, Said> | undefined;

  after(step: unknown): Said {
    this.#next ??= new Map();
    const known = this.#next.get(step);
    if (known) return known;
    const fresh = new Said();
    this.#next.set(step, fresh);
    return fresh;
  }
}

/** A text, with the names of all values that it was said with: in whatever order they are given. */
interface Asked {
  names: string[];
  said: Said;
}

/** The same words, each put together once: what is said in one row is said in a thousand others. */
export function rememberedWords({ t, format }: Words): Words {
  const all = new Map<string, Asked>();
  let count = 0;
  const begun = (key: string): Asked => {
    const fresh = { names: [], said: new Said() };
    all.set(key, fresh);
    return fresh;
  };
  const say: Give = (key, values) => {
    const text = all.get(key) ?? begun(key);
    const { names } = text;
    let { said } = text;
    for (const name in values) if (!names.includes(name)) names.push(name);
    for (const name of names) said = said.after(values?.[name]);
    if (said.text !== undefined) return said.text;
    said.text = (t as Give)(key, values as never);
    count += 1;
    if (count > MOST) {
      all.clear();
      count = 0;
    }
    return said.text;
  };
  return { t: Object.assign(say as Words["t"], t), format };
}
