import { connection } from "next/server";
import { inPlainWords } from "@/app/_server/answers";
import { instance } from "@/app/_server/instance";
import { securityTxt } from "@/db/domain/security-txt";

/** Whom to tell of a security hole, where whoever runs the instance has said so. */
export async function GET(): Promise<Response> {
  await connection();
  const { securityContact, address } = instance;
  if (!securityContact) return inPlainWords(404, "Nobody has said whom to tell.");
  const text = securityTxt(securityContact, address, new Date().toISOString());
  return new Response(text, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
