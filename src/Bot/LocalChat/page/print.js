// Prints one card and nothing else, in the light colours of paper.

import { drawCard } from './card.js';

const paper = document.getElementById('print');

export function printCard(content) {
  paper.replaceChildren(drawCard(content, { onPaper: true }));
  document.body.classList.add('printing');
  addEventListener('afterprint', clear, { once: true });
  print();
}

function clear() {
  document.body.classList.remove('printing');
  paper.replaceChildren();
}
