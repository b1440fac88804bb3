// Copies a statement with who said it, where and when. Without this module the buttons stay hidden.
const MARKS = { de: ["„", "“"], es: ["«", "»"], en: ["“", "”"] };

function attributed(button) {
  const statement = button.closest("dd");
  const link = statement.querySelector("a[href^='#']");
  const anchor = link ? link.hash.slice(1) : statement.id;
  const words = (link && document.getElementById(anchor).textContent) || statement.querySelector("span").textContent;
  const [open, close] = statement.querySelector(".said-so") ? MARKS[document.documentElement.lang] ?? MARKS.en : ["", ""];
  const speaker = statement.parentElement.querySelector("dt").textContent.trim();
  const medium = document.querySelector("meta[property='og:site_name']").content;
  const date = document.querySelector(".dates time").textContent.trim();
  const address = `${document.querySelector("link[rel=shortlink]").href}#${anchor}`;
  return `${open}${words.trim()}${close} (${speaker}; ${medium}, ${date}, ${address})`;
}

if (navigator.clipboard) {
  for (const button of document.querySelectorAll(".copy")) {
    const name = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(attributed(button));
      button.textContent = button.dataset.done;
      setTimeout(() => (button.textContent = name), 2000);
    });
  }
}
