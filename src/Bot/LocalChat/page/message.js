// One message of the chat as an element.

import { drawCard } from './card.js';
import { isSafe, messageHtml } from './markdown.js';
import { button, part } from './part.js';
import { hueOf, initials } from './personas.js';
import { printCard } from './print.js';
import { say, sizeText, timeOf } from './words.js';

export const cardType = 'application/vnd.microsoft.card.adaptive';
const consentType = 'application/vnd.microsoft.teams.card.file.consent';

/** The cards a message carries. */
export const cardsOf = (message) => (message.attachments ?? []).filter((part) => part.contentType === cardType).map((part) => part.content);

/**
 * @param author the persona who wrote it, unless the bot did.
 * @param isMine whether the one at the window wrote it: in a chat it stands on the right, in a channel all stand alike.
 * @param onRetry sends the message again.
 * @param onPress presses a button of the message's card.
 * @param onConsent answers to a file that the bot offers: accept or decline.
 * @returns the element; `cards` holds its drawn cards.
 */
export function drawMessage(message, { author, isMine, inChannel }, { onRetry, onPress, onConsent }) {
  const element = part('article', `message ${message.fromBot ? 'bot' : isMine && !inChannel ? 'me' : 'other'}`);
  element.dataset.id = message.id;
  element.lang = message.locale ?? author?.locale ?? '';

  const body = part('div', 'body');
  body.append(heading(message, author));
  element.append(avatar(message, author), body);

  element.cards = [];
  if (message.state === 'deleted') {
    body.append(part('p', 'bubble gone', say('deleted')));
    return element;
  }
  if (message.text) body.append(bubble(message));
  for (const attachment of message.attachments ?? []) body.append(drawAttachment(attachment, element, { onPress, onConsent }));
  if (message.fromBot && message.attachments?.length) body.append(part('p', 'notice'));
  if (message.state === 'sending') body.append(part('p', 'state', say('sending')));
  if (message.state === 'failed') body.append(isMine ? retryLine(onRetry) : part('p', 'state fault', say('failed')));
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

function heading(message, author) {
  const line = part('header', 'meta');
  const name = part('span', 'author', message.fromBot ? 'PdzBot' : author?.name ?? '');
  const time = part('time', '', timeOf(new Date(message.at)));
  time.dateTime = message.at;
  line.append(name, ' ', time);
  return line;
}

function avatar(message, author) {
  if (message.fromBot) {
    const picture = part('img', 'avatar');
    picture.src = '/chat/icon.svg';
    picture.alt = '';
    return picture;
  }
  const letters = part('span', `avatar ${author ? hueOf(author) : ''}`, author ? initials(author.name) : '');
  letters.setAttribute('aria-hidden', 'true');
  return letters;
}

function bubble(message) {
  const element = part('div', 'bubble');
  const mentions = message.mentions ?? [];
  const text = mentions.reduce((marked, mention, at) => marked.replaceAll(mention.text, `${markStart}${at}${markEnd}`), message.text);
  const html = message.markdown ? messageHtml(text) : null;
  if (html === null) element.textContent = text;
  else element.innerHTML = html;
  element.classList.toggle('plain', html === null);
  if (mentions.length) showMentions(element, mentions);
  return element;
}

// Two characters that nobody writes hold the place of a mention while the text becomes HTML.
const [markStart, markEnd] = ['\uE000', '\uE001'];

function showMentions(element, mentions) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.includes(markStart)) texts.push(walker.currentNode);
  for (const text of texts) {
    text.replaceWith(...text.data.split(/\uE000(\d+)\uE001/).map((piece, at) => (at % 2 ? part('span', 'mention', mentions[piece]?.name ?? '') : piece)));
  }
}

function drawAttachment(attachment, element, { onPress, onConsent }) {
  if (attachment.contentType === consentType) return drawConsent(attachment, onConsent);
  if (attachment.contentType === cardType) {
    const card = drawCard(attachment.content, { onExecute: onPress });
    element.cards.push(card);
    const holder = part('div', 'holder');
    holder.append(card, button('quiet print', say('print'), () => printCard(attachment.content)));
    return holder;
  }
  const line = part('p', 'bubble', `${say('attachment')}: `);
  const file = ownFile(attachment.contentUrl);
  const link = part(file || isSafe(attachment.contentUrl) ? 'a' : 'span', '', attachment.name ?? attachment.contentType);
  if (file) Object.assign(link, { href: file, download: attachment.name ?? '' });
  else if (link.tagName === 'A') Object.assign(link, { href: attachment.contentUrl, target: '_blank', rel: 'noopener noreferrer' });
  line.append(link);
  return line;
}

// A file of this chat, by whichever name of this machine it is called.
function ownFile(address) {
  const url = URL.parse(address ?? '');
  return url && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) && url.pathname.startsWith('/canale/files/') ? url.pathname : null;
}

function drawConsent({ name, content }, onConsent) {
  const card = part('div', 'card consent');
  card.setAttribute('role', 'group');
  card.setAttribute('aria-label', say('fileOffered', name));
  const buttons = part('p', 'buttons');
  buttons.append(button('main', say('accept'), () => onConsent('accept')), ' ', button('', say('decline'), () => onConsent('decline')));
  card.append(part('p', 'file', `${name} (${sizeText(content?.sizeInBytes ?? 0)})`), part('p', '', content?.description ?? ''), buttons);
  return card;
}

function retryLine(onRetry) {
  const line = part('p', 'state fault', `${say('failed')} `);
  line.setAttribute('role', 'alert');
  line.append(button('quiet', say('retry'), onRetry));
  return line;
}
