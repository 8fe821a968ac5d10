import { openUpgraded } from "@/db/opening/open-database";

/* Opens a database as the program does when it starts, says that it has begun, and ends: PATH. */
process.stdout.write("begins\n");
const { db } = await openUpgraded(process.argv[2] ?? "");
db.$client.close();
process.stdout.write("done\n");
