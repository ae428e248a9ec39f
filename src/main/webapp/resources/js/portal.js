/* The portal in the browser: search while one types, suggestions beside a new request, a ticket that follows the desk.
   All markup comes from the server, escaped there. */
(() => {
"use strict";
const pause = 250;
const later = (act) => {
  let timer = 0;
  return (...values) => { clearTimeout(timer); timer = setTimeout(act, pause, ...values); };
};

/* ---- what fits to some words, as a piece of page; null when nothing can be said ---- */
let asking = null;
const find = async (address, words, open) => {
  asking?.abort();
  asking = new AbortController();
  const query = new URLSearchParams({ words: words.slice(0, 400), open });
  try {
    const answer = await fetch(`${address}?${query}`, { signal: asking.signal, headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) return null;
    return new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-found]");
  } catch {
    return null; /* given up for newer words, or no connection: searching is only a help */
  }
};

const searchBox = (form) => {
  const box = document.getElementById(form.dataset.finds);
  const input = form.querySelector("input[type=search]");
  const show = later(async () => {
    const words = input.value.trim();
    const found = words.length < 2 ? null : await find(form.dataset.findsFrom, words, false);
    box.hidden = !found || found.dataset.found === "0";
    box.replaceChildren(...(found ? [found] : []));
    if (found) Linia.say(found.dataset.said);
  });
  input.addEventListener("input", show);
  form.parentElement.addEventListener("keydown", (event) => {
    const all = [input, ...box.querySelectorAll("a")];
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
    if (event.key === "Escape" && !box.hidden) { box.hidden = true; input.focus(); }
    else if (to !== undefined && at >= 0 && all[to] && !box.hidden) { event.preventDefault(); all[to].focus(); }
  });
};

const suggestions = (form) => {
  const box = document.getElementById(form.dataset.suggests);
  const panel = box.closest("aside");
  const from = form.dataset.findsFrom;
  const fields = () => [...document.querySelectorAll("[data-words]")];
  const show = later(async () => {
    const words = fields().map((one) => one.value.trim()).join(" ").trim();
    const found = words.length < 4 ? null : await find(from, words, true);
    panel.hidden = !found || found.dataset.found === "0";
    box.replaceChildren(...(found ? [found] : []));
    if (found && found.dataset.found !== "0") Linia.say(found.dataset.said);
  });
  document.addEventListener("input", (event) => { if (event.target.matches("[data-words]")) show(); });
  show();
};

/* ---- a ticket follows what others do to it ---- */
const follow = (page) => {
  const number = Number(page.dataset.ticket);
  const said = () => document.querySelector(".talk")?.dataset.said;
  let before = said();
  const refresh = later(() => window.portalRefresh?.());
  Linia.onAjax(() => {
    if (said() !== before) Linia.say(page.dataset.news);
    before = said();
  });
  document.addEventListener("linia:ticket", (event) => { if (Number(event.detail?.number) === number) refresh(); });
  document.addEventListener("linia:resync", refresh);
  window.LiniaLive?.looking(number);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches?.("[data-reply]")) {
      event.target.form.querySelector("button[type=submit]")?.click();
    }
  });
};

/* ---- files: chosen, photographed, dropped or pasted, sent one after the other as soon as they are there.
   Answers of the server replace the box: it is looked up each time. ---- */
const fileBox = () => document.querySelector("[data-files]");
const files = { waiting: [], current: null, then: null };
const refuse = (text) => {
  const line = document.createElement("p");
  line.className = "error";
  line.textContent = text;
  fileBox()?.querySelector("[data-refused]").append(line);
  files.then = null; /* nobody sends off what they believe to be whole */
};
const finish = () => {
  const button = files.then && document.getElementById(files.then);
  files.then = null;
  button?.click();
};
const sendNext = () => {
  const box = fileBox();
  if (!box) return;
  const input = document.querySelector("[data-carries]");
  const bar = box.querySelector("[data-progress]");
  input.value = "";
  files.current = files.waiting.shift() ?? null;
  bar.hidden = !files.current;
  if (!files.current) { finish(); return; }
  const carrier = new DataTransfer();
  carrier.items.add(files.current);
  input.files = carrier.files;
  bar.value = 0;
  document.querySelector("[data-uploads]").click();
};
/* Called by the button that sends one file; an answer that says nothing about it is none. */
const sent = (args) => {
  const words = fileBox()?.querySelector("[data-refused]").dataset;
  if (typeof args?.refused === "string") args.refused.split("\n").filter(Boolean).forEach(refuse);
  else if (files.current && words) refuse(`${files.current.name}: ${words.broken}`);
  sendNext();
};
/* A pasted picture is always called image.png: several of them could not be told apart. */
const named = (file) => {
  if (file.name && file.name !== "image.png") return file;
  const now = new Date().toISOString().slice(0, 19).replace("T", " ").replaceAll(":", ".");
  return new File([file], `${fileBox().dataset.files} ${now}.png`, { type: file.type });
};
const take = (chosen) => {
  const place = fileBox().querySelector("[data-refused]");
  if (!files.current) place.replaceChildren();
  for (const file of [...chosen].map(named)) {
    if (file.size > Number(place.dataset.limit)) refuse(place.dataset.large.replace("{0}", () => file.name));
    else files.waiting.push(file);
  }
  if (!files.current) sendNext();
};
const uploads = () => {
  const plain = jQuery.ajaxSettings.xhr;
  jQuery.ajaxSettings.xhr = () => {
    const request = plain();
    if (files.current) request.upload.addEventListener("progress", (event) => {
      const bar = fileBox()?.querySelector("[data-progress]");
      if (bar && event.lengthComputable) bar.value = Math.round(100 * event.loaded / event.total);
    });
    return request;
  };
  window.portalSent = sent;
  document.addEventListener("change", (event) => {
    const kind = event.target.dataset?.input;
    if (!kind || !event.target.files.length) return;
    const chosen = [...event.target.files];
    event.target.value = "";
    take(chosen);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-sends]");
    if (!button || !files.current) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    files.then = button.id;
  }, true);
  document.addEventListener("click", (event) => {
    const wanted = event.target.closest?.("[data-picks]")?.dataset.picks;
    if (wanted) document.querySelector(`[data-input=${wanted}]`)?.click();
  });
  document.addEventListener("paste", (event) => {
    const pasted = [...event.clipboardData?.files ?? []];
    if (pasted.length && fileBox() && !document.querySelector("dialog[open]")) { event.preventDefault(); take(pasted); }
  });
  const carries = (event) => fileBox() && [...event.dataTransfer?.types ?? []].includes("Files");
  const mark = (on) => document.querySelector("[data-drop]")?.classList.toggle("is-target", on);
  document.addEventListener("dragover", (event) => { if (carries(event)) { event.preventDefault(); mark(true); } });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) mark(false); });
  document.addEventListener("drop", (event) => {
    mark(false);
    if (carries(event)) { event.preventDefault(); take(event.dataTransfer.files); }
  });
};

/* ---- what is being written is kept on the server, too ---- */
const drafts = () => {
  const name = (field) => field.dataset.fact ? `fact.${field.dataset.fact}` : field.name.split(":").pop();
  const fields = (form) => [...form.querySelectorAll(":is(input, textarea, select)[name]")]
    .filter((one) => !["hidden", "file", "submit"].includes(one.type) && (one.type !== "radio" || one.checked));
  const send = (form) => {
    const filled = fields(form).filter((one) => one.value);
    const typed = filled.some((one) => one.type !== "radio" && one.tagName !== "SELECT");
    const texts = typed ? Object.fromEntries(filled.map((one) => [name(one), one.value])) : {};
    window.portalKeep?.([{ name: "draft", value: JSON.stringify(texts) }]);
  };
  let timer = 0;
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-drafts]");
    if (!form || event.target.type === "file") return;
    clearTimeout(timer);
    timer = setTimeout(send, 800, form);
  });
  document.addEventListener("click", (event) => { if (event.target.closest?.("[data-sends]")) clearTimeout(timer); }, true);
};

/* ---- copying a secret that is shown once ---- */
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copies]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copies);
  try {
    await navigator.clipboard.writeText(source.textContent);
    Linia.toast({ text: button.dataset.copied });
  } catch {
    getSelection().selectAllChildren(source); /* without the right to the clipboard: one key is left to press */
  }
});

const start = () => {
  document.querySelectorAll("form[data-finds]").forEach(searchBox);
  document.querySelectorAll("form[data-suggests]").forEach(suggestions);
  document.querySelectorAll("div[data-ticket]").forEach(follow);
  if (fileBox()) uploads();
  if (document.querySelector("form[data-drafts]")) drafts();
};
if (window.Linia) start(); else document.addEventListener("linia:ready", start);
})();
