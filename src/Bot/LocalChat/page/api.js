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
    const isFile = body instanceof Blob;
    answer = await fetch(`/canale/api/${path}`, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': isFile ? 'application/octet-stream' : 'application/json' },
      body: body === undefined || isFile ? body : JSON.stringify(body),
    });
  } catch {
    throw new Refused(0, 'NotReached');
  }
  const value = await answer.json().catch(() => null);
  if (!answer.ok) throw new Refused(answer.status, value?.error?.code ?? 'Unknown');
  return value;
}

const of = (persona) => `personas/${encodeURIComponent(persona.id)}`;
const chat = ({ persona, channel }) => of(persona) + (channel ? `/channels/${encodeURIComponent(channel.id)}` : '');

export const scene = () => call('GET', 'scene');
export const history = (place, before) => call('GET', `${chat(place)}/messages${before ? `?before=${before}` : ''}`);
export const open = (persona) => call('POST', `${of(persona)}/open`);
export const install = (persona) => call('PUT', `${of(persona)}/app`);
export const uninstall = (persona) => call('DELETE', `${of(persona)}/app`);
/** @param message { text, root?, file? } */
export const sayAt = (place, message) => call('POST', `${chat(place)}/messages`, message);
export const retry = (place, id) => call('POST', `${chat(place)}/messages/${id}/retry`);
export const press = (place, id, action) => call('POST', `${chat(place)}/messages/${id}/action`, { action });
export const consent = (persona, id, action) => call('POST', `${of(persona)}/messages/${id}/consent`, { action });
export const putFile = (persona, file) => call('POST', `${of(persona)}/files?name=${encodeURIComponent(file.name)}`, file);
export const moveClock = (at) => call('PUT', 'clock', { at });

/** Changes the team as one of its members: team(persona).addBot() and so on. */
export function team(persona) {
  const path = `${of(persona)}/team`;
  const channel = (id) => `${path}/channels/${encodeURIComponent(id)}`;
  const member = (id) => `${path}/members/${encodeURIComponent(id)}`;
  return {
    addBot: () => call('PUT', `${path}/bot`),
    removeBot: () => call('DELETE', `${path}/bot`),
    createChannel: (name) => call('POST', `${path}/channels`, { name }),
    renameChannel: (id, name) => call('PUT', channel(id), { name }),
    deleteChannel: (id) => call('DELETE', channel(id)),
    addMember: (id) => call('PUT', member(id)),
    removeMember: (id) => call('DELETE', member(id)),
  };
}

/** Hears what is new; comes back by itself when the line breaks. */
export function listen(heard) {
  const events = new EventSource('/canale/api/events');
  const on = (kind, then) => events.addEventListener(kind, (event) => then(JSON.parse(event.data)));
  let isUp = false;
  on('message', heard.message);
  on('typing', heard.typing);
  on('team', heard.team);
  // The clock's time comes first on every line: from then on nothing is missed.
  on('clock', (time) => {
    heard.clock(time);
    if (!isUp) heard.line(true);
    isUp = true;
  });
  events.addEventListener('error', () => {
    isUp = false;
    heard.line(false);
    // A browser gives up for good when the answer was an error; the bot may only be starting.
    if (events.readyState !== EventSource.CLOSED) return;
    setTimeout(() => listen(heard), 2000);
  });
}
