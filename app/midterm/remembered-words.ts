import type { Words } from "@/app/_i18n/words";

/** So many texts; a table of any length asks for the same few. */
const MOST = 20_000;

type Give = (key: string, values?: Record<string, unknown>) => string;

/** What was said with the names and values that lead here, one after the other. */
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

/** The same words, each put together once: what is said in one row is said in a thousand others. */
export function rememberedWords({ t, format }: Words): Words {
  let all = new Said();
  let count = 0;
  const say: Give = (key, values) => {
    let said = all.after(key);
    for (const name in values) said = said.after(name).after(values[name]);
    if (said.text !== undefined) return said.text;
    const text = (t as Give)(key, values as never);
    said.text = text;
    count += 1;
    if (count > MOST) [all, count] = [new Said(), 0];
    return text;
  };
  return { t: Object.assign(say as Words["t"], t), format };
}
