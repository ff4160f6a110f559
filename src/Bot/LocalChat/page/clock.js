// The plan's clock: shown ticking, and moved in a dialog.

import * as api from './api.js';
import { choose, clockText, fieldText, say } from './words.js';

const button = document.getElementById('clock');
const shown = document.getElementById('now');
const shownDay = document.getElementById('now-day');
const shownHour = document.getElementById('now-hour');
const dialog = document.getElementById('mover');
const form = document.getElementById('move');
const field = document.getElementById('at');
const fault = document.getElementById('at-fault');
const presets = document.getElementById('presets');

// Between what the plan's clock says and what this window's own stopwatch says.
let ahead = 0;

const now = () => new Date(performance.now() + ahead);

export function setClock({ now: instant, movable }) {
  ahead = Date.parse(instant) - performance.now();
  button.disabled = !movable;
  tick();
}

/** Writes the clock's own words again, in the persona's language. */
export function showClock(moments) {
  presets.replaceChildren(...moments.map((moment) => {
    const choice = document.createElement('button');
    choice.type = 'button';
    choice.textContent = choose(moment.label);
    choice.addEventListener('click', () => move(moment.at));
    return choice;
  }));
  tick();
}

async function move(at) {
  try {
    setClock(await api.moveClock(at));
    dialog.close();
  } catch (refused) {
    fault.textContent = say(refused.status === 400 ? 'badTime' : 'notSent');
    fault.hidden = false;
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  }
}

function tick() {
  const instant = now();
  const [day, hour] = clockText(instant);
  shown.dateTime = instant.toISOString();
  if (shownDay.textContent !== day) shownDay.textContent = day;
  shownHour.textContent = hour;
  button.setAttribute('aria-label', say('clockLabel', `${day}, ${hour.slice(0, 5)}`));
}

button.addEventListener('click', () => {
  field.value = fieldText(now());
  field.removeAttribute('aria-invalid');
  fault.hidden = true;
  dialog.showModal();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  move(field.value);
});
document.getElementById('stay').addEventListener('click', () => dialog.close());
setInterval(tick, 1000);
