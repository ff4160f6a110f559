// The local chat's page: who one is, what was said, what time it is.

import * as api from './api.js';
import { hasCards } from './card.js';
import { setClock, showClock } from './clock.js';
import { showDraft, startComposer, suggest } from './composer.js';
import * as log from './log.js';
import { hasMarkdown } from './markdown.js';
import { countUnread, current, showPersonas } from './personas.js';
import { choose, say, speak } from './words.js';

const banner = document.getElementById('banner');
const earlier = document.getElementById('earlier');
const typing = document.getElementById('typing');

let scene = null;
let isOnline = true;
let wasHeard = true;
let typingUntil = 0;

async function start() {
  speak(navigator.language.startsWith('en') ? 'en-GB' : 'it-IT');
  scene = await api.scene().catch(() => null);
  if (!scene) {
    isOnline = false;
    showBanner();
    setTimeout(start, 2000);
    return;
  }
  isOnline = true;
  setClock(scene.clock);
  startComposer(scene.maxLength, send);
  log.setActions({ retry, press });
  earlier.addEventListener('click', showEarlier);
  showPersonas(scene.personas, enter);
  api.listen({ message: hear, typing: hearTyping, clock: setClock, line: onLine });
}

async function enter(persona) {
  speak(persona.locale);
  document.title = `${persona.name} – PdzBot`;
  document.getElementById('plan').textContent = choose(scene.plan);
  showClock(scene.presets);
  showDraft(persona);
  wasHeard = true;
  typingUntil = 0;
  log.turnTo(persona);
  await load(persona);
}

async function load(persona) {
  const page = await api.history(persona.id).catch(() => null);
  if (!page || current().id !== persona.id) return;

  log.fill(page.messages);
  if (!page.messages.length || log.numberOf(page.messages[0]) <= log.first()) earlier.hidden = !page.earlier;
  refresh();
  if (page.installed) return;

  const answer = await api.open(persona.id).catch(() => ({ heard: false }));
  if (current().id !== persona.id) return;
  wasHeard = answer.heard;
  showBanner();
}

async function showEarlier() {
  const persona = current();
  const page = await api.history(persona.id, log.first()).catch(() => null);
  if (!page || current().id !== persona.id) return;
  log.putEarlier(page.messages);
  earlier.hidden = !page.earlier;
}

function hear({ persona, message }) {
  if (persona !== current().id) {
    if (message.fromBot && message.revision === 0) countUnread(persona);
    return;
  }
  if (message.fromBot) typingUntil = 0;
  log.put(message);
  refresh();
}

function hearTyping({ persona }) {
  if (persona !== current().id) return;
  typingUntil = performance.now() + 5000;
  refresh();
  setTimeout(refresh, 5050);
}

// Before the line stood, at first or after a break, anything may have happened: the history is read again.
function onLine(isUp) {
  isOnline = isUp;
  showBanner();
  if (isUp) load(current());
}

async function send(text) {
  const persona = current();
  try {
    const message = await api.sayTo(persona.id, text);
    wasHeard ||= message.state === 'delivered' && (await api.open(persona.id)).heard;
    showBanner();
    return null;
  } catch (refused) {
    return say(refused.status === 413 ? 'tooLong' : 'notSent');
  }
}

function retry(id) {
  api.retry(current().id, id).catch(() => {});
}

async function press(id, action) {
  refresh();
  const answer = await api.press(current().id, id, action).catch(() => null);
  setTimeout(refresh);
  return answer?.type ? answer : null;
}

function refresh() {
  const wasAtBottom = typing.hidden;
  typing.hidden = !(log.isSending() || performance.now() < typingUntil);
  if (wasAtBottom && !typing.hidden) typing.scrollIntoView({ block: 'nearest' });

  const last = log.last();
  const offered = last?.fromBot ? last.suggested ?? [] : [];
  suggest(offered.length ? offered : choose(scene.hints).map((hint) => ({ title: hint, value: hint })));
}

function showBanner() {
  const words = !isOnline ? 'offline' : !(hasCards && hasMarkdown) ? 'missing' : !wasHeard ? 'notHeard' : null;
  banner.textContent = words ? say(words) : '';
  banner.hidden = !words;
}

await start();
showBanner();
