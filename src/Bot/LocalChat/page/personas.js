// Who one may be: a rail on a wide window, a field to choose from on a narrow one.

import { say } from './words.js';

const rail = document.getElementById('personas');
const field = document.getElementById('persona');

let all = [];
let chosen = null;
const unread = new Map();

/** @param {(persona: object) => void} onChoose called with each persona that is chosen. */
export function showPersonas(personas, onChoose) {
  all = personas;
  const choose = (id) => {
    if (location.hash !== `#${id}`) location.hash = id;
  };
  rail.replaceChildren(...personas.map((persona, place) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.persona = persona.id;
    button.append(avatar(persona, place), description(persona), badge());
    button.addEventListener('click', () => choose(persona.id));
    item.lang = persona.locale;
    item.append(button);
    return item;
  }));
  field.replaceChildren(...personas.map((persona) => new Option('', persona.id)));
  field.addEventListener('change', () => choose(field.value));

  const follow = () => {
    chosen = personas.find((persona) => `#${persona.id}` === location.hash) ?? personas[0];
    unread.delete(chosen.id);
    onChoose(chosen);
    mark();
  };
  addEventListener('hashchange', follow);
  follow();
}

export const current = () => chosen;

/** Something came in for somebody else. */
export function countUnread(id) {
  unread.set(id, (unread.get(id) ?? 0) + 1);
  mark();
}

export const initials = (name) => name.split(' ').filter((part) => /^\p{Lu}/u.test(part)).map((part) => part[0]).slice(0, 2).join('');

export const placeOf = (persona) => all.findIndex((one) => one.id === persona.id);

function mark() {
  for (const button of rail.querySelectorAll('button')) {
    const id = button.dataset.persona;
    if (id === chosen.id) button.setAttribute('aria-current', 'true');
    else button.removeAttribute('aria-current');

    const news = unread.get(id) ?? 0;
    const badge = button.querySelector('.badge');
    badge.hidden = news === 0;
    badge.firstChild.textContent = String(news);
    badge.lastChild.textContent = news ? say('unread', news) : '';
  }
  for (const option of field.options) {
    const persona = all.find((one) => one.id === option.value);
    const news = unread.get(persona.id);
    option.textContent = `${persona.name} · ${persona.body}${news ? ` (${say('unread', news)})` : ''}`;
  }
  field.value = chosen.id;
}

function avatar(persona, place) {
  const element = document.createElement('span');
  element.className = `avatar hue-${place % 5}`;
  element.setAttribute('aria-hidden', 'true');
  element.textContent = initials(persona.name);
  return element;
}

function description(persona) {
  const element = document.createElement('span');
  element.className = 'person';
  const name = document.createElement('strong');
  name.textContent = persona.name;
  const line = document.createElement('span');
  line.textContent = `${persona.body} · ${persona.role}`;
  element.append(name, ' ', line);
  return element;
}

function badge() {
  const element = document.createElement('span');
  element.className = 'badge';
  element.hidden = true;
  const count = document.createElement('span');
  count.setAttribute('aria-hidden', 'true');
  const words = document.createElement('span');
  words.className = 'unseen';
  element.append(count, words);
  return element;
}
