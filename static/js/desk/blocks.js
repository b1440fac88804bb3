// Pictures, videos, pulled-out quotes and embeds stand in the text as placeholders: <figure data-block data-id data-url>.

import { Node } from "editor"

/** `known` says what the placeholders that were saved are called and how they look, by "kind key". */
export function placeholders(labels, known, choose) {
  return Node.create({
    name: "placeholder",
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => Object.fromEntries(["block", "id", "url"].map((name) => [name, {
      default: "",
      parseHTML: (element) => element.getAttribute(`data-${name}`) ?? "",
      renderHTML: (attributes) => (attributes[name] ? { [`data-${name}`]: attributes[name] } : {}),
    }])),
    parseHTML: () => [{ tag: "figure[data-block]" }],
    renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes],
    addNodeView: () => ({ node, editor, getPos }) => {
      const { block, id, url } = node.attrs
      const dom = document.createElement("figure")
      const button = document.createElement("button")
      dom.className = `placeholder ${block}`
      const { label, picture } = known[`${block} ${id || url}`] ?? { label: id || url }
      if (picture) {
        const view = document.createElement("img")
        Object.assign(view, { src: picture, alt: "" })
        button.append(view)
      }
      button.type = "button"
      button.append(`${labels[block] ?? block}: ${label}`)
      button.addEventListener("click", async () => {
        const chosen = await choose(block, node.attrs)
        if (chosen) editor.chain().focus().setNodeSelection(getPos()).insertContent(chosen).run()
      })
      dom.append(button)
      return { dom, ignoreMutation: () => true }
    },
  })
}
