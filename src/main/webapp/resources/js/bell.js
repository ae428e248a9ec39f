/* The bell in the header: how many notices are unread, the latest of them, live. A notice is read when it is followed, or
   when its person looks at what it is about. */
document.addEventListener("DOMContentLoaded", () => {
  "use strict";
  const bell = document.querySelector("[data-bell]");
  if (!bell) return;
  const panel = bell.nextElementSibling;
  const count = bell.querySelector(".bell-count");
  const asked = new URLSearchParams(location.search);
  const number = /\/(desk|portal)\/ticket$/.test(location.pathname) && (asked.get("number") ?? asked.get("n"));
  const here = number ? `ticket:${number}` : null;
  const unread = () => Number(bell.dataset.unread);

  /* a ticket's page is answered only together with its number */
  const page = asked.has("number") ? [{ name: "number", value: asked.get("number") }] : [];
  const read = (name, value) => window.liniaReadNotices?.([{ name, value }, ...page]);
  const load = async () => {
    const answer = await fetch(bell.dataset.bell, { credentials: "same-origin" }).catch(() => null);
    const text = answer?.ok ? await answer.text() : "";
    const box = new DOMParser().parseFromString(text, "text/html").querySelector("[data-came]");
    if (!box) return;
    const more = Number(box.dataset.unread) > unread();
    bell.dataset.unread = box.dataset.unread;
    bell.setAttribute("aria-label", box.dataset.label);
    count.textContent = box.dataset.count;
    panel.replaceChildren(...box.childNodes);
    if (more) window.Linia?.say(box.dataset.came);
  };
  const seen = () => {
    if (here && unread() && !document.hidden) read("subject", here);
  };

  let loaded = false;
  bell.addEventListener("click", () => {
    if (!loaded) load();
    loaded = true;
  });
  document.addEventListener("linia:notice", ({ detail }) => {
    if (here && detail.subject === here && !document.hidden) read("subject", here);
    load();
    loaded = true;
  });
  document.addEventListener("linia:resync", load);
  document.addEventListener("visibilitychange", seen);
  document.addEventListener("click", async (event) => {
    if (event.target.closest("[data-reads-all]")) {
      await read("all", "true");
      load();
      return;
    }
    const notice = event.target.closest("a[data-notice]");
    if (!notice || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (notice.classList.contains("is-unread")) await read("notice", notice.dataset.notice);
    location.href = notice.href;
  });
  seen();
});
