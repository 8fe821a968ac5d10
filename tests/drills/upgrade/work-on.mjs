import { join } from "node:path";
import { openUpgraded } from "@/db/opening/open-database";
import { changeWorld } from "@/tests/drills/restore/world";

/* Brings the data up to the version whose folder it is run in, as its start does, and goes on with it. */
const directory = process.argv[2] ?? "";
const { db } = await openUpgraded(join(directory, "upr.sqlite"));
db.$client.close();
changeWorld(directory);
