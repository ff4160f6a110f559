// How many messages came in that a persona has not seen, for each place they can open. Lives as long as the window.

const unread = new Map();

const keyOf = (personaId, placeKey) => `${personaId}|${placeKey}`;

export function countUnread(personaId, placeKey) {
  const key = keyOf(personaId, placeKey);
  unread.set(key, (unread.get(key) ?? 0) + 1);
}

export const hasRead = (personaId, placeKey) => unread.delete(keyOf(personaId, placeKey));

export const unreadAt = (personaId, placeKey) => unread.get(keyOf(personaId, placeKey)) ?? 0;

/** @param placeKeys the places to sum up. */
export const unreadOf = (personaId, placeKeys) => placeKeys.reduce((sum, key) => sum + unreadAt(personaId, key), 0);
