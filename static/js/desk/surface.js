// How long it is: characters of headline and teaser against their guide, words and reading time of the whole.

const WORDS_A_MINUTE = 200
const counts = document.querySelector("[data-counts]")

for (const field of document.querySelectorAll("[data-guide]")) {
  const guide = Number(field.dataset.guide)
  const shown = document.createElement("span")
  shown.className = "guide"
  shown.setAttribute("aria-hidden", "true")
  field.after(shown)
  const show = () => {
    shown.textContent = `${field.value.length} / ${guide}`
    shown.classList.toggle("over", field.value.length > guide)
  }
  field.addEventListener("input", show)
  show()
}

const text = () => {
  const body = document.querySelector("[data-body]")
  const page = new DOMParser().parseFromString((body?.value ?? "").replace(/<\/(p|h2|h3|li)>/g, " "), "text/html")
  return `${document.querySelector("#id_teaser")?.value ?? ""} ${page.body.textContent}`
}
const count = () => {
  const words = text().split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  counts.textContent = `${words} ${counts.dataset.words} · ${Math.max(1, Math.round(words / WORDS_A_MINUTE))} ${counts.dataset.minutes}`
}
if (counts) {
  document.querySelector("#article_form").addEventListener("input", count)
  count()
}

// A headline is one line; Enter goes on to the teaser.
document.querySelector("#id_headline")?.addEventListener("keydown", (event) => {
  if (event.key === "Enter") {
    event.preventDefault()
    document.querySelector("#id_teaser")?.focus()
  }
})
