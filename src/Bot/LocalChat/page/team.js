// The team as it is now: its channels, its members, whether the bot is in it.

let team = { name: '', hasBot: false, channels: [], members: [] };
let everybody = [];

export function setTeam(now) {
  team = now;
}

export function setEverybody(personas) {
  everybody = personas;
}

export const teamNow = () => team;
export const isMember = (persona) => team.members.includes(persona.id);
export const members = () => everybody.filter(isMember);
export const others = () => everybody.filter((persona) => !isMember(persona));
export const channelsOf = (persona) => (isMember(persona) ? team.channels : []);
export const personaOf = (id) => everybody.find((persona) => persona.id === id) ?? null;

/** Names that can be mentioned in a channel; the bot only where it is. */
export const mentionable = () => [...(team.hasBot ? ['PdzBot'] : []), ...members().map((persona) => persona.name)];

/** A place one can be at: a persona's own chat (no channel), or a channel of the team. */
export const placeAt = (persona, channel = null) => ({ persona, channel, key: channel ? `canale:${channel.id}` : persona.id });
