// An Adaptive Card, drawn by the official renderer with Teams' look.

import { isSafe, processCardText } from './markdown.js';
import { say } from './words.js';

const renderer = globalThis.AdaptiveCards;
let described = 0;
const dark = matchMedia('(prefers-color-scheme: dark)');
const hosts = renderer ? await readHosts() : null;

export const hasCards = Boolean(renderer && hosts);

async function readHosts() {
  const read = async (name) => (await fetch(`/chat/${name}`)).json();
  try {
    const light = await read('hostconfig-teams.json');
    const overlay = await read('hostconfig-teams-dark.json');
    return { light: new renderer.HostConfig(light), dark: new renderer.HostConfig({ ...light, ...overlay }) };
  } catch {
    return null;
  }
}

/** Calls back when the system turns light or dark: cards have their colours in themselves. */
export const onScheme = (redraw) => dark.addEventListener('change', redraw);

/**
 * Draws a card.
 * @param onExecute called with the pressed Action.Execute, its data merged with the inputs.
 * @returns the element, with `inputs()` (values by id) and `faulty` (the control beside the first error, or null).
 */
export function drawCard(content, { onExecute = () => {}, onPaper = false } = {}) {
  const frame = document.createElement('div');
  frame.className = 'card';
  if (content.lang) frame.lang = content.lang;
  if (!hasCards) {
    const note = document.createElement('p');
    note.textContent = [content.fallbackText, say('noCards')].filter(Boolean).join(' – ');
    frame.append(note);
    return Object.assign(frame, { inputs: () => ({}), faulty: null });
  }

  // The renderer leaves out what is not filled in; said as empty, an answer can be taken back.
  const emptied = () => Object.fromEntries(all.filter((input) => input.id && !input.isSet()).map((input) => [input.id, '']));

  const card = new renderer.AdaptiveCard();
  card.hostConfig = dark.matches && !onPaper ? hosts.dark : hosts.light;
  card.onExecuteAction = (action) => {
    if (action instanceof renderer.OpenUrlAction) openSafely(action.url);
    else if (action instanceof renderer.ExecuteAction) {
      onExecute({ type: 'Action.Execute', ...(action.id ? { id: action.id } : {}), verb: action.verb, data: { ...emptied(), ...action.data } });
    }
  };
  card.onAnchorClicked = (element, anchor) => !isSafe(anchor.href);
  card.parse(content);
  const drawn = card.render();
  if (drawn) frame.append(drawn);
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', content.speak ?? content.fallbackText ?? say('messages'));
  frame.tabIndex = -1;

  const all = card.getAllInputs();
  const control = (id) => focusable(all.find((input) => input.id === id)?.renderedInputControlElement);
  const faults = faultyInputs(content).map(({ id, words }) => describe(control(id), words)).filter(Boolean);
  return Object.assign(frame, {
    inputs: () => Object.fromEntries(all.map((input) => [input.id, input.value ?? ''])),
    faulty: faults[0] ?? null,
  });
}

/** The same card with values already typed put in: for a card that changes while somebody writes in it. */
export function withTyped(content, typed) {
  const copy = structuredClone(content);
  visit(copy, (node) => {
    if (isInput(node) && node.id in typed) node.value = typed[node.id];
  });
  return copy;
}

// Boxes and rounds to choose from stand in a group, which takes no focus: its first does.
const focusable = (control) => (control?.matches('input, select, textarea') ? control : control?.querySelector('input') ?? null);

// The text of the error is read out with its field.
function describe(field, words) {
  const text = [...field?.closest('.ac-container')?.querySelectorAll('.ac-textBlock, .ac-richTextBlock') ?? []]
    .find((element) => element.textContent.trim() === words.trim());
  if (text) {
    text.id ||= `fault-${++described}`;
    field.setAttribute('aria-describedby', text.id);
  }
  field?.setAttribute('aria-invalid', 'true');
  return field;
}

/** The inputs that stand beside a text in the colour of errors, and that text. */
function faultyInputs(content) {
  const faulty = [];
  visit(content, (node) => {
    const items = node.items ?? node.body;
    if (!Array.isArray(items)) return;
    const input = items.find(isInput);
    const fault = items.find(isFault);
    if (input?.id && fault) faulty.push({ id: input.id, words: fault.text ?? fault.inlines.map((run) => run.text ?? run).join('') });
  });
  return faulty;
}

const isInput = (node) => typeof node?.type === 'string' && node.type.startsWith('Input.');
const isRed = (node) => String(node?.color).toLowerCase() === 'attention';
const isFault = (node) => (node?.type === 'TextBlock' && isRed(node)) || (node?.type === 'RichTextBlock' && node.inlines?.some(isRed));

function visit(node, see) {
  if (node === null || typeof node !== 'object') return;
  if (!Array.isArray(node)) see(node);
  for (const part of Object.values(node)) visit(part, see);
}

function openSafely(url) {
  if (isSafe(url)) open(url, '_blank', 'noopener,noreferrer');
}

if (renderer) {
  // The frame takes the focus when a card answers; a second stop inside it would be one Tab for nothing.
  renderer.GlobalSettings.setTabIndexAtCardRoot = false;
  renderer.AdaptiveCard.onProcessMarkdown = processCardText;
  renderer.AdaptiveCard.useMarkdownInRadioButtonAndCheckbox = false;
}
