// Rows beside the text: add, move, take out. Without this there is one empty row more, a number and a tick each.

for (const panel of document.querySelectorAll("[data-rows]")) {
  const list = panel.querySelector(".rows")
  const template = panel.querySelector("template")
  const total = panel.querySelector(`[name="${panel.dataset.rows}-TOTAL_FORMS"]`)
  const add = panel.querySelector("[data-add]")
  if (!list || list.matches(":disabled") || panel.closest("fieldset:disabled")) continue

  const rows = () => [...list.children]
  const position = (row) => row.querySelector("input.position")
  const number = () => rows().forEach((row, place) => { position(row).value = row.hidden ? "" : String(place + 1) })

  const prepare = (row) => {
    const move = (button, step) => {
      button.hidden = false
      button.addEventListener("click", () => {
        const other = step < 0 ? row.previousElementSibling : row.nextElementSibling
        if (!other) return
        step < 0 ? other.before(row) : other.after(row)
        number()
        button.focus()
        row.dispatchEvent(new Event("change", { bubbles: true }))
      })
    }
    move(row.querySelector("[data-up]"), -1)
    move(row.querySelector("[data-down]"), 1)
    row.querySelector(".place").hidden = true
    row.querySelector(".take-out input")?.addEventListener("change", (event) => {
      row.classList.toggle("taken-out", event.target.checked)
    })
  }

  // The empty row that serves those without JavaScript waits until it is asked for.
  const filled = (field) => field.type !== "hidden" && field.type !== "checkbox" && field.localName !== "select"
    && !field.matches(".position") && field.value !== ""
  const spare = rows().filter((row) => ![...row.querySelectorAll("input, textarea")].some(filled))
  spare.forEach((row) => { row.hidden = true })

  rows().forEach(prepare)
  add.hidden = false
  add.addEventListener("click", () => {
    if (spare.length) return reveal(spare.shift())
    const fresh = template.content.cloneNode(true)
    for (const element of fresh.querySelectorAll("*")) {
      for (const name of ["id", "name", "for"]) {
        const value = element.getAttribute(name)
        if (value?.includes("__prefix__")) element.setAttribute(name, value.replace("__prefix__", total.value))
      }
    }
    const row = fresh.firstElementChild
    total.value = String(Number(total.value) + 1)
    list.append(row)
    prepare(row)
    number()
    row.dispatchEvent(new CustomEvent("row:added", { bubbles: true }))
    focus(row)
  })

  function reveal(row) {
    row.hidden = false
    number()
    focus(row)
  }

  function focus(row) {
    row.querySelector("textarea, input:not([type=hidden])")?.focus()
  }
}
