// The focal point on the picture, with the crops as they will be; and words of the file taken over into the fields.
// The two number fields hold the truth: without this they do it all, and the crops are shown after saving.

const STEP = 0.01
const LARGE_STEP = 0.1
const RATIOS = { wide: 16 / 9, classic: 4 / 3, square: 1 }
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
const inside = (part) => Math.min(1, Math.max(0, part))
const percent = (part) => `${Math.round(part * 100)} %`

/** How far a picture is pushed within a frame that it covers, in parts: as the server cuts, centred as the edges allow. */
function pushed(point, whole, part) {
  return whole - part < 1e-6 ? 0.5 : inside((point * whole - part / 2) / (whole - part))
}

function focal(section) {
  const picture = section.querySelector(".focal-whole img")
  const mark = section.querySelector(".focal-mark")
  const told = section.querySelector("output")
  const fields = ["#id_focal_x", "#id_focal_y"].map((id) => document.querySelector(id))
  if (!picture || fields.includes(null)) return
  const frame = picture.parentElement
  const point = () => fields.map((field) => inside(Number.parseFloat(field.value) || 0))

  const show = () => {
    const [x, y] = point()
    mark.style.left = `${x * 100}%`
    mark.style.top = `${y * 100}%`
    const place = `${percent(x)} ${mark.dataset.left}, ${percent(y)} ${mark.dataset.top}`
    mark.setAttribute("aria-label", `${mark.dataset.label}: ${place}`)
    if (document.activeElement === mark) told.value = place
    const { naturalWidth: width, naturalHeight: height } = picture
    if (!width) return
    for (const [name, ratio] of Object.entries(RATIOS)) {
      const crop = section.querySelector(`.${name} img`)
      if (crop.src !== picture.src) crop.src = picture.src
      const left = pushed(x, width, Math.min(width, height * ratio))
      const top = pushed(y, height, Math.min(height, width / ratio))
      crop.style.objectPosition = `${left * 100}% ${top * 100}%`
    }
  }
  const move = (...to) => {
    to.forEach((part, axis) => { fields[axis].value = String(Math.round(inside(part) * 1000) / 1000) })
    fields[0].dispatchEvent(new Event("change", { bubbles: true }))
    show()
  }
  const moveTo = (event) => {
    const box = picture.getBoundingClientRect()
    move((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height)
  }
  mark.hidden = false
  frame.classList.add("alive")
  frame.addEventListener("pointerdown", (event) => {
    event.preventDefault()
    frame.setPointerCapture(event.pointerId)
    mark.focus()
    moveTo(event)
  })
  frame.addEventListener("pointermove", (event) => { if (frame.hasPointerCapture(event.pointerId)) moveTo(event) })
  mark.addEventListener("keydown", (event) => {
    const direction = ARROWS[event.key]
    if (!direction) return
    event.preventDefault()
    const step = event.shiftKey ? LARGE_STEP : STEP
    move(...point().map((part, axis) => part + direction[axis] * step))
  })
  fields.forEach((field) => field.addEventListener("input", show))
  picture.complete ? show() : picture.addEventListener("load", show)
}

for (const section of document.querySelectorAll("[data-focal]")) focal(section)

for (const button of document.querySelectorAll("[data-takes]")) {
  const field = document.getElementById(`id_${button.dataset.takes}`)
  if (!field) continue
  button.hidden = false
  button.addEventListener("click", () => {
    field.value = button.dataset.words
    field.dispatchEvent(new Event("change", { bubbles: true }))
    field.focus()
  })
}
