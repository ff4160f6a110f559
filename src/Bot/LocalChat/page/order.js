// Messages in their order: a line between days, one heading for what is said in one breath.

import { dayOf } from './words.js';

const oneBreath = 5 * 60_000;

/** @param entries { message, element } each, oldest first. */
export function inOrder(log, entries) {
  const lines = new Map([...log.querySelectorAll('.day')].map((line) => [line.dataset.before, line]));
  let place = null;
  let before = null;
  for (const { message, element } of entries) {
    const at = new Date(message.at);
    const day = dayOf(at);
    const isNewDay = !before || before.day !== day;
    if (isNewDay) {
      const line = lines.get(message.id) ?? document.createElement('h2');
      lines.delete(message.id);
      line.className = 'day';
      line.dataset.before = message.id;
      line.textContent = day;
      place = insert(log, line, place);
    }
    element.classList.toggle('same', !isNewDay && before.fromBot === message.fromBot && Math.abs(at - before.at) < oneBreath);
    place = insert(log, element, place);
    before = { day, at, fromBot: message.fromBot };
  }
  for (const line of lines.values()) line.remove();
}

// An element that is in place already is not moved: it would be read out again, and lose the focus.
function insert(log, element, after) {
  const next = after ? after.nextSibling : log.firstChild;
  if (next !== element) log.insertBefore(element, next);
  return element;
}
