// Arranging a front without leaving the page. Every step asks the server, which alone knows how the page fills itself:
// a button, a drop or a change sends the form as it is and puts in its place the lists that come back.

const form = document.querySelector("[data-arrange]")
const announcement = form.querySelector("[data-announce]")
const unsaved = form.querySelector("[data-unsaved]")
const search = form.querySelector("[data-search]")
const part = (root, name) => root.querySelector(`[data-part="${name}"]`)
let steps = Promise.resolve()
let leaving = false

/** One step after the other: the next one starts from what the last one made. */
function step(name, value) {
  steps = steps.then(() => send(name, value)).catch(() => announce(form.dataset.failed))
  return steps
}

async function send(name, value) {
  const data = new FormData(form)
  data.append(name, value)
  const answer = await fetch(location.pathname, { method: "POST", body: data, credentials: "same-origin" })
  const page = new DOMParser().parseFromString(await answer.text(), "text/html")
  if (!answer.ok || !part(page, "places")) throw new Error(answer.status)
  if (name === "_look" && value === "search" && search.value !== data.get("q")) return // more was typed meanwhile
  const focused = remember()
  for (const list of ["places", "candidates"]) part(form, list).replaceWith(document.adoptNode(part(page, list)))
  focused()
  const said = page.querySelector("[data-announce]").textContent
  if (said) announce(said) // a search that comes late says nothing, and must not take back what a step said
  if (name !== "_look" || value !== "search") unsaved.hidden = false
}

function announce(words) {
  announcement.textContent = words
}

/** Where the focus is and what is open, and how to bring both back when the lists are new. */
function remember() {
  const active = document.activeElement
  const row = active?.closest("[data-part] > li")
  const list = row?.parentElement.dataset.part
  const at = row ? [...row.parentElement.children].indexOf(row) : -1
  const open = [...form.querySelectorAll("details[open]")].map((details) => details.dataset.code)
  return () => {
    for (const code of open) form.querySelector(`details[data-code="${code}"]`)?.setAttribute("open", "")
    if (!row) return
    const { name } = active
    const left = name === "_remove" || name === "_place" // then the next one in the list has the focus
    const rows = part(form, left ? list : "places")
    const next = left ? rows.children[at] ?? rows.lastElementChild : rows.querySelector(`:scope > [data-code="${row.dataset.code}"]`)
    const same = left ? null : next?.querySelector(`[name="${name}"]:not(:disabled)`)
    ;(same ?? next?.querySelector("button:not(:disabled)") ?? search).focus()
  }
}

form.addEventListener("submit", (event) => {
  const { name, value } = event.submitter ?? {}
  if (event.submitter?.matches("[data-preview]")) return
  if (!name || name === "_save" || name === "_over") {
    leaving = true
    return
  }
  event.preventDefault()
  step(name, value)
})
form.addEventListener("change", (event) => {
  if (event.target === search) return
  unsaved.hidden = false
  if (event.target.matches("[data-look]")) step("_look", "1")
})
addEventListener("beforeunload", (event) => {
  if (!leaving && !unsaved.hidden) event.preventDefault()
})

let typing
search.addEventListener("input", () => {
  clearTimeout(typing)
  typing = setTimeout(() => step("_look", "search"), 250)
})

// Dragging: by the grip, so that text in the fields can still be marked.
let dragged
const mark = (row, below) => {
  for (const other of form.querySelectorAll(".drop-above, .drop-below")) other.classList.remove("drop-above", "drop-below")
  row?.classList.add(below ? "drop-below" : "drop-above")
}
const under = (event) => {
  const row = event.target.closest?.("[data-part=places] > li[data-code]")
  if (!row) return null
  const { top, height } = row.getBoundingClientRect()
  return { row, below: event.clientY > top + height / 2 }
}

form.addEventListener("dragstart", (event) => {
  if (!event.target.matches?.(".grip")) return
  dragged = event.target.closest("li")
  dragged.classList.add("dragged")
  event.dataTransfer.effectAllowed = "move"
  event.dataTransfer.setData("text/plain", dragged.dataset.code)
  event.dataTransfer.setDragImage(dragged, 12, 12)
})
form.addEventListener("dragover", (event) => {
  const place = dragged && under(event)
  if (!place) return
  event.preventDefault()
  mark(place.row, place.below)
})
form.addEventListener("drop", (event) => {
  const place = dragged && under(event)
  if (!place) return
  event.preventDefault()
  const rows = [...part(form, "places").children]
  const from = rows.indexOf(dragged)
  const before = rows.indexOf(place.row) + (place.below ? 1 : 0)
  step("_move", `${dragged.dataset.code} ${from >= 0 && from < before ? before : before + 1}`)
})
form.addEventListener("dragend", () => {
  dragged?.classList.remove("dragged")
  dragged = undefined
  mark(null)
})
document.documentElement.classList.add("can-drag")
