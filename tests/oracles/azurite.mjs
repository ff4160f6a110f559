// Azurite's table service on a free loopback port, in memory, with accounts prova0, prova1, … so that each test has one of its own.
// Out: the address, a line. It ends when standard input does, hence also with a test run that dies.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const TableConfiguration = require("azurite/dist/src/table/TableConfiguration").default;
const TableServer = require("azurite/dist/src/table/TableServer").default;
const Logger = require("azurite/dist/src/common/Logger");

const [accounts, key] = process.argv.slice(2);
process.env.AZURITE_ACCOUNTS = Array.from({ length: Number(accounts) }, (_, i) => `prova${i}:${key}`).join(";");

const inMemory = true;
const server = new TableServer(new TableConfiguration(
  "127.0.0.1", 0, 60, "tables.json", false, false, undefined, undefined, false, false, "", "", "", undefined, true, inMemory));
Logger.configLogger(false, undefined);
await server.start();
process.stdout.write(`${server.getHttpServerAddress()}\n`);

process.stdin.on("end", () => process.exit(0)).resume();
