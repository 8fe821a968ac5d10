/*
 * For worker threads, which have no request and none of the server's own connections: the database as it
 * stands when it is asked for.
 */
export { openSnapshot as snapshot } from "@/db/client";
