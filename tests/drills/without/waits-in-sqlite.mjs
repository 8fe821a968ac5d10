import { setPragma } from "./pragma.mjs";

/* SQLite waits itself, in the one thread that also answers whoever reads. */
setPragma("busy_timeout = 0", "busy_timeout = 5000");
