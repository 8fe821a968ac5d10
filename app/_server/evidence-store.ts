import "server-only";
import { join } from "node:path";
import { fileStore } from "@/data/files/file-store";
import { instance } from "./instance";

/** Where the files of evidence are: beside the database, outside of anything that is served as it is. */
export const evidenceStore = fileStore(join(instance.dataDirectory, "files"));
