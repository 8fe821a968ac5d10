import { changeWorld } from "@/tests/drills/restore/world";

/* Opens the data as the version does whose folder it is run in, and goes on with it. */
changeWorld(process.argv[2] ?? "");
