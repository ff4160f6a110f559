// Verdicts on codici fiscali of people and on partite IVA, by two packages of other authors.
// In: {"kind":"person"|"vat","text":"…"} a line. Out: true or false a line.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { CodiceFiscale } = require("codice-fiscale-js");
const { verifyVat } = require("italian-vat-better");

const verdicts = {
  person: (text) => CodiceFiscale.check(text),
  vat: (text) => verifyVat(text),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { kind, text } = JSON.parse(line);
  process.stdout.write(`${verdicts[kind](text)}\n`);
}
