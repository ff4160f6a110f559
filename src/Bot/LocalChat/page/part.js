// Small pieces that every part of the page is made of.

export function part(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

export function button(className, text, onClick) {
  const element = part('button', className, text);
  element.type = 'button';
  if (onClick) element.addEventListener('click', onClick);
  return element;
}

/** How many messages are new: a number to see, words to hear. */
export function badge() {
  const element = part('span', 'badge');
  const count = part('span');
  count.setAttribute('aria-hidden', 'true');
  element.append(count, part('span', 'unseen'));
  element.hidden = true;
  return element;
}

export function setBadge(element, news, words) {
  element.hidden = news === 0;
  element.firstChild.textContent = news ? String(news) : '';
  element.lastChild.textContent = news ? ` ${words}` : '';
}
