// Copies what the pages need out of node_modules into src/UnionHome/wwwroot/lib, and packs all outline icons into one file
// (a line each: name, tab, SVG children) from which the server draws them into the page.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const parts = join(root, "node_modules");
const lib = join(root, "src/UnionHome/wwwroot/lib");

rmSync(lib, { recursive: true, force: true });
mkdirSync(lib, { recursive: true });

const files = {
  "tabler.min.css": "@tabler/core/dist/css/tabler.min.css",
  "htmx.min.js": "htmx.org/dist/htmx.min.js",
  "echarts.min.js": "echarts/dist/echarts.min.js",
};
for (const [name, from] of Object.entries(files)) copyFileSync(join(parts, from), join(lib, name));

const icons = JSON.parse(readFileSync(join(parts, "@tabler/icons/tabler-nodes-outline.json"), "utf8"));
const draw = ([tag, attributes]) => `<${tag} ${Object.entries(attributes).map(([k, v]) => `${k}="${v}"`).join(" ")}/>`;
writeFileSync(join(lib, "icons.txt"), Object.entries(icons).map(([name, nodes]) => `${name}\t${nodes.map(draw).join("")}\n`).join(""));
