// Where one writes, and what one may answer with one press.

import * as api from './api.js';
import { startField } from './field.js';
import { button as pressable, part } from './part.js';
import { mentionable } from './team.js';
import { say } from './words.js';

const form = document.getElementById('composer');
const field = document.getElementById('text');
const label = document.getElementById('text-label');
const button = document.getElementById('send');
const clip = document.getElementById('clip');
const chooser = document.getElementById('file');
const keys = document.getElementById('keys');
const left = document.getElementById('left');
const fault = document.getElementById('fault');
const enclosed = document.getElementById('enclosed');
const suggestions = document.getElementById('suggestions');

let place = null;
let longest = 4000;
let largest = 0;
let file = null;
let write = () => {};

/** @param send sends { text, file? }; gives null, or the words for what went wrong. */
export function startComposer({ maxLength, maxFile }, send) {
  longest = maxLength;
  largest = maxFile;
  field.maxLength = maxLength;

  const submit = async (text, isTyped) => {
    if (!text.trim() && !(isTyped && file)) return;
    const message = { text, ...(isTyped && file ? { file: file.id } : {}) };
    const wasFile = file;
    tell('');
    if (isTyped) {
      enclose(null);
      write('');
    }
    const wrong = await send(message);
    if (!wrong) return;
    tell(wrong);
    if (!isTyped) return;
    if (wasFile && !file) enclose(wasFile);
    if (!field.value) write(text);
  };

  ({ write } = startField(field, {
    names: () => (place?.channel ? mentionable() : []),
    onWrite: keepDraft,
    onSubmit: () => submit(field.value, true),
  }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(field.value, true);
  });
  suggestions.addEventListener('click', (event) => {
    const chosen = event.target.closest('button');
    if (!chosen) return;
    submit(chosen.value, false);
    field.focus();
  });
  clip.addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', () => {
    if (chooser.files.length) put(chooser.files[0]);
    chooser.value = '';
  });
}

/** Each chat keeps what was begun in it, over a reload as well. */
export function showComposer(where) {
  place = where;
  const { channel } = place;
  const words = channel ? say('newPost', channel.name) : say('write');
  label.textContent = words;
  field.placeholder = words;
  keys.textContent = say(channel ? 'keysInChannel' : 'keys');
  form.classList.toggle('in-channel', Boolean(channel));
  clip.hidden = Boolean(channel);
  tell('');
  enclose(null);
  write(sessionStorage.getItem(draftKey()) ?? '');
}

/** Nothing can be written where the bot is not. */
export function showOff(isOff) {
  form.hidden = isOff;
}

/** @param offered { title, value } each. */
export function suggest(offered) {
  const isSame = suggestions.childElementCount === offered.length
    && offered.every(({ title, value }, at) => suggestions.children[at].value === value && suggestions.children[at].textContent === title);
  if (isSame) return;
  suggestions.replaceChildren(...offered.map(({ title, value }) => {
    const choice = pressable('', title);
    choice.value = value;
    return choice;
  }));
}

async function put(picked) {
  if (picked.size > largest) return tell(say('fileTooBig'));
  tell('');
  const at = place;
  try {
    const kept = await api.putFile(at.persona, picked);
    if (at === place) enclose(kept);
  } catch (refused) {
    tell(say(refused.status === 413 ? 'fileTooBig' : 'fileNotSent'));
  }
  return field.focus();
}

function enclose(kept) {
  file = kept;
  enclosed.hidden = !kept;
  if (kept) enclosed.replaceChildren(part('span', '', kept.name), pressable('quiet', say('takeOut'), () => {
    enclose(null);
    field.focus();
  }));
  button.disabled = !field.value.trim() && !file;
}

const draftKey = () => `draft:${place.persona.id}${place.channel ? `/${place.channel.id}` : ''}`;

function keepDraft(text) {
  if (place) {
    if (text) sessionStorage.setItem(draftKey(), text);
    else sessionStorage.removeItem(draftKey());
  }
  button.disabled = !text.trim() && !file;
  left.textContent = longest - text.length <= 200 ? say('left', longest - text.length) : '';
}

function tell(words) {
  fault.textContent = words;
  fault.hidden = !words;
}
