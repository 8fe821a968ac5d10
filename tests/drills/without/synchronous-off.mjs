import { setPragma } from "./pragma.mjs";

/* What is acknowledged may still be in the memory of the system. */
setPragma("synchronous = FULL", "synchronous = OFF");
