// Suggestions under a field that takes a record by its name. The field works without this: the server reads the words.

const WAIT = 180

/** One text field with a list of suggestions below it (ARIA combobox); onPick is told what was chosen. */
class Suggestions {
  static count = 0

  constructor(input, address, onPick) {
    this.input = input
    this.address = address
    this.onPick = onPick
    this.rows = []
    this.at = -1
    this.list = document.createElement("ul")
    this.list.id = `suggestions-${++Suggestions.count}`
    this.list.className = "suggestions"
    this.list.setAttribute("role", "listbox")
    this.list.setAttribute("aria-label", input.labels?.[0]?.textContent.trim() || input.getAttribute("aria-label") || input.name)
    this.list.hidden = true
    input.after(this.list)
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id,
    })) input.setAttribute(name, value)
    input.addEventListener("input", () => this.ask())
    input.addEventListener("keydown", (event) => this.key(event))
    input.addEventListener("blur", () => setTimeout(() => this.close(), 120))
  }

  ask() {
    clearTimeout(this.timer)
    const typed = this.input.value.trim()
    if (!typed) return this.close()
    this.timer = setTimeout(() => this.fetch(typed), WAIT)
  }

  async fetch(typed) {
    const url = `${this.address}?q=${encodeURIComponent(typed)}`
    let answer
    try {
      answer = await fetch(url, { headers: { Accept: "application/json" }, credentials: "same-origin" })
    } catch {
      return this.close() // without a connection the field is what it is without JavaScript
    }
    if (!answer.ok || this.input.value.trim() !== typed || document.activeElement !== this.input) return
    this.show((await answer.json()).results)
  }

  show(rows) {
    this.rows = rows
    this.at = -1
    this.list.replaceChildren(...rows.map((row, number) => this.option(row, number)))
    this.list.hidden = rows.length === 0
    this.input.setAttribute("aria-expanded", String(rows.length > 0))
    this.input.removeAttribute("aria-activedescendant")
  }

  option(row, number) {
    const item = document.createElement("li")
    item.id = `${this.list.id}-${number}`
    item.setAttribute("role", "option")
    item.setAttribute("aria-selected", "false")
    if (row.picture) {
      const picture = document.createElement("img")
      Object.assign(picture, { src: row.picture, alt: "" })
      item.append(picture)
    }
    item.append(row.label)
    if (row.hint) {
      const hint = document.createElement("small")
      hint.textContent = row.hint
      item.append(" ", hint)
    }
    item.addEventListener("mousedown", (event) => {
      event.preventDefault()
      this.choose(number)
    })
    return item
  }

  key(event) {
    if (this.list.hidden) return
    const steps = { ArrowDown: 1, ArrowUp: -1 }
    if (event.key in steps) {
      event.preventDefault()
      this.move((this.at + steps[event.key] + this.rows.length) % this.rows.length)
    } else if (event.key === "Enter" && this.at >= 0) {
      event.preventDefault()
      this.choose(this.at)
    } else if (event.key === "Escape") {
      event.stopPropagation()
      this.close()
    }
  }

  move(number) {
    this.at = number
    ;[...this.list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === number)))
    this.input.setAttribute("aria-activedescendant", this.list.children[number].id)
    this.list.children[number].scrollIntoView({ block: "nearest" })
  }

  choose(number) {
    this.onPick(this.rows[number])
    this.close()
  }

  close() {
    clearTimeout(this.timer)
    this.show([])
  }
}

function pickOne(frame) {
  const text = frame.querySelector("[data-pick-text]")
  const key = frame.querySelector("[data-pick-key]")
  text.addEventListener("input", () => { key.value = "" })
  new Suggestions(text, frame.dataset.suggest, (row) => {
    text.value = row.label
    key.value = row.key
    key.dataset.picture = row.picture ?? ""
    text.dispatchEvent(new Event("change", { bubbles: true }))
  })
}

/** The lines of the textarea become a list with a button each; the textarea goes on holding the truth. */
function pickMany(frame) {
  const lines = frame.querySelector("[data-pick-lines]")
  const keys = frame.querySelector("[data-pick-keys]")
  const input = document.createElement("input")
  const chosen = document.createElement("ul")
  Object.assign(input, { type: "text", id: `${lines.id}_add`, autocomplete: "off", disabled: lines.matches(":disabled") })
  input.setAttribute("aria-label", `${lines.labels[0]?.textContent.trim() ?? ""}: ${frame.dataset.add}`)
  chosen.className = "chosen"
  const labels = () => lines.value.split("\n").map((line) => line.trim()).filter(Boolean)
  const write = (all, key) => {
    lines.value = all.join("\n")
    if (key) keys.value = `${keys.value} ${key}`.trim()
    lines.dispatchEvent(new Event("change", { bubbles: true }))
    draw()
  }
  const add = (label, key) => {
    if (label && !labels().includes(label)) write([...labels(), label], key)
    input.value = ""
  }
  const draw = () => {
    chosen.replaceChildren(...labels().map((label) => {
      const item = document.createElement("li")
      const remove = document.createElement("button")
      Object.assign(remove, { type: "button", textContent: "×", disabled: input.disabled })
      remove.setAttribute("aria-label", `${frame.dataset.remove}: ${label}`)
      remove.addEventListener("click", () => {
        write(labels().filter((other) => other !== label))
        input.focus()
      })
      item.append(label, " ", remove)
      return item
    }))
  }
  frame.classList.add("enhanced")
  lines.labels[0]?.setAttribute("for", input.id)
  lines.after(chosen, input)
  new Suggestions(input, frame.dataset.suggest, (row) => add(row.label, row.key))
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return
    event.preventDefault()
    add(input.value.trim())
  })
  input.addEventListener("change", () => add(input.value.trim()))
  draw()
}

/** Bring the pick fields below an element to life, each once. */
export function enhance(root = document) {
  for (const frame of root.querySelectorAll("[data-suggest]:not([data-alive])")) {
    if (frame.closest("template")) continue
    frame.dataset.alive = ""
    frame.classList.contains("many") ? pickMany(frame) : pickOne(frame)
  }
}

enhance()
document.addEventListener("row:added", (event) => enhance(event.target))
