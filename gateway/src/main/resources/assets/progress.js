// Reads an alert's counts again while messages are under way: soon at first, then less often, not behind other windows, and
// not for ever. Whatever goes wrong, the link on the page still works.
const place = document.querySelector('[data-progress]');
const longest = 30000;
let left = 40;

function later(wait) {
  if (place.querySelector('[data-unfinished]') && left-- > 0) setTimeout(again, wait, wait);
}

async function again(wait) {
  if (!document.hidden) await read().catch(() => {});
  later(Math.min(wait * 1.5, longest));
}

async function read() {
  const answer = await fetch(place.dataset.progress, { redirect: 'error' });
  if (!answer.ok) return;
  const seen = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
  if (seen.textContent.trim() !== place.textContent.trim()) place.replaceChildren(...seen.childNodes);
}

if (place) later(2000);
