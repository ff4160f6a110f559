// Markdown as Teams shows it: no HTML, no pictures, links only where they can do no harm.

const library = await import('./vendor/markdown-it.js').catch(() => null);

/** False when the library is missing: texts are then shown as they were written. */
export const hasMarkdown = library !== null;

function reader(disabled) {
  if (!library) return null;
  const markdown = new library.default({ html: false, linkify: true, breaks: true }).disable(disabled);
  markdown.linkify.set({ fuzzyLink: false });
  markdown.validateLink = isSafe;
  const open = markdown.renderer.rules.link_open ?? ((tokens, i, options, env, self) => self.renderToken(tokens, i, options));
  markdown.renderer.rules.link_open = (tokens, i, options, env, self) => {
    tokens[i].attrSet('target', '_blank');
    tokens[i].attrSet('rel', 'noopener noreferrer');
    return open(tokens, i, options, env, self);
  };
  return markdown;
}

const messages = reader(['image']);
// A TextBlock knows bold, italic, lists and links.
const cards = reader(['image', 'heading', 'lheading', 'table', 'code', 'fence', 'backticks', 'blockquote', 'hr', 'html_block', 'html_inline']);

/** True for links a person may be sent to. */
export function isSafe(url) {
  try {
    return ['https:', 'mailto:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}

export function messageHtml(text) {
  return messages?.render(text) ?? null;
}

/** For the card renderer's onProcessMarkdown. */
export function processCardText(text, result) {
  if (!cards) return;
  result.outputHtml = cards.render(text);
  result.didProcess = true;
}
