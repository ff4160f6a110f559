// The local chat's page: who one is, where one is, what was said, what time it is.

import * as api from './api.js';
import { hasCards } from './card.js';
import { setClock, showClock } from './clock.js';
import { showComposer, showOff, startComposer, suggest } from './composer.js';
import * as log from './log.js';
import { openManager, redrawManager, setApp, startManager } from './manage.js';
import { hasMarkdown } from './markdown.js';
import { hearOf, place, showPersonas, showTeam } from './personas.js';
import { setEverybody, setTeam, teamNow } from './team.js';
import { choose, say, speak } from './words.js';

const absent = document.getElementById('absent');
const banner = document.getElementById('banner');
const bring = document.getElementById('bring');
const earlier = document.getElementById('earlier');
const typing = document.getElementById('typing');
const where = document.getElementById('where');

// A bot that said it writes and then does not is believed no longer.
const longestTyping = 60_000;

let scene = null;
let isOnline = true;
let wasHeard = true;
let isRemoved = false;
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
  setEverybody(scene.personas);
  setTeam(scene.team);
  startComposer(scene, send);
  startManager(() => load(place()));
  log.setActions({ retry, press, consent, reply });
  earlier.addEventListener('click', showEarlier);
  document.getElementById('manage').addEventListener('click', () => openManager(place().persona, !isRemoved));
  bring.addEventListener('click', bringBot);
  showPersonas(scene.personas, enter);
  api.listen({ message: hear, typing: hearTyping, team: hearTeam, clock: setClock, line: onLine });
}

async function enter(to) {
  const { persona } = to;
  speak(persona.locale);
  document.getElementById('plan').textContent = choose(scene.plan);
  showClock(scene.presets);
  wasHeard = true;
  isRemoved = false;
  typingUntil = 0;
  log.turnTo(to);
  showComposer(to);
  showWhere();
  await load(to);
}

function showWhere() {
  const { persona, channel } = place();
  document.title = channel ? `${channel.name} – ${persona.name} – PdzBot` : `${persona.name} – PdzBot`;
  where.textContent = channel ? `${teamNow().name} › ${channel.name}` : say('personalChat');
  document.getElementById('log').setAttribute('aria-label', `${say('messages')}: ${where.textContent}`);
  const isMissing = channel ? !teamNow().hasBot : isRemoved;
  absent.hidden = !isMissing;
  document.getElementById('absent-words').textContent = isMissing ? say(channel ? 'botNotInTeam' : 'botNotInChat') : '';
  bring.textContent = say(channel ? 'addBot' : 'install');
  showOff(!channel && isRemoved);
}

// Under another persona, or in another channel, an answer that comes late concerns nobody.
const isElsewhere = (from) => place().key !== from.key || place().persona.id !== from.persona.id;

async function load(from) {
  const page = await api.history(from).catch(() => null);
  if (!page || isElsewhere(from)) return;

  log.fill(page.messages);
  if (!page.messages.length || log.numberOf(page.messages[0]) <= log.first()) earlier.hidden = !page.earlier;
  isRemoved = page.removed;
  showWhere();
  refresh();
  if (from.channel || page.installed || page.removed) return;

  const answer = await api.open(from.persona).catch(() => ({ heard: false }));
  if (isElsewhere(from)) return;
  wasHeard = answer.heard;
  showBanner();
}

async function showEarlier() {
  const from = place();
  const page = await api.history(from, log.first()).catch(() => null);
  if (!page || isElsewhere(from)) return;
  log.putEarlier(page.messages);
  earlier.hidden = !page.earlier;
}

function hear({ place: key, message }) {
  if (message.revision === 0) hearOf(key, message);
  if (key !== place().key) return;
  if (message.fromBot) typingUntil = 0;
  log.put(message);
  refresh();
}

function hearTyping({ place: key }) {
  if (key !== place().key) return;
  typingUntil = performance.now() + longestTyping;
  refresh();
  setTimeout(refresh, longestTyping + 50);
}

function hearTeam(team) {
  setTeam(team);
  showTeam();
  showWhere();
  redrawManager();
}

// Before the line stood, at first or after a break, anything may have happened: the history is read again.
function onLine(isUp) {
  isOnline = isUp;
  showBanner();
  if (!isUp) return;
  load(place());
  api.scene().then((now) => hearTeam(now.team), () => {});
}

async function send(message) {
  const from = place();
  try {
    const sent = await api.sayAt(from, message);
    wasHeard ||= sent.state === 'delivered' && !from.channel && (await api.open(from.persona)).heard;
    showBanner();
    return null;
  } catch (refused) {
    return say(refused.status === 413 ? 'tooLong' : 'notSent');
  }
}

const reply = (root, text) => send({ text, root });

function retry(id) {
  api.retry(place(), id).catch(() => {});
}

async function press(id, action) {
  refresh();
  const answer = await api.press(place(), id, action).catch(() => null);
  setTimeout(refresh);
  return answer?.type ? answer : null;
}

const consent = (id, answer) => api.consent(place().persona, id, answer).then(({ taken }) => taken, () => false);

async function bringBot() {
  const { persona, channel } = place();
  try {
    if (channel) await api.team(persona).addBot();
    else await setApp(persona, true);
  } catch {
    isOnline = false;
    showBanner();
  }
}

function refresh() {
  const wasAtBottom = typing.hidden;
  typing.hidden = !(log.isSending() || performance.now() < typingUntil);
  if (wasAtBottom && !typing.hidden && !place().channel) typing.scrollIntoView({ block: 'nearest' });

  const last = log.last();
  const offered = last?.fromBot ? (last.suggested ?? []).filter(({ type }) => (type ?? 'imBack') === 'imBack') : [];
  const hints = choose(place().persona.hints ?? scene.hints).map((hint) => ({ title: hint, value: hint }));
  suggest(place().channel ? [] : offered.length ? offered : hints);
}

function showBanner() {
  const words = !isOnline ? 'offline' : !(hasCards && hasMarkdown) ? 'missing' : !wasHeard ? 'notHeard' : null;
  banner.textContent = words ? say(words) : '';
  banner.hidden = !words;
}

await start();
showBanner();
