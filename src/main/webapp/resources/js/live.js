/* What happens elsewhere, while it happens. On document: "linia:ticket" and "linia:presence" with the server's message as
   detail, "linia:resync" when something may have been missed (read anew), "linia:live" when the connection comes or goes.
   News may come twice, and may be older than what the page shows: html[data-read] says when that was read.
   window.LiniaLive.looking(1042, "reply" | "note" | null) says what this page shows and whether its person types.
   Elements with data-live-badge say whether the page is live; html[data-live] is on, off, or wait at first. */
(() => {
  "use strict";
  const BEAT = 25000;
  const SILENCE = 60000;
  const LONGEST_WAIT = 20000;
  const root = document.documentElement;
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(`linia:${name}`, { detail }));
  let socket = null;
  let wait = 500;
  /* whoever goes back to a page gets it as the browser remembers it */
  let wasLive = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  let heardAt = 0;
  let said = "";
  let looking = null;

  const show = (state) => {
    root.dataset.live = state;
    const words = document.getElementById("words")?.dataset ?? {};
    document.querySelectorAll("[data-live-badge]").forEach((badge) => {
      const text = state === "on" ? words.liveOn : words.liveOff;
      const place = badge.querySelector("[data-live-word]") ?? badge;
      if (place.textContent !== text) place.textContent = text;
      badge.hidden = state === "wait" || state === "on" && badge.dataset.liveBadge === "offline";
    });
    tell("live", { live: state === "on" });
  };
  const send = (message) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(message);
  };
  const report = () => {
    if (!looking || looking === said || root.dataset.live !== "on") return;
    said = looking;
    send(looking);
  };
  const hear = (message) => {
    if (message.kind === "welcome") {
      wait = 500;
      said = "";
      show("on");
      if (wasLive) tell("resync");
      wasLive = true;
      report();
    } else if (message.kind !== "pulse") tell(message.kind, message);
  };
  const again = () => {
    if (root.dataset.live !== "off") show("off");
    setTimeout(connect, wait + Math.random() * wait);
    wait = Math.min(LONGEST_WAIT, wait * 2);
  };
  const connect = () => {
    /* what happened since the page was read, and before it could listen, is told after the welcome */
    const since = wasLive || !root.dataset.read ? "" : `?since=${encodeURIComponent(root.dataset.read)}`;
    socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/live${since}`);
    heardAt = Date.now();
    socket.addEventListener("message", (event) => {
      heardAt = Date.now();
      hear(JSON.parse(event.data));
    });
    socket.addEventListener("close", (event) => { if (event.target === socket) again(); });
  };
  const beat = () => {
    if (socket?.readyState !== WebSocket.OPEN) return;
    if (Date.now() - heardAt > SILENCE) {
      const lost = socket;
      socket = null;
      lost.close();
      again();
    } else send("{}");
  };

  window.LiniaLive = {
    looking: (number, typing = null) => {
      looking = JSON.stringify(number ? { open: `ticket:${number}`, typing } : { open: null });
      report();
    },
  };
  const start = () => { show("wait"); connect(); setInterval(beat, BEAT); };
  window.addEventListener("pagehide", () => { const last = socket; socket = null; last?.close(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) connect(); });
  window.addEventListener("online", () => { wait = 500; });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();
})();
