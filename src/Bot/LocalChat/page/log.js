// The messages of the chosen place, in order, each once and at its newest revision.

import { onScheme, withTyped } from './card.js';
import { cardType, cardsOf, drawMessage, note } from './message.js';
import { inOrder } from './order.js';
import { personaOf } from './team.js';
import { inThreads } from './threads.js';
import { say } from './words.js';

const frame = document.getElementById('scroll');
const log = document.getElementById('log');
const latest = document.getElementById('latest');

// Drawn at once when a chat opens; what is older follows while nothing else is to be done.
const atOnce = 30;
let place = null;
let messages = new Map();
let waiting = [];
let isFilled = false;
// Messages whose button is being pressed here: the answer's card takes the focus.
const pressed = new Set();
// Cards that answered a button in a channel: they are the presser's own, and stand until the message changes.
const views = new Map();
let act = { retry: () => {}, press: async () => null, consent: async () => null, reply: async () => null };

/**
 * @param actions what a message's own buttons do: retry(id); press(id, action), which gives the bot's answer or null; consent(id, answer), true when
 * the bot took it; reply(root, text), which gives null or the words for what went wrong.
 */
export const setActions = (actions) => {
  act = actions;
};

/** Turns to another chat or channel; what it holds comes by fill. */
export function turnTo(where) {
  place = where;
  messages = new Map();
  waiting = [];
  isFilled = false;
  log.setAttribute('aria-live', 'off');
  log.replaceChildren();
  latest.hidden = true;
}

/**
 * Takes in the last page of the history, at first without reading it out, later for what was missed while the line was down.
 * News may have come in while the page was under way, so a page never takes away: what is being typed in a card stays as well.
 */
export function fill(page) {
  if (page.some(isOfAnother)) turnTo(place);
  const news = page.filter((message) => isNews(messages.get(message.id), message));
  if (isFilled) {
    const atBottom = isAtBottom();
    putEarlier([...waiting.splice(0), ...news]);
    if (news.length && atBottom) toLast();
    return;
  }
  isFilled = true;
  waiting = news.slice(0, -atOnce);
  for (const message of news.slice(-atOnce)) keep(message);
  arrange();
  toLast();
  const filled = messages;
  whenIdle(function more() {
    if (filled !== messages) return null;
    if (!waiting.length) return log.setAttribute('aria-live', 'polite');
    putEarlier(waiting.splice(-atOnce));
    return whenIdle(more);
  });
}

/** Takes in what came before, and stays where the reader is. */
export function putEarlier(page) {
  const fromBottom = frame.scrollHeight - frame.scrollTop;
  for (const message of page) keep(message);
  arrange();
  frame.scrollTop = frame.scrollHeight - fromBottom;
}

/** Takes in a message, new or changed. */
export function put(message) {
  if (isOfAnother(message)) fill([message]);
  const old = messages.get(message.id);
  if (!isNews(old, message) || (isFilled && messages.size && numberOf(message) < first())) return;

  const atBottom = isAtBottom();
  const answers = pressed.delete(message.id);
  const takesFocus = answers && !isElsewhere(old?.element);
  keep(message, answers);
  arrange();
  if (takesFocus) focusOn(messages.get(message.id).element);
  else if (!old && place.channel && message.root) showReply(message, atBottom);
  else if (!old && (atBottom || isMine(message))) toLast();
  else if (!old) latest.hidden = false;
  else if (atBottom && isLast(message.id)) toLast();
}

/** True while a message or a press is on its way. */
export const isSending = () => pressed.size > 0 || [...messages.values()].some(({ message }) => message.state === 'sending');

/** The number of the first message of those that were read. */
export const first = () => Math.min(...[...[...messages.values()].map(({ message }) => message), ...waiting].map(numberOf));

export const numberOf = (message) => Number(message.id.slice(1));

/** The last message that stands, or null. */
export const last = () => sorted().filter(({ message }) => message.state !== 'deleted').at(-1)?.message ?? null;

// Threads stay where they are: an answer in one is brought into sight for who wrote there or reads the end.
function showReply(message, atBottom) {
  const { element } = messages.get(message.id);
  const thread = element.closest('.thread');
  if (atBottom || isMine(message) || thread.contains(document.activeElement)) element.scrollIntoView({ block: 'nearest' });
  else latest.hidden = false;
}

// A card taller than the window is read from its top.
function toLast() {
  frame.scrollTop = frame.scrollHeight;
  latest.hidden = true;
  const element = sorted().at(-1)?.element;
  if (element && element.offsetHeight > frame.clientHeight) element.scrollIntoView({ block: 'start' });
}

const whenIdle = (work) => (globalThis.requestIdleCallback ?? setTimeout)(work);
const arrange = () => (place.channel ? inThreads(log, sorted(), act.reply) : inOrder(log, sorted()));
const isMine = (message) => !message.fromBot && (message.from ?? place.persona.id) === place.persona.id;
const sorted = () => [...messages.values()].sort((one, other) => (one.message.id < other.message.id ? -1 : 1));
const isAtBottom = () => frame.scrollHeight - frame.scrollTop - frame.clientHeight < 80;
// A message never changes its time: the same id at another time belongs to a history that was begun anew.
const isOfAnother = (message) => (messages.get(message.id)?.message.at ?? message.at) !== message.at;
// A message that was on its way when the bot stopped comes back as failed, at the same revision.
const isNews = (old, message) => !old || message.revision > old.message.revision
  || (message.revision === old.message.revision && message.state !== old.message.state);
const isLast = (id) => sorted().at(-1)?.message.id === id;

function keep(message, isAnswer = false) {
  const old = messages.get(message.id);
  if (!isNews(old, message)) return;

  const element = draw(message, old && !isAnswer ? typedIn(old) : {});
  const hadFocus = old?.element.contains(document.activeElement);
  if (old) old.element.replaceWith(element);
  messages.set(message.id, { message, element, drawn: element.cards.map((card) => card.inputs()) });
  if (hadFocus && !isAnswer) (element.cards[0] ?? element.querySelector('button'))?.focus({ preventScroll: true });
}

function draw(message, typed) {
  const { attachments } = withView(message);
  const shown = { ...message, attachments: attachments?.map((part) => ({ ...part, content: part.content && withTyped(part.content, typed) })) };
  return drawMessage(shown, { author: message.from ? personaOf(message.from) : place.persona, isMine: isMine(message), inChannel: Boolean(place.channel) }, {
    onRetry: () => act.retry(message.id),
    onPress: (action) => press(message.id, action),
    onConsent: (answer) => consent(message.id, answer),
  });
}

const viewKey = (id) => `${place.persona.id}|${place.key}|${id}`;

function withView(message) {
  const view = views.get(viewKey(message.id));
  if (!view || view.revision !== message.revision) return message;
  const first = message.attachments.findIndex((part) => part.content === cardsOf(message)[0]);
  return { ...message, attachments: message.attachments.with(first, { ...message.attachments[first], content: view.card }) };
}

// What somebody wrote in a card and has not sent: it stays when the bot changes the card under their hands.
function typedIn({ element, drawn }) {
  const typed = {};
  element.cards.forEach((card, place) => {
    for (const [id, value] of Object.entries(card.inputs())) if (value !== drawn[place][id]) typed[id] = value;
  });
  return typed;
}

async function press(id, action) {
  const { element } = messages.get(id);
  if (pressed.has(id)) return;

  pressed.add(id);
  setBusy(element, true);
  note(element, '', false);
  const answer = await act.press(id, action);
  setBusy(element, false);
  if (answer?.message) {
    put(answer.message);
    return;
  }
  pressed.delete(id);
  const entry = messages.get(id);
  if (!entry) return;
  if (place.channel && answer?.type === cardType) {
    show(entry, answer.value);
    return;
  }
  const now = entry.element;
  if (answer?.type === 'application/vnd.microsoft.activity.message') note(now, String(answer.value), false);
  else note(now, answer?.statusCode >= 400 && answer.value?.message || say('notDone'), true);
}

// The card that answers in a channel is seen by who pressed, in this window.
function show(entry, card) {
  const { message } = entry;
  views.set(viewKey(message.id), { card, revision: message.revision });
  const takesFocus = !isElsewhere(entry.element);
  const element = draw(message, {});
  entry.element.replaceWith(element);
  messages.set(message.id, { message, element, drawn: element.cards.map((drawn) => drawn.inputs()) });
  arrange();
  if (takesFocus) focusOn(element);
}

async function consent(id, answer) {
  const taken = await act.consent(id, answer);
  const { element } = messages.get(id) ?? {};
  if (element) note(element, taken ? '' : say('notDone'), !taken);
}

// The buttons keep the focus, so they are not disabled in earnest; a second press counts for nothing.
function setBusy(element, busy) {
  for (const card of element.cards) {
    card.setAttribute('aria-busy', String(busy));
    for (const button of card.querySelectorAll('button')) {
      if (busy) button.setAttribute('aria-disabled', 'true');
      else button.removeAttribute('aria-disabled');
    }
  }
}

function focusOn(element) {
  const card = element.cards[0];
  if (!card) return;
  const target = card.faulty ?? card;
  target.focus({ preventScroll: true });
  element.scrollIntoView({ block: element.offsetHeight > frame.clientHeight || card.faulty ? 'start' : 'nearest' });
  if (card.faulty) whole(card.faulty).scrollIntoView({ block: whole(card.faulty).offsetHeight > frame.clientHeight ? 'start' : 'center' });
}

// Whoever went on to write something in the meantime is not taken away from it.
function isElsewhere(element) {
  const at = document.activeElement;
  return at !== null && at !== document.body && !element?.contains(at);
}

// A field with what stands about it: the words of the fault come after a long list of boxes.
const whole = (field) => field.closest('.ac-container') ?? field;

frame.addEventListener('scroll', () => {
  if (isAtBottom()) latest.hidden = true;
}, { passive: true });
latest.addEventListener('click', toLast);
onScheme(() => {
  for (const entry of messages.values()) {
    if (!cardsOf(entry.message).length) continue;
    const element = draw(entry.message, typedIn(entry));
    entry.element.replaceWith(element);
    entry.element = element;
  }
  arrange();
});
