// Serves the page for offices without Excel on this machine only: `npm run page`.
import { createServer } from "node:http";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setUp } from "./setup.mjs";
import { serveFolder } from "./static-files.mjs";

setUp();
const root = join(import.meta.dirname, "..");
const build = spawnSync(process.execPath, [join(root, "scripts", "build.mjs"), "--only", "pages"], {
  stdio: "inherit",
});
if (build.status !== 0) process.exit(3);
const server = createServer(serveFolder(join(root, "dist", "pages")));
server.listen(Number(process.env.PORT ?? 8080), "127.0.0.1", () => {
  const address = `http://127.0.0.1:${server.address().port}/page.html`;
  console.log(`请用浏览器打开：${address}`);
  const open = { win32: ["cmd", "/c", "start", address], darwin: ["open", address] }[process.platform];
  if (open !== undefined) spawnSync(open[0], open.slice(1));
});
