import "server-only";
import type { drizzleAdapter } from "better-auth/adapters/drizzle";
import { hashOfToken } from "@/db/domain/invitation";
import { isInUse } from "@/db/domain/session-life";

type Factory = ReturnType<typeof drizzleAdapter>;
type Adapter = ReturnType<Factory>;
type Inner = Omit<Adapter, "transaction">;
type Where = NonNullable<Parameters<Adapter["findMany"]>[0]["where"]>;

interface Asked {
  model: string;
  where?: Where | undefined;
}

const hashed = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(hashed) : typeof value === "string" ? hashOfToken(value) : value;

const isToken = ({ field }: Where[number]) => field === "token";

/** The same question with the hash in place of the token. */
function inHashes<Question extends Asked>(asked: Question): Question {
  if (asked.model !== "session" || !asked.where) return asked;
  const where = asked.where.map((part) =>
    isToken(part) ? { ...part, value: hashed(part.value) as typeof part.value } : part,
  );
  return { ...asked, where };
}

/** What was found, with the token by which it was asked for; null for a session that was left alone too long. */
function asAskedFor<Row>(asked: Asked, row: Row): Row | null {
  if (asked.model !== "session" || !row) return row;
  const found = row as Row & { token?: string; updatedAt?: Date };
  if (found.updatedAt && !isInUse(found.updatedAt, new Date())) return null;
  const tokens = (asked.where ?? []).filter(isToken).flatMap(({ value }) => value);
  const token = tokens.find((each) => hashed(each) === found.token);
  return typeof token === "string" ? { ...found, token } : row;
}

function guarded<Given extends Inner>(inner: Given): Given {
  return {
    ...inner,
    create: async (asked: Parameters<Inner["create"]>[0]) => {
      if (asked.model !== "session") return inner.create(asked);
      const { token } = asked.data;
      const made = await inner.create({ ...asked, data: { ...asked.data, token: hashed(token) } });
      return { ...made, token };
    },
    findOne: async (asked: Parameters<Inner["findOne"]>[0]) =>
      asAskedFor(asked, await inner.findOne(inHashes(asked))),
    findMany: async (asked: Parameters<Inner["findMany"]>[0]) => {
      const rows = await inner.findMany(inHashes(asked));
      return rows.map((row) => asAskedFor(asked, row)).filter((row) => row !== null);
    },
    update: async (asked: Parameters<Inner["update"]>[0]) =>
      asAskedFor(asked, await inner.update(inHashes(asked))),
    updateMany: (asked: Parameters<Inner["updateMany"]>[0]) => inner.updateMany(inHashes(asked)),
    delete: (asked: Parameters<Inner["delete"]>[0]) => inner.delete(inHashes(asked)),
    deleteMany: (asked: Parameters<Inner["deleteMany"]>[0]) => inner.deleteMany(inHashes(asked)),
    count: (asked: Parameters<Inner["count"]>[0]) => inner.count(inHashes(asked)),
    consumeOne: async (asked: Parameters<Inner["consumeOne"]>[0]) =>
      asAskedFor(asked, await inner.consumeOne(inHashes(asked))),
  } as Given;
}

/**
 * The library's way to the database, in which the tokens of sessions are kept as their SHA-256 alone:
 * whoever reads the database, or a backup of it, can act as nobody. The library itself knows tokens as
 * they are and keeps them so. And a session that was not used for long is none.
 */
export function withHashedTokens(factory: Factory): Factory {
  return (options) => {
    const inner = factory(options);
    return {
      ...guarded(inner),
      transaction: (work) => inner.transaction((within) => work(guarded(within))),
    };
  };
}
