// One message of the chat as an element.

import { drawCard } from './card.js';
import { isSafe, messageHtml } from './markdown.js';
import { initials, placeOf } from './personas.js';
import { printCard } from './print.js';
import { say, timeOf } from './words.js';

const cardType = 'application/vnd.microsoft.card.adaptive';

/** The cards a message carries. */
export const cardsOf = (message) => (message.attachments ?? []).filter((part) => part.contentType === cardType).map((part) => part.content);

/**
 * @param persona who the chat belongs to.
 * @param onRetry sends the message again.
 * @param onPress presses a button of the message's card.
 * @returns the element; `cards` holds its drawn cards.
 */
export function drawMessage(message, persona, { onRetry, onPress }) {
  const element = document.createElement('article');
  element.className = `message ${message.fromBot ? 'bot' : 'me'}`;
  element.dataset.id = message.id;
  element.lang = message.locale ?? persona.locale;

  const body = part('div', 'body');
  body.append(heading(message, persona));
  element.append(avatar(message, persona), body);

  element.cards = [];
  if (message.state === 'deleted') {
    body.append(part('p', 'bubble gone', say('deleted')));
    return element;
  }
  if (message.text) body.append(bubble(message));
  for (const attachment of message.attachments ?? []) body.append(drawAttachment(attachment, element, onPress));
  if (element.cards.length) body.append(part('p', 'notice'));
  if (message.state === 'sending') body.append(part('p', 'state', say('sending')));
  if (message.state === 'failed') body.append(retryLine(onRetry));
  return element;
}

/** Something the bot answered to a button besides a card, or what went wrong. */
export function note(element, text, isFault) {
  const line = element.querySelector('.notice');
  if (!line) return;
  line.setAttribute('role', isFault ? 'alert' : 'status');
  line.classList.toggle('fault', isFault);
  line.textContent = text;
  if (text) line.scrollIntoView({ block: 'nearest' });
}

function heading(message, persona) {
  const line = part('header', 'meta');
  const author = part('span', 'author', message.fromBot ? 'PdzBot' : persona.name);
  const time = part('time', '', timeOf(new Date(message.at)));
  time.dateTime = message.at;
  line.append(author, ' ', time);
  return line;
}

function avatar(message, persona) {
  if (message.fromBot) {
    const picture = part('img', 'avatar');
    picture.src = '/chat/icon.svg';
    picture.alt = '';
    return picture;
  }
  const letters = part('span', `avatar hue-${placeOf(persona) % 5}`, initials(persona.name));
  letters.setAttribute('aria-hidden', 'true');
  return letters;
}

function bubble(message) {
  const element = part('div', 'bubble');
  const html = message.markdown ? messageHtml(message.text) : null;
  if (html === null) element.textContent = message.text;
  else element.innerHTML = html;
  element.classList.toggle('plain', html === null);
  return element;
}

function drawAttachment(attachment, element, onPress) {
  if (attachment.contentType === cardType) {
    const card = drawCard(attachment.content, { onExecute: onPress });
    element.cards.push(card);
    const holder = part('div', 'holder');
    const print = part('button', 'quiet print', say('print'));
    print.type = 'button';
    print.addEventListener('click', () => printCard(attachment.content));
    holder.append(card, print);
    return holder;
  }
  const line = part('p', 'bubble', `${say('attachment')}: `);
  const link = part(isSafe(attachment.contentUrl) ? 'a' : 'span', '', attachment.name ?? attachment.contentType);
  if (link.tagName === 'A') Object.assign(link, { href: attachment.contentUrl, target: '_blank', rel: 'noopener noreferrer' });
  line.append(link);
  return line;
}

function retryLine(onRetry) {
  const line = part('p', 'state fault', `${say('failed')} `);
  line.setAttribute('role', 'alert');
  const button = part('button', 'quiet', say('retry'));
  button.type = 'button';
  button.addEventListener('click', onRetry);
  line.append(button);
  return line;
}

function part(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}
