// Messages in their order: a line between days, one heading for what is said in one breath.

import { dayOf } from './words.js';

const oneBreath = 5 * 60_000;

/** Puts the entries of a personal chat in order. @param entries { message, element } each, oldest first. */
export function inOrder(log, entries) {
  let before = null;
  withDays(log, entries, ({ message, element }, isNewDay) => {
    element.classList.toggle('same', !isNewDay && isOneBreath(before, message));
    before = message;
  });
}

/** Puts elements in order, with a line where a day begins. */
export function withDays(log, entries, each = () => {}) {
  const lines = new Map([...log.querySelectorAll('.day')].map((line) => [line.dataset.before, line]));
  let place = null;
  let lastDay = null;
  for (const entry of entries) {
    const { message, element } = entry;
    const day = dayOf(new Date(message.at));
    const isNewDay = lastDay !== day;
    if (isNewDay) {
      const line = lines.get(message.id) ?? document.createElement('h2');
      lines.delete(message.id);
      line.className = 'day';
      line.dataset.before = message.id;
      line.textContent = day;
      place = insert(log, line, place);
    }
    each(entry, isNewDay);
    place = insert(log, element, place);
    lastDay = day;
  }
  for (const line of lines.values()) line.remove();
}

/** True for a message that needs no heading of its own after the one before. */
export const isOneBreath = (before, message) => before !== null && before.fromBot === message.fromBot && before.from === message.from
  && Math.abs(new Date(message.at) - new Date(before.at)) < oneBreath;

// An element that is in place already is not moved: it would be read out again, and lose the focus.
export function insert(log, element, after) {
  const next = after ? after.nextSibling : log.firstChild;
  if (next !== element) log.insertBefore(element, next);
  return element;
}
