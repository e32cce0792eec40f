// The letters of easy-template-x for batch.py: template, folder, fields and the number of letters to warm up with as
// arguments, case files on standard input. Prints the seconds that the letters took, without the start of node and
// without those to warm up with.
const fs = require("fs");
const path = require("path");
const { TemplateHandler } = require("easy-template-x");
const yaml = require("js-yaml");

const [source, out, given, warmUp] = process.argv.slice(2);
const fields = given.split(",").map((pair) => pair.split("="));
const paths = fs.readFileSync(0, "utf-8").split("\n");

async function main() {
  const template = fs.readFileSync(source);
  const handler = new TemplateHandler();
  let begin = performance.now();
  for (const [at, file] of paths.entries()) {
    if (at === Number(warmUp)) begin = performance.now();
    const data = yaml.load(fs.readFileSync(file, "utf-8"));
    const values = {};
    for (const [name, dotted] of fields) values[name] = String(dotted.split(".").reduce((at, key) => at[key], data));
    const made = await handler.process(template, values);
    fs.writeFileSync(path.join(out, path.basename(file, ".yaml") + ".docx"), made);
  }
  console.log((performance.now() - begin) / 1000);
}

main();
