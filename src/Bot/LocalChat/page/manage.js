// The dialog in which one puts the bot into a chat or the team, and changes the team.

import * as api from './api.js';
import { button, part } from './part.js';
import { isMember, members, others, teamNow } from './team.js';
import { say } from './words.js';

const dialog = document.getElementById('manager');
const body = document.getElementById('manager-body');
const fault = document.getElementById('manager-fault');

// What is typed or chosen and not yet done, by the field's key: the dialog is drawn again at any moment.
const typed = new Map();

let whose = null;
let isInstalled = true;
let after = () => {};

/** @param onApp called when the bot was put into the personal chat, or taken out. */
export function startManager(onApp) {
  after = onApp;
  body.addEventListener('input', ({ target }) => typed.set(target.dataset.key, target.value));
  document.getElementById('manager-close').addEventListener('click', () => dialog.close());
}

/** @param installed whether the bot is in the persona's own chat. */
export function openManager(persona, installed) {
  whose = persona;
  isInstalled = installed;
  typed.clear();
  tell('');
  draw();
  dialog.showModal();
}

/** The team changed, here or in another window. */
export function redrawManager() {
  if (dialog.open) draw();
}

export async function setApp(persona, installed) {
  await (installed ? api.install(persona) : api.uninstall(persona));
  isInstalled = installed;
  after();
}

function draw() {
  const focused = document.activeElement?.dataset.key;
  body.replaceChildren(ownChat(), ...(isMember(whose) ? [bot(), channels(), people()] : []));
  for (const field of body.querySelectorAll('input, select')) keepTyped(field);
  (body.querySelector(`[data-key="${CSS.escape(focused ?? '')}"]`) ?? (dialog.open ? document.getElementById('manager-close') : null))?.focus();
}

function keepTyped(field) {
  const value = typed.get(field.dataset.key);
  if (value === undefined || (field.options && ![...field.options].some((option) => option.value === value))) return;
  field.value = value;
}

function ownChat() {
  return group(say('ownChat', whose.name), line(
    say(isInstalled ? 'botInChat' : 'botNotInChat'),
    act('app', say(isInstalled ? 'uninstall' : 'install'), () => setApp(whose, !isInstalled)),
  ));
}

function bot() {
  const { hasBot, name } = teamNow();
  return group(say('teamNamed', name), line(
    say(hasBot ? 'botInTeam' : 'botNotInTeam'),
    act('bot', say(hasBot ? 'removeBot' : 'addBot'), () => (hasBot ? api.team(whose).removeBot() : api.team(whose).addBot())),
  ));
}

function channels() {
  const list = part('ul');
  for (const channel of teamNow().channels) {
    const item = document.createElement('li');
    if (channel.general) item.append(line(channel.name));
    else item.append(naming(channel));
    list.append(item);
  }
  return group(say('channels'), list, creation());
}

function naming(channel) {
  const form = part('form', 'row');
  const name = nameField(say('nameOf', channel.name), `name-${channel.id}`);
  name.value = channel.name;
  form.append(
    name,
    submitter(`rename-${channel.id}`, say('rename'), say('renameOf', channel.name)),
    act(`delete-${channel.id}`, say('deleteChannel'), () => api.team(whose).deleteChannel(channel.id), say('deleteOf', channel.name)),
  );
  submits(form, () => api.team(whose).renameChannel(channel.id, name.value));
  return form;
}

function creation() {
  const form = part('form', 'row');
  const name = nameField(say('newChannel'), 'new-name');
  name.placeholder = say('newChannel');
  form.append(name, submitter('create', say('create')));
  submits(form, () => api.team(whose).createChannel(name.value));
  return form;
}

function people() {
  const list = part('ul');
  list.append(...members().map((persona) => {
    const item = document.createElement('li');
    item.append(line(persona.name, members().length > 1
      ? act(`out-${persona.id}`, say('takeOut'), () => api.team(whose).removeMember(persona.id), say('takeOutOf', persona.name))
      : ''));
    return item;
  }));
  const form = part('form', 'row');
  const choice = document.createElement('select');
  choice.dataset.key = 'who';
  choice.setAttribute('aria-label', say('newMember'));
  choice.append(...others().map((persona) => new Option(`${persona.name} · ${persona.body}`, persona.id)));
  form.append(choice, submitter('add', say('addMember')));
  submits(form, () => api.team(whose).addMember(choice.value));
  return group(say('members'), list, ...(others().length ? [form] : []));
}

function group(title, ...parts) {
  const element = part('section', 'group');
  element.append(part('h3', '', title), ...parts);
  return element;
}

function line(text, ...more) {
  const element = part('p', 'row');
  element.append(part('span', '', text), ...more);
  return element;
}

function act(key, text, change, label) {
  return named(button('', text, () => attempt(change)), key, label);
}

const submitter = (key, text, label) => named(part('button', '', text), key, label);

function named(element, key, label) {
  element.dataset.key = key;
  if (label) element.setAttribute('aria-label', label);
  return element;
}

function nameField(label, key) {
  const name = document.createElement('input');
  name.maxLength = 50;
  name.dataset.key = key;
  name.setAttribute('aria-label', label);
  return name;
}

function submits(form, change) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(async () => {
      const answer = await change();
      for (const field of form.elements) typed.delete(field.dataset.key);
      return answer;
    });
  });
}

// The team's news draw the dialog again; the personal chat has none of its own.
async function attempt(change) {
  try {
    const answer = await change();
    tell(answer?.heard === false ? say('notTold') : '');
    if (dialog.open) draw();
  } catch (refused) {
    tell(say(refused.status === 409 ? 'notChanged' : 'notReached'));
  }
}

function tell(words) {
  fault.textContent = words;
  fault.hidden = !words;
}
