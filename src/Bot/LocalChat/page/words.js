// What the page itself says, in the language of the persona's client. What the bot says is the bot's own.

const words = {
  it: {
    skip: 'Vai alla casella per scrivere',
    localChat: 'chat locale',
    people: 'Persone',
    invented: 'Sono persone inventate: scegli chi essere. Ognuna ha la sua chat con il bot; chi lavora all’Ufficio di Piano anche i canali del team.',
    youAre: 'Sei',
    earlier: 'Mostra i messaggi precedenti',
    messages: 'Messaggi',
    typing: 'PdzBot sta scrivendo…',
    latest: 'Vai ai nuovi messaggi',
    suggestions: 'Risposte suggerite',
    write: 'Scrivi a PdzBot',
    send: 'Invia',
    keys: 'Invio per inviare, Maiusc+Invio per andare a capo.',
    left: (n) => `Restano ${n} caratteri.`,
    clockTitle: 'Sposta l’orologio del piano',
    clockHelp: 'Scadenze e termini seguono questo orologio, che poi continua a scorrere. L’ora è quella italiana.',
    presets: 'Momenti del percorso',
    goTo: 'Vai al',
    go: 'Vai',
    cancel: 'Annulla',
    badTime: 'Scrivi una data e un’ora fra il 2000 e il 2099, per esempio 17/05/2022 09:00.',
    clockLabel: (now) => `Orologio del piano: ${now}. Sposta`,
    you: 'Tu',
    sending: 'Invio…',
    failed: 'Non consegnato.',
    retry: 'Riprova',
    deleted: 'Messaggio eliminato',
    print: 'Stampa',
    attachment: 'Allegato',
    noCards: 'Questa scheda non si può mostrare qui.',
    missing: 'Mancano le librerie della pagina, quindi le schede non si vedono. Installa Node.js 20 o successivo, ricompila con «dotnet build src/Bot» e ricarica la pagina.',
    offline: 'Il bot non risponde: forse è stato fermato. Riprovo da solo…',
    notHeard: 'Il bot non ha risposto al primo saluto. Scrivigli: ci riprova.',
    notSent: 'Il server non risponde. Il testo è ancora nella casella: riprova fra poco.',
    tooLong: 'Il testo è troppo lungo.',
    notDone: 'Non è andata a buon fine e non si è perso nulla: quello che hai scritto è ancora qui. Riprova.',
    unread: (n) => (n === 1 ? '1 nuovo messaggio' : `${n} nuovi messaggi`),
    personalChat: 'Chat con PdzBot',
    place: 'Dove',
    thread: (name) => `Discussione di ${name}`,
    reply: 'Rispondi',
    writeReply: 'Scrivi una risposta',
    newPost: (channel) => `Nuovo post in ${channel}`,
    keysInChannel: 'PdzBot legge solo i messaggi che lo menzionano: scrivi @ e sceglilo.',
    mentions: 'Chi menzionare',
    clip: 'Allega un file',
    takeOut: 'Togli',
    fileTooBig: 'Il file è troppo grande: al massimo 10 MB.',
    fileNotSent: 'Il file non è stato caricato. Riprova fra poco.',
    fileOffered: (name) => `PdzBot vuole mandarti ${name}`,
    accept: 'Accetta',
    decline: 'Rifiuta',
    manage: 'Gestisci PdzBot e il team',
    close: 'Chiudi',
    ownChat: (name) => `Chat personale di ${name}`,
    botInChat: 'PdzBot è installato.',
    botNotInChat: 'PdzBot non è installato in questa chat.',
    install: 'Installa PdzBot',
    uninstall: 'Disinstalla PdzBot',
    teamNamed: (name) => `Team «${name}»`,
    botInTeam: 'PdzBot è nel team.',
    botNotInTeam: 'PdzBot non è in questo team.',
    addBot: 'Aggiungi PdzBot al team',
    removeBot: 'Togli PdzBot dal team',
    channels: 'Canali',
    nameOf: (name) => `Nome del canale ${name}`,
    rename: 'Rinomina',
    renameOf: (name) => `Rinomina il canale ${name}`,
    deleteChannel: 'Elimina',
    deleteOf: (name) => `Elimina il canale ${name}`,
    newChannel: 'Nome del nuovo canale',
    create: 'Crea canale',
    members: 'Membri',
    takeOutOf: (name) => `Togli ${name} dal team`,
    newMember: 'Persona da aggiungere',
    addMember: 'Aggiungi',
    notTold: 'Fatto, ma il bot non ha risposto e non lo sa.',
    notChanged: 'Non si può: il nome manca o c’è già, oppure qualcuno l’ha già cambiato.',
    notReached: 'Il server non risponde: non è cambiato nulla.',
  },
  en: {
    skip: 'Go to the message box',
    localChat: 'local chat',
    people: 'People',
    invented: 'These people are invented: choose who to be. Each has a chat with the bot; the staff of the Ufficio di Piano also their team’s channels.',
    youAre: 'You are',
    earlier: 'Show earlier messages',
    messages: 'Messages',
    typing: 'PdzBot is typing…',
    latest: 'Go to the new messages',
    suggestions: 'Suggested answers',
    write: 'Write to PdzBot',
    send: 'Send',
    keys: 'Enter sends, Shift+Enter starts a new line.',
    left: (n) => `${n} characters left.`,
    clockTitle: 'Move the plan’s clock',
    clockHelp: 'Deadlines and terms follow this clock, which then runs on. The time is Italy’s.',
    presets: 'Moments of the process',
    goTo: 'Go to',
    go: 'Go',
    cancel: 'Cancel',
    badTime: 'Write a date and time between 2000 and 2099, for instance 17/05/2022 09:00.',
    clockLabel: (now) => `The plan’s clock: ${now}. Move it`,
    you: 'You',
    sending: 'Sending…',
    failed: 'Not delivered.',
    retry: 'Try again',
    deleted: 'Message deleted',
    print: 'Print',
    attachment: 'Attachment',
    noCards: 'This card cannot be shown here.',
    missing: 'The page’s libraries are missing, so cards are not shown. Install Node.js 20 or later, build again with “dotnet build src/Bot” and reload the page.',
    offline: 'The bot does not answer: perhaps it was stopped. Trying again by itself…',
    notHeard: 'The bot did not answer the first greeting. Write to it: it will be told again.',
    notSent: 'The server does not answer. Your text is still in the box: try again shortly.',
    tooLong: 'The text is too long.',
    notDone: 'This did not work and nothing is lost: what you wrote is still here. Try again.',
    unread: (n) => (n === 1 ? '1 new message' : `${n} new messages`),
    personalChat: 'Chat with PdzBot',
    place: 'Where',
    thread: (name) => `Thread of ${name}`,
    reply: 'Reply',
    writeReply: 'Write a reply',
    newPost: (channel) => `New post in ${channel}`,
    keysInChannel: 'PdzBot reads only messages that mention it: type @ and choose it.',
    mentions: 'Whom to mention',
    clip: 'Attach a file',
    takeOut: 'Remove',
    fileTooBig: 'The file is too large: 10 MB at most.',
    fileNotSent: 'The file was not uploaded. Try again shortly.',
    fileOffered: (name) => `PdzBot wants to send you ${name}`,
    accept: 'Accept',
    decline: 'Decline',
    manage: 'Manage PdzBot and the team',
    close: 'Close',
    ownChat: (name) => `Personal chat of ${name}`,
    botInChat: 'PdzBot is installed.',
    botNotInChat: 'PdzBot is not installed in this chat.',
    install: 'Install PdzBot',
    uninstall: 'Uninstall PdzBot',
    teamNamed: (name) => `Team “${name}”`,
    botInTeam: 'PdzBot is in the team.',
    botNotInTeam: 'PdzBot is not in this team.',
    addBot: 'Add PdzBot to the team',
    removeBot: 'Remove PdzBot from the team',
    channels: 'Channels',
    nameOf: (name) => `Name of channel ${name}`,
    rename: 'Rename',
    renameOf: (name) => `Rename channel ${name}`,
    deleteChannel: 'Delete',
    deleteOf: (name) => `Delete channel ${name}`,
    newChannel: 'Name of the new channel',
    create: 'Create channel',
    members: 'Members',
    takeOutOf: (name) => `Remove ${name} from the team`,
    newMember: 'Person to add',
    addMember: 'Add',
    notTold: 'Done, but the bot did not answer and does not know.',
    notChanged: 'Not possible: the name is missing or taken, or somebody changed it already.',
    notReached: 'The server does not answer: nothing was changed.',
  },
};

let language = 'it';
let locale = 'it-IT';

/** Speaks a persona's language from now on; every element that names its words is written again. */
export function speak(clientLocale) {
  locale = clientLocale;
  language = clientLocale.startsWith('it') ? 'it' : 'en';
  document.documentElement.lang = locale;
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = say(element.dataset.word);
  for (const element of document.querySelectorAll('[data-hint]')) element.placeholder = say(element.dataset.hint);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', say(element.dataset.label));
}

export const say = (key, ...values) => {
  const word = words[language][key];
  return typeof word === 'function' ? word(...values) : word;
};

/** One of a pair { it, en } that came as data. */
export const choose = (pair) => pair[language];

const rome = 'Europe/Rome';
const formats = new Map();

// Making a format is slow, and a history has hundreds of times.
function format(options) {
  const key = locale + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locale, { timeZone: rome, ...options }));
  return formats.get(key);
}

export const timeOf = (instant) => format({ hour: '2-digit', minute: '2-digit' }).format(instant);
export const dayOf = (instant) => format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(instant);
/** The day and the time to the second. */
export const clockText = (instant) => [
  format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }).format(instant),
  format({ hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(instant),
];

export const sizeText = (bytes) => (bytes < 1024 * 1024
  ? `${new Intl.NumberFormat(locale).format(Math.ceil(bytes / 1024))} kB`
  : `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024)} MB`);

/** Rome's civil time as a date and time field wants it: 2022-05-17T09:00. */
export const fieldText = (instant) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: rome, dateStyle: 'short', timeStyle: 'short' }).format(instant).replace(' ', 'T');
