// The official Adaptive Cards binder, renderer and schema, behind one line of JSON in and one out.
//   { op: "bind", template, data }  → { card } or { error }
//   { op: "text", texts: [{ markdown, plain }] }   → how a TextBlock and a text run show each: formatter and Markdown, as the renderer calls them
//   { op: "render", texts: [{ markdown, plain }] } → the same through the whole renderer, which is slow here
//   { op: "card", card }            → what parser, validator, schema and renderer say of a card
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { Window } from 'happy-dom';

const require = createRequire(import.meta.url);
const window = new Window();
globalThis.window = window;
globalThis.document = window.document;
for (const name of Object.getOwnPropertyNames(window))
  if (/^(HTML.*|Node|Element|Event|.*Event|MutationObserver)$/.test(name)) globalThis[name] = window[name];

const AC = require('adaptivecards/dist/adaptivecards.js');
// The renderer's own reading of {{DATE(…)}}; the package exports it to nobody.
const formatter = readFileSync(new URL('node_modules/adaptivecards/lib/text-formatters.js', import.meta.url));
const { formatText } = await import(`data:text/javascript;base64,${formatter.toString('base64')}`);
const { Template } = require('adaptivecards-templating');
const MarkdownIt = require('markdown-it');
const Ajv = require('ajv');

const markdown = new MarkdownIt();
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

const schema = JSON.parse(readFileSync(new URL('../Cards/schema/adaptive-card-1.5.schema.json', import.meta.url), 'utf8'));
delete schema.$schema;
delete schema.id;
const valid = new Ajv({ strict: false, formats: { 'uri-reference': true, uri: true } }).compile(schema);

function render(json) {
  // The package keeps a global expression here, so that it refuses every second card's language.
  AC.CardElement.langProperty.regEx.lastIndex = 0;
  const context = new AC.SerializationContext(AC.Versions.v1_5);
  const card = new AC.AdaptiveCard();
  card.parse(json, context);
  const parsing = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  const validation = card.validateProperties().validationEvents.map(event => event.message);
  return { card, parsing, validation, element: card.render() };
}

const shown = element => {
  return {
    lines: Array.from(element.children, block => block.textContent),
    tags: Array.from(element.querySelectorAll('*'), child => child.tagName.toLowerCase()),
  };
};

const ops = {
  bind({ template, data }) {
    try {
      return { card: new Template(template).expand({ $root: data }) };
    } catch (fault) {
      return { error: String(fault?.message ?? fault) };
    }
  },
  text({ texts }) {
    return texts.map(({ markdown: text, plain }) => {
      const block = document.createElement('div');
      block.innerHTML = markdown.render(formatText('it', text));
      return { block: shown(block), run: formatText('it', plain) };
    });
  },
  render({ texts }) {
    return texts.map(({ markdown, plain }) => {
      const { element } = render({
        type: 'AdaptiveCard', version: '1.5', lang: 'it', body: [
          { type: 'TextBlock', text: markdown, wrap: true },
          { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: plain }] },
        ],
      });
      const block = Array.from(element.children).find(child => child.classList.contains('ac-textBlock'));
      return { block: block ? shown(block) : { lines: [], tags: [] }, run: element.querySelector('.ac-textRun')?.textContent ?? '' };
    });
  },
  card({ card }) {
    const { parsing, validation, element } = render(card);
    const schemaErrors = valid(card) ? [] : valid.errors.map(error => `${error.instancePath} ${error.message}`);
    return { parsing, validation, schema: schemaErrors, text: element.textContent, buttons: element.querySelectorAll('button').length };
  },
};

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const question = JSON.parse(line);
  process.stdout.write(JSON.stringify(ops[question.op](question)) + '\n');
}
