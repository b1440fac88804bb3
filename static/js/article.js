// Takes an article or a statement along: print, share, copy with who said it. Without this module the buttons stay hidden.
const MARKS = { de: ["„", "“"], es: ["«", "»"], en: ["“", "”"] };
const address = document.querySelector("link[rel=shortlink]").href;

function attributed(button) {
  const statement = button.closest("dd");
  const link = statement.querySelector("a[href^='#']");
  const anchor = link ? link.hash.slice(1) : statement.id;
  const place = link && document.getElementById(anchor);
  const words = (place && (place.querySelector("blockquote q") ?? place).textContent) || statement.querySelector("span").textContent;
  const [open, close] = statement.querySelector(".said-so") ? MARKS[document.documentElement.lang] ?? MARKS.en : ["", ""];
  const speaker = statement.parentElement.querySelector("dt").textContent.trim();
  const medium = document.querySelector("meta[property='og:site_name']").content;
  const date = document.querySelector(".dates time").textContent.trim();
  return `${open}${words.trim()}${close} (${speaker}; ${medium}, ${date}, ${button.dataset.address})`;
}

function offer(selector, act) {
  for (const button of document.querySelectorAll(selector)) {
    button.hidden = false;
    button.addEventListener("click", () => act(button));
  }
}

async function copy(button, words) {
  const name = button.textContent;
  await navigator.clipboard.writeText(words);
  button.textContent = button.dataset.done;
  setTimeout(() => (button.textContent = name), 2000);
}

offer("[data-print]", () => print());
if (navigator.clipboard) offer(".copy", (button) => copy(button, attributed(button)));
if (navigator.share) offer("[data-share]", () => navigator.share({ title: document.title, url: address }).catch(() => {}));
else if (navigator.clipboard) offer("[data-share]", (button) => copy(button, address));
