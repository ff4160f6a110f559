// Standard input: the schema on the first line, then one document a line, each as the JSON string of its text.
// Standard output: for each document "true" or "false".
import Ajv2020 from "ajv/dist/2020.js";
import { createInterface } from "node:readline";

let validate;
for await (const line of createInterface({ input: process.stdin })) {
  const text = JSON.parse(line);
  if (!validate) {
    validate = new Ajv2020({ strict: true }).compile(JSON.parse(text));
    continue;
  }

  try {
    console.log(validate(JSON.parse(text)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    console.log(false);
  }
}
