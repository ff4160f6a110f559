// A box to write in: grows with what is written, Enter sends, and @ offers names.

import { part } from './part.js';
import { say } from './words.js';

let lists = 0;

/**
 * @param names gives who may be mentioned here.
 * @param onWrite called with the text whenever it changes.
 * @param onSubmit called on Enter.
 * @param onEscape called on Escape, unless that only closed the names.
 * @returns `write(text)`, which puts a text there.
 */
export function startField(field, { names, onWrite, onSubmit, onEscape = () => {} }) {
  const list = part('ul', 'mentions');
  list.id = `mentions-${++lists}`;
  list.setAttribute('role', 'listbox');
  list.hidden = true;
  field.before(list);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  let chosen = 0;

  const write = (text) => {
    if (field.value !== text) field.value = text;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + 2}px`;
    onWrite(text);
  };

  const close = () => {
    list.hidden = true;
    field.removeAttribute('aria-activedescendant');
  };

  const offer = () => {
    const begun = field.value.slice(0, field.selectionStart).match(/(?:^|[^\p{L}\p{N}])@([\p{L} ]{0,30})$/u)?.[1].toLowerCase();
    const found = begun === undefined ? [] : names().filter((name) => isBegun(name, begun));
    if (!found.length) return close();

    list.setAttribute('aria-label', say('mentions'));
    list.replaceChildren(...found.map((name, place) => {
      const option = part('li', '', name);
      option.id = `${list.id}-${place}`;
      option.setAttribute('role', 'option');
      // A press must not take the focus out of the box before the name is in it.
      option.addEventListener('pointerdown', (event) => event.preventDefault());
      option.addEventListener('click', () => take(place));
      return option;
    }));
    list.hidden = false;
    return choose(0);
  };

  const choose = (place) => {
    chosen = (place + list.children.length) % list.children.length;
    [...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === chosen)));
    field.setAttribute('aria-activedescendant', list.children[chosen].id);
    list.children[chosen].scrollIntoView({ block: 'nearest' });
  };

  const take = (place) => {
    const before = field.value.slice(0, field.selectionStart);
    const start = `${before.slice(0, before.lastIndexOf('@'))}@${list.children[place].textContent} `;
    write(start + field.value.slice(field.selectionStart).replace(/^ /, ''));
    field.setSelectionRange(start.length, start.length);
    close();
    field.focus();
  };

  field.addEventListener('input', () => {
    write(field.value);
    offer();
  });
  field.addEventListener('blur', close);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const done = list.hidden ? plainKey(event) : listKey(event);
    if (done) event.preventDefault();
  });

  function plainKey(event) {
    if (event.key === 'Enter' && !event.shiftKey) return onSubmit() !== false;
    if (event.key === 'Escape') onEscape();
    return false;
  }

  function listKey(event) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) take(chosen);
    else return false;
    return true;
  }

  return { write };
}

// The whole name is written: nothing more is to be chosen, and Enter sends.
const isBegun = (name, begun) => begun.trim() !== name.toLowerCase()
  && (name.toLowerCase().startsWith(begun) || name.toLowerCase().split(' ').some((word) => begun && word.startsWith(begun)));
