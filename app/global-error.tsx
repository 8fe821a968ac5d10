"use client";

import "./_ui/css/index.css";
import { PageError } from "@/app/_ui/page-error";

/** Where not even the frame of the page could be made. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main>
          <div className="inner">
            <PageError />
          </div>
        </main>
      </body>
    </html>
  );
}
