// The writing surface for the text. The <textarea> below it holds what is sent; without this it is the surface itself.

import {
  Blockquote, Bold, BulletList, Document, Dropcursor, Editor, Extension, Gapcursor, HardBreak, Heading, History,
  HorizontalRule, Italic, Link, ListItem, OrderedList, Paragraph, Plugin, Text,
} from "editor"
import { placeholders } from "desk/blocks"
import { cleanPaste } from "desk/paste"

const read = (id) => JSON.parse(document.getElementById(id).textContent)
const known = document.getElementById("body-placeholders") ? read("body-placeholders") : {}

const PasteCleaner = Extension.create({
  name: "pasteCleaner",
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPastedHTML: cleanPaste } })],
})

function surface(area) {
  const labels = read("body-labels")
  const quotes = read("body-quotes")
  const frame = document.createElement("div")
  frame.className = "body-editor"
  area.before(frame)
  area.hidden = true
  const choose = (block, attributes) => ask(frame, labels, block, attributes, quotes)
  const editor = new Editor({
    element: frame,
    injectCSS: false, // a style element would break the CSP; desk.css has what is needed
    editable: area.matches(":read-write"),
    content: area.value,
    extensions: [
      Document, Paragraph, Text, Heading.configure({ levels: [2, 3] }), BulletList, OrderedList, ListItem, Blockquote,
      Bold, Italic, HardBreak, HorizontalRule, History, Dropcursor, Gapcursor, PasteCleaner,
      Link.configure({ openOnClick: false, enableTarget: false, autolink: false }), placeholders(labels, known, choose),
    ],
    editorProps: {
      attributes: {
        role: "textbox", "aria-multiline": "true", "aria-labelledby": `${area.id}_label`, spellcheck: "true",
        lang: document.querySelector("#id_language")?.value ?? "",
      },
    },
    onUpdate: ({ editor }) => {
      area.value = editor.isEmpty ? "" : editor.getHTML()
      area.dispatchEvent(new Event("input", { bubbles: true }))
    },
  })
  area.addEventListener("kept:taken", () => editor.commands.setContent(area.value, { emitUpdate: false }))
  if (editor.isEditable) frame.prepend(toolbar(editor, labels, choose))
  return editor
}

function toolbar(editor, labels, choose) {
  const bar = document.createElement("div")
  bar.className = "toolbar"
  bar.setAttribute("role", "toolbar")
  bar.setAttribute("aria-label", labels.toolbar)
  const chain = () => editor.chain().focus()
  const link = async () => {
    const chosen = await ask(bar, labels, "link", { url: editor.getAttributes("link").href ?? "" }, [])
    if (chosen === null) return
    const marked = chain().extendMarkRange("link")
    chosen.url ? marked.setLink({ href: chosen.url }).run() : marked.unsetLink().run()
  }
  const insert = (block) => async () => {
    const chosen = await choose(block, {})
    const selected = editor.state.selection
    if (chosen) selected.node ? chain().insertContentAt(selected.to, chosen).run() : chain().insertContent(chosen).run()
  }
  const items = [
    ["h2", () => chain().toggleHeading({ level: 2 }).run(), () => editor.isActive("heading", { level: 2 })],
    ["h3", () => chain().toggleHeading({ level: 3 }).run(), () => editor.isActive("heading", { level: 3 })],
    ["strong", () => chain().toggleBold().run(), () => editor.isActive("bold")],
    ["em", () => chain().toggleItalic().run(), () => editor.isActive("italic")],
    ["link", link, () => editor.isActive("link")],
    ["ul", () => chain().toggleBulletList().run(), () => editor.isActive("bulletList")],
    ["ol", () => chain().toggleOrderedList().run(), () => editor.isActive("orderedList")],
    ["blockquote", () => chain().toggleBlockquote().run(), () => editor.isActive("blockquote")],
    ["hr", () => chain().setHorizontalRule().run(), null],
    ["image", insert("image"), null],
    ["video", insert("video"), null],
    ["pull-quote", insert("pull-quote"), null],
    ["embed", insert("embed"), null],
    ["undo", () => chain().undo().run(), null],
    ["redo", () => chain().redo().run(), null],
  ]
  const buttons = items.filter(([name]) => name in labels).map(([name, run, active], place) => {
    const button = document.createElement("button")
    Object.assign(button, { type: "button", textContent: labels[name], tabIndex: place ? -1 : 0 })
    button.className = `tool-${name}`
    button.addEventListener("click", run)
    if (active) editor.on("transaction", () => button.setAttribute("aria-pressed", String(active())))
    return button
  })
  bar.append(...buttons)
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = (buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length
    buttons.forEach((button, place) => { button.tabIndex = place === next ? 0 : -1 })
    buttons[next].focus()
  })
  return bar
}

/** A small dialog for one placeholder or link; gives what is to be inserted, {url} for a link, null if left. */
function ask(frame, labels, block, attributes, quotes) {
  const dialog = document.createElement("dialog")
  const form = document.createElement("form")
  const label = document.createElement("label")
  const byKey = { image: labels.suggest_images, video: labels.suggest_videos, embed: labels.suggest_posts }[block]
  const field = document.createElement(block === "pull-quote" ? "select" : "input")
  const key = document.createElement("input")
  const pick = document.createElement("span")
  dialog.className = "ask"
  dialog.setAttribute("aria-label", labels[block])
  form.method = "dialog"
  field.id = `ask-${block}`
  label.htmlFor = field.id
  label.textContent = labels[`${block}-ask`] ?? labels[block]
  if (block === "pull-quote") {
    field.append(...quotes.map((quote) => new Option(quote.text, quote.code, false, quote.code === attributes.id)))
  } else {
    field.type = byKey ? "text" : "url"
    field.value = attributes.id || attributes.url || ""
    field.autocomplete = "off"
  }
  key.type = "hidden"
  key.value = attributes.id || attributes.url || ""
  pick.append(field, key)
  if (byKey) {
    pick.className = "pick"
    pick.dataset.suggest = byKey
    field.dataset.pickText = ""
    key.dataset.pickKey = ""
  }
  form.append(label, pick)
  field.addEventListener("input", () => field.setCustomValidity?.(""))
  form.addEventListener("submit", (event) => {
    // What is only typed names nothing; but a post may be no more than an address.
    if (!event.submitter?.value || !byKey || key.value || (block === "embed" && URL.canParse(field.value))) return
    event.preventDefault()
    field.setCustomValidity(labels.choose)
    field.reportValidity()
  })
  for (const [name, value] of [["insert", "yes"], ["cancel", ""]]) {
    const button = document.createElement("button")
    Object.assign(button, { value, textContent: labels[name] })
    form.append(" ", button)
  }
  dialog.append(form)
  frame.after(dialog)
  if (byKey) dialog.dispatchEvent(new CustomEvent("row:added", { bubbles: true }))
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove()
      const words = block === "pull-quote" ? field.selectedOptions[0]?.text : field.value.trim()
      resolve(dialog.returnValue ? answer(block, field.value.trim(), key, words) : null)
    })
    dialog.showModal()
  })
}

function answer(block, text, { value: key, dataset }, label) {
  if (block === "link") return { url: text }
  const id = block === "pull-quote" ? text : block === "embed" ? "" : key
  const url = block === "embed" ? key || text : ""
  if (id || key) known[`${block} ${id || url}`] ??= { label, picture: dataset.picture }
  return id || url ? { type: "placeholder", attrs: { block, id, url } } : null
}

for (const area of document.querySelectorAll("[data-body]")) surface(area)
