// What was typed survives a closed tab, an expired session and a server that does not answer: a copy stays in this
// browser until the server has it. It is kept by article and version, so an old copy never hides newer work.

const form = document.querySelector("[data-keep]")
const save = form?.querySelector("[name=_save]")
if (form && save) {
  const place = `desk:${form.dataset.keep}`
  const told = form.querySelector("[data-kept]")
  const skip = /^(csrfmiddlewaretoken|version|concepts_before|.*-(INITIAL|MIN_NUM|MAX_NUM)_FORMS)$/
  let dirty = document.querySelector(".errornote, .stale") !== null

  const fields = () => [...new FormData(form)].filter(([name, value]) => !skip.test(name) && typeof value === "string")
  const read = (key) => {
    try { return JSON.parse(localStorage.getItem(key)) } catch { return null }
  }
  const write = (key, value) => {
    try {
      localStorage.setItem(key, JSON.stringify(value))
      return true
    } catch {
      return false // a full or closed store keeps nothing
    }
  }

  let timer
  const changed = () => {
    dirty = true
    told.textContent = told.dataset.unsaved
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!write(place, { version: form.dataset.savedVersion, fields: fields() })) return
      told.textContent = told.dataset.copied
      told.dataset.state = "copied"
    }, 800)
  }
  const start = JSON.stringify(fields())
  form.addEventListener("input", changed)
  form.addEventListener("change", changed)
  form.addEventListener("submit", () => {
    clearTimeout(timer)
    if (dirty) write(place, { version: form.dataset.savedVersion, fields: fields() })
    dirty = false
  })
  window.addEventListener("beforeunload", (event) => { if (dirty) event.preventDefault() })

  // The page after a save says so; then the copy has done its duty.
  const kept = read(place)
  if (document.querySelector(".messages .success") && !dirty) {
    localStorage.removeItem(place)
    if (form.dataset.keep !== "article-new") localStorage.removeItem("desk:article-new")
  } else if (kept && !dirty && JSON.stringify(kept.fields) !== start && kept.version === form.dataset.savedVersion) {
    const offer = document.querySelector("#kept-copy").content.cloneNode(true).firstElementChild
    form.before(offer)
    offer.querySelector("[data-drop]").addEventListener("click", () => {
      localStorage.removeItem(place)
      offer.remove()
    })
    offer.querySelector("[data-take]").addEventListener("click", () => {
      take(kept.fields)
      offer.remove()
      changed()
    })
  }

  function take(fields) {
    for (const panel of form.querySelectorAll("[data-rows]")) {
      const total = `${panel.dataset.rows}-TOTAL_FORMS`
      const wanted = Number(fields.find(([name]) => name === total)?.[1] ?? 0)
      while (Number(form.elements[total].value) < wanted) panel.querySelector("[data-add]").click()
    }
    for (const [name, value] of fields) {
      const field = form.elements[name]
      if (!field || name.endsWith("_FORMS")) continue
      if (field.type === "checkbox") field.checked = true
      else field.value = value
      field.dispatchEvent(new CustomEvent("kept:taken", { bubbles: true }))
    }
  }
}
