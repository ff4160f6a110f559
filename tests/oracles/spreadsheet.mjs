// Standard input: one workbook a line, as the JSON string of its bytes in base64.
// Standard output: for each, what SheetJS reads in it: the sheets in order with name, range of the filter, widths, and cells by their
// place: type (s text, n number), value, formula if it is one, and the number format.
import { createInterface } from "node:readline";
import XLSX from "xlsx";

for await (const line of createInterface({ input: process.stdin })) {
  const book = XLSX.read(JSON.parse(line), { type: "base64", cellFormula: true, cellNF: true, cellStyles: true });
  const sheets = book.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    const cells = Object.entries(sheet).filter(([place]) => !place.startsWith("!"));
    return {
      name,
      filter: sheet["!autofilter"]?.ref,
      widths: sheet["!cols"]?.map((column) => column.width),
      cells: Object.fromEntries(cells.map(([place, { t, v, f, z }]) => [place, { t, v, f, z }])),
    };
  });
  console.log(JSON.stringify(sheets));
}
