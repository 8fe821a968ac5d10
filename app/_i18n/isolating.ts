import { isolated } from "@/db/domain/bidi";

type Values = Record<string, unknown>;

/** The values with which a message is filled, each text a stretch of its own. */
const apart = (values: Values | undefined) =>
  values &&
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? isolated(value) : value,
    ]),
  );

type Translate = (key: string, values?: Values, ...rest: unknown[]) => unknown;

/** The same words, in which no text that they are filled with turns what stands around it. */
export function isolating<Words extends object>(words: Words): Words {
  const filled = (translate: Translate): Translate => {
    return (key, values, ...rest) => translate(key, apart(values), ...rest);
  };
  const plain = words as Words & Translate & { rich: Translate; markup: Translate };
  return Object.assign(filled(plain), plain, {
    rich: filled(plain.rich),
    markup: filled(plain.markup),
  });
}
