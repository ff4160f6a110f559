// A channel's messages: posts, each with its replies under it and a place to answer there.

import { startField } from './field.js';
import { insert, isOneBreath, withDays } from './order.js';
import { button, part } from './part.js';
import { mentionable, personaOf } from './team.js';
import { say } from './words.js';

/**
 * @param entries { message, element } each, oldest first.
 * @param onReply sends a text into a thread; gives null, or the words for what went wrong.
 */
export function inThreads(log, entries, onReply) {
  const threads = Map.groupBy(entries, ({ message }) => message.root ?? message.id);
  const sections = [...threads].map(([root, group]) => ({ message: group[0].message, element: thread(log, root, group, onReply) }));
  sections.sort((one, other) => (rootOf(one) < rootOf(other) ? -1 : 1));
  for (const section of log.querySelectorAll('.thread')) if (!threads.has(section.dataset.root)) section.remove();
  withDays(log, sections);
}

const rootOf = ({ element }) => element.dataset.root;

function thread(log, root, group, onReply) {
  const section = log.querySelector(`.thread[data-root="${root}"]`) ?? newThread(root, onReply);
  const { message } = group[0];
  section.setAttribute('aria-label', say('thread', message.fromBot ? 'PdzBot' : personaOf(message.from)?.name ?? ''));
  let place = null;
  let before = null;
  for (const { message: one, element } of group) {
    element.classList.toggle('reply', one.id !== root);
    element.classList.toggle('same', before !== null && before.id !== root && isOneBreath(before, one));
    place = insert(section, element, place);
    before = one;
  }
  return section;
}

function newThread(root, onReply) {
  const section = part('section', 'thread');
  section.dataset.root = root;
  const foot = part('div', 'foot');
  foot.setAttribute('aria-live', 'off');
  const begin = button('quiet', say('reply'), () => openReply(foot, begin, root, onReply));
  foot.append(begin);
  section.append(foot);
  return section;
}

function openReply(foot, begin, root, onReply) {
  const form = part('form', 'line');
  const field = document.createElement('textarea');
  field.rows = 1;
  field.placeholder = say('writeReply');
  field.setAttribute('aria-label', say('writeReply'));
  const send = part('button', 'main', say('send'));
  send.disabled = true;
  const cancel = button('quiet', say('cancel'), close);
  const fault = part('p', 'fault');
  fault.setAttribute('role', 'alert');
  fault.hidden = true;
  form.append(field, cancel, send);
  foot.replaceChildren(fault, form);

  const { write } = startField(field, {
    names: mentionable,
    onWrite: (text) => {
      send.disabled = !text.trim();
    },
    onSubmit: submit,
    onEscape: () => {
      if (!field.value) close();
    },
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  field.focus();
  form.scrollIntoView({ block: 'nearest' });

  async function submit() {
    const text = field.value;
    if (!text.trim()) return;
    write('');
    const wrong = await onReply(root, text);
    fault.textContent = wrong ?? '';
    fault.hidden = !wrong;
    if (wrong && !field.value) write(text);
    field.focus();
  }

  function close() {
    foot.replaceChildren(begin);
    begin.focus();
  }
}
