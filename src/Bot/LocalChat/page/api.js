// The local channel's own API: what the page asks and what it hears.

/** A refusal or a failure: the HTTP status (0: not reached) and a code. */
export class Refused extends Error {
  constructor(status, code) {
    super(`${status} ${code}`);
    this.status = status;
  }
}

async function call(method, path, body) {
  let answer;
  try {
    answer = await fetch(`/canale/api/${path}`, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Refused(0, 'NotReached');
  }
  const value = await answer.json().catch(() => null);
  if (!answer.ok) throw new Refused(answer.status, value?.error?.code ?? 'Unknown');
  return value;
}

const chat = (persona) => `personas/${encodeURIComponent(persona)}`;

export const scene = () => call('GET', 'scene');
export const history = (persona, before) => call('GET', `${chat(persona)}/messages${before ? `?before=${before}` : ''}`);
export const open = (persona) => call('POST', `${chat(persona)}/open`);
export const sayTo = (persona, text) => call('POST', `${chat(persona)}/messages`, { text });
export const retry = (persona, id) => call('POST', `${chat(persona)}/messages/${id}/retry`);
export const press = (persona, id, action) => call('POST', `${chat(persona)}/messages/${id}/action`, { action });
export const moveClock = (at) => call('PUT', 'clock', { at });

/** Hears what is new; comes back by itself when the line breaks. */
export function listen({ message, typing, clock, line }) {
  const events = new EventSource('/canale/api/events');
  const on = (kind, heard) => events.addEventListener(kind, (event) => heard(JSON.parse(event.data)));
  let isUp = false;
  on('message', message);
  on('typing', typing);
  // The clock's time comes first on every line: from then on nothing is missed.
  on('clock', (time) => {
    clock(time);
    if (!isUp) line(true);
    isUp = true;
  });
  events.addEventListener('error', () => {
    isUp = false;
    line(false);
    // A browser gives up for good when the answer was an error; the bot may only be starting.
    if (events.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen({ message, typing, clock, line }), 2000);
  });
}
