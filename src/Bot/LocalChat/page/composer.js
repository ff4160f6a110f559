// Where one writes, and what one may answer with one press.

import { say } from './words.js';

const form = document.getElementById('composer');
const field = document.getElementById('text');
const button = document.getElementById('send');
const left = document.getElementById('left');
const fault = document.getElementById('fault');
const suggestions = document.getElementById('suggestions');

let draftOf = null;
let longest = 4000;

/** @param send sends a text; gives null, or the words for what went wrong. */
export function startComposer(maxLength, send) {
  longest = maxLength;
  field.maxLength = maxLength;

  const submit = async (text, isTyped) => {
    if (!text.trim()) return;
    tell('');
    if (isTyped) write('');
    const wrong = await send(text);
    if (!wrong) return;
    tell(wrong);
    if (isTyped && !field.value) write(text);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(field.value, true);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit(field.value, true);
  });
  field.addEventListener('input', () => write(field.value));
  suggestions.addEventListener('click', (event) => {
    const chosen = event.target.closest('button');
    if (!chosen) return;
    submit(chosen.value, false);
    field.focus();
  });
}

/** Each chat keeps what was begun in it, over a reload as well. */
export function showDraft(persona) {
  draftOf = persona.id;
  tell('');
  write(sessionStorage.getItem(`draft:${draftOf}`) ?? '');
}

/** @param offered { title, value } each. */
export function suggest(offered) {
  const isSame = suggestions.childElementCount === offered.length
    && offered.every(({ title, value }, place) => suggestions.children[place].value === value && suggestions.children[place].textContent === title);
  if (isSame) return;
  suggestions.replaceChildren(...offered.map(({ title, value }) => {
    const choice = document.createElement('button');
    choice.type = 'button';
    choice.value = value;
    choice.textContent = title;
    return choice;
  }));
}

function write(text) {
  if (field.value !== text) field.value = text;
  if (text) sessionStorage.setItem(`draft:${draftOf}`, text);
  else sessionStorage.removeItem(`draft:${draftOf}`);
  button.disabled = !text.trim();
  left.textContent = longest - text.length <= 200 ? say('left', longest - text.length) : '';
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + 2}px`;
}

function tell(words) {
  fault.textContent = words;
  fault.hidden = !words;
}
