// Pasted HTML as Word, Google Docs, browsers and mail programs write it, made plain. The server cleans once more; this
// is for what can only be known here: emphasis that hides in styles, and lists that Word writes as paragraphs.
//
// Styles are taken out or renamed before parsing: under a strict CSP the browser would drop what they say, and complain.

const DROPPED = "script,style,meta,link,title,xml,head,iframe,object,svg,math,template,input,button"

export function cleanPaste(html) {
  const unstyled = html.replace(/<style[\s\S]*?<\/style\s*>/gi, "").replace(/\sstyle\s*=/gi, " data-style=")
  const page = new DOMParser().parseFromString(unstyled, "text/html")
  for (const element of page.querySelectorAll(DROPPED)) element.remove()
  for (const element of page.querySelectorAll("b[id^=docs-internal-guid]")) unwrap(element)
  listWordParagraphs(page)
  emphasise(page)
  for (const element of page.querySelectorAll("img,picture,video,audio")) element.remove()
  for (const cell of page.querySelectorAll("td,th")) cell.append(" ")
  for (const element of page.querySelectorAll("*")) bare(element)
  return page.body.innerHTML
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<\/?[a-z]+:[^>]*>/gi, "")
    .replace(/&nbsp;/g, " ")
}

const style = (element) => (element.getAttribute("data-style") || "").replace(/\s+/g, "").toLowerCase()
const unwrap = (element) => element.replaceWith(...element.childNodes)

function bare(element) {
  for (const { name } of [...element.attributes]) {
    const isLink = name === "href" && element.localName === "a"
    const isPlaceholder = element.localName === "figure" && /^data-(block|id|url)$/.test(name)
    if (!isLink && !isPlaceholder) element.removeAttribute(name)
  }
}

/** Word's list items are paragraphs that say "mso-list" and carry their bullet as text. */
function listWordParagraphs(page) {
  let list = null
  for (const paragraph of [...page.querySelectorAll("p")]) {
    if (!/mso-list:l\d/.test(style(paragraph))) {
      list = null
      continue
    }
    const marker = [...paragraph.querySelectorAll("span")].find((span) => style(span).includes("mso-list:ignore"))
    const tag = marker && /^\s*(\d+|[a-z])[.)]/i.test(marker.textContent) ? "ol" : "ul"
    marker?.remove()
    if (list?.localName !== tag || paragraph.previousElementSibling !== list) {
      list = page.createElement(tag)
      paragraph.before(list)
    }
    const item = page.createElement("li")
    item.append(...paragraph.childNodes)
    list.append(item)
    paragraph.remove()
  }
}

/** Bold and italics that only styles tell of become elements; bold that a style takes back is none. */
function emphasise(page) {
  for (const element of page.querySelectorAll("b[data-style],strong[data-style],i[data-style],em[data-style]")) {
    const said = style(element)
    const undone = /^(b|strong)$/.test(element.localName) ? /font-weight:(normal|400)/ : /font-style:normal/
    if (undone.test(said) && !/mso-bidi/.test(said)) unwrap(element)
  }
  for (const span of page.querySelectorAll("span[data-style]")) {
    const said = style(span)
    const heading = span.closest("h1,h2,h3,h4,h5,h6")
    for (const [pattern, tag] of [[/font-weight:(bold|[6-9]00)/, "strong"], [/font-style:italic/, "em"]]) {
      if (heading || !pattern.test(said)) continue
      const wrapped = page.createElement(tag)
      wrapped.append(...span.childNodes)
      span.append(wrapped)
    }
  }
}
