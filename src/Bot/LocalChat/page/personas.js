// Who one may be, and where: a rail on a wide window, two fields to choose from on a narrow one.

import { badge, button, part, setBadge } from './part.js';
import { channelsOf, isMember, personaOf, placeAt, teamNow } from './team.js';
import { countUnread, hasRead, unreadAt, unreadOf } from './unread.js';
import { say } from './words.js';

const rail = document.getElementById('personas');
const field = document.getElementById('persona');
const placeField = document.getElementById('place');

let all = [];
let here = null;

/** @param {(place: object) => void} onChoose called with each place that is chosen: { persona, channel, key }. */
export function showPersonas(personas, onChoose) {
  all = personas;
  rail.replaceChildren(...personas.map((persona, place) => {
    const item = document.createElement('li');
    const chooser = button('', undefined, () => go(persona.id));
    chooser.dataset.persona = persona.id;
    chooser.append(avatar(persona, place), description(persona), badge());
    item.lang = persona.locale;
    item.append(chooser);
    return item;
  }));
  field.replaceChildren(...personas.map((persona) => new Option('', persona.id)));
  field.addEventListener('change', () => go(field.value));
  placeField.addEventListener('change', () => go(here.persona.id, placeField.value));

  const follow = () => {
    here = placeOf(decodeURIComponent(location.hash.slice(1)));
    hasRead(here.persona.id, here.key);
    onChoose(here);
    showTeam();
  };
  addEventListener('hashchange', follow);
  follow();
}

export const current = () => here.persona;
export const place = () => here;

/** Draws the team of the chosen persona again; who stands in a channel that is no more goes back to their chat. */
export function showTeam() {
  rail.querySelector('.team')?.remove();
  const { persona } = here;
  const channels = channelsOf(persona);
  if (here.channel && !channels.some((channel) => channel.id === here.channel.id)) return go(persona.id);

  placeField.replaceChildren(new Option('', ''), ...channels.map((channel) => new Option('', channel.id)));
  if (channels.length) rail.querySelector(`[data-persona="${persona.id}"]`).after(drawTeam(persona, channels));
  return mark();
}

/** Something came in where nobody looks just now. */
export function hearOf(placeKey, message) {
  const isChannel = placeKey.startsWith('canale:');
  for (const persona of all) {
    const concerns = isChannel ? isMember(persona) && persona.id !== message.from : persona.id === placeKey && message.fromBot;
    const isSeen = persona.id === here.persona.id && placeKey === here.key;
    if (concerns && !isSeen) countUnread(persona.id, placeKey);
  }
  mark();
}

export const initials = (name) => name.split(' ').filter((part) => /^\p{Lu}/u.test(part)).map((part) => part[0]).slice(0, 2).join('');

export const hueOf = (persona) => `hue-${all.findIndex((one) => one.id === persona.id) % 5}`;

function go(personaId, channelId) {
  const hash = channelId ? `#${personaId}/${encodeURIComponent(channelId)}` : `#${personaId}`;
  if (location.hash !== hash) location.hash = hash;
}

function placeOf(hash) {
  const [personaId, channelId] = hash.split('/');
  const persona = personaOf(personaId) ?? all[0];
  return placeAt(persona, channelsOf(persona).find((channel) => channel.id === channelId));
}

function drawTeam(persona, channels) {
  const block = part('div', 'team');
  const title = part('h3', '', teamNow().name);
  title.id = 'team-name';
  const list = part('ul');
  list.setAttribute('aria-labelledby', title.id);
  list.append(...channels.map((channel) => {
    const item = document.createElement('li');
    const chooser = button('', undefined, () => go(persona.id, channel.id));
    chooser.dataset.channel = channel.id;
    chooser.append(part('span', 'channel', channel.name), badge());
    item.append(chooser);
    return item;
  }));
  block.append(title, list);
  return block;
}

// What is new for somebody: in their own chat, and for who is not the one at the window, in their channels too.
function newsOf(persona) {
  const channels = persona.id === here.persona.id ? [] : channelsOf(persona).map((channel) => placeAt(persona, channel).key);
  return unreadOf(persona.id, [persona.id, ...channels]);
}

function mark() {
  for (const chooser of rail.querySelectorAll('[data-persona]')) {
    const persona = personaOf(chooser.dataset.persona);
    const isChosen = persona.id === here.persona.id;
    chooser.classList.toggle('chosen', isChosen);
    setCurrent(chooser, isChosen && !here.channel);
    const news = newsOf(persona);
    setBadge(chooser.querySelector('.badge'), news, say('unread', news));
  }
  for (const chooser of rail.querySelectorAll('[data-channel]')) {
    setCurrent(chooser, here.channel?.id === chooser.dataset.channel);
    const news = unreadAt(here.persona.id, `canale:${chooser.dataset.channel}`);
    setBadge(chooser.querySelector('.badge'), news, say('unread', news));
  }
  for (const option of field.options) {
    const persona = personaOf(option.value);
    option.textContent = `${persona.name} · ${persona.body}${inBrackets(newsOf(persona))}`;
  }
  for (const option of placeField.options) {
    const channel = channelsOf(here.persona).find((one) => one.id === option.value);
    option.textContent = (channel?.name ?? say('personalChat')) + inBrackets(unreadAt(here.persona.id, placeAt(here.persona, channel).key));
  }
  field.value = here.persona.id;
  placeField.value = here.channel?.id ?? '';
}

const inBrackets = (news) => (news ? ` (${say('unread', news)})` : '');

function setCurrent(chooser, isCurrent) {
  if (isCurrent) chooser.setAttribute('aria-current', 'true');
  else chooser.removeAttribute('aria-current');
}

function avatar(persona, number) {
  const element = part('span', `avatar hue-${number % 5}`, initials(persona.name));
  element.setAttribute('aria-hidden', 'true');
  return element;
}

function description(persona) {
  const element = part('span', 'person');
  element.append(part('strong', '', persona.name), ' ', part('span', '', `${persona.body} · ${persona.role}`));
  return element;
}
