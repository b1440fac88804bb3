// A video of somebody else's house is played here only after its reader was told who learns what, and said yes.

for (const play of document.querySelectorAll("[data-frame]")) {
  const stage = play.closest(".video-stage")
  const ask = stage.querySelector(".video-ask")
  const open = (asks) => {
    play.hidden = asks
    ask.hidden = !asks
    ;(asks ? ask.querySelector("[data-load]") : play).focus()
  }
  play.hidden = false
  play.addEventListener("click", () => open(true))
  ask.querySelector("[data-leave]").addEventListener("click", () => open(false))
  ask.addEventListener("keydown", (event) => { if (event.key === "Escape") open(false) })
  ask.querySelector("[data-load]").addEventListener("click", () => {
    const frame = document.createElement("iframe")
    Object.assign(frame, {
      title: play.dataset.title, allow: "autoplay; encrypted-media; fullscreen; picture-in-picture",
      referrerPolicy: "strict-origin", src: play.dataset.frame,
    })
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-presentation allow-popups")
    stage.replaceChildren(frame)
    frame.focus()
  })
}
