/* What is being written on a ticket: a reply or an internal note, kept on the server while it is typed, with canned
   replies at a semicolon and colleagues at an @. */
(() => {
"use strict";
const start = () => {
  const { number, send, show, fetchForm, isDone, once, refresh } = window.LiniaTicket;
  const composer = document.querySelector("[data-composer]");
  const body = composer.elements.body;
  const kept = composer.querySelector("[data-kept]");
  const isNote = () => composer.classList.contains("is-note");
  let form = null;
  const fill = (one) => {
    one.elements.said.value = body.value;
    one.elements.note.value = String(isNote());
    one.elements.mentions.value = [...mentioned].filter(([name]) => body.value.includes(`@${name}`)).map(([, id]) => id).join(" ");
    return one;
  };
  const mentioned = new Map();
  const files = window.LiniaAttach(composer);
  const given = async (name) => {
    form ??= await fetchForm("say");
    return send(name, fill(form), { keepalive: name === "draft" && document.hidden, files: name === "say" ? files.chosen() : [] });
  };

  /* ---- the draft; nothing is sent twice, and the last state wins ---- */
  let quiet = 0;
  let keeping = 0;
  let dirty = false;
  let keptSoFar = Promise.resolve();
  const keepNow = () => {
    keptSoFar = once("draft", async () => {
      clearTimeout(keeping);
      dirty = false;
      if (isDone(await given("draft")) && body.value && !dirty) kept.textContent = kept.dataset.kept;
      if (dirty) keep();
    });
  };
  const keep = () => {
    dirty = true;
    clearTimeout(keeping);
    keeping = setTimeout(keepNow, 800);
  };
  document.addEventListener("visibilitychange", () => { if (document.hidden && dirty) keepNow(); });

  const typing = () => {
    window.LiniaLive.looking(number, body.value ? isNote() ? "note" : "reply" : null);
    clearTimeout(quiet);
    quiet = setTimeout(() => window.LiniaLive.looking(number), 5000);
  };
  const write = (kind) => {
    composer.classList.toggle("is-note", kind === "note");
    for (const one of composer.querySelectorAll("[data-writes]")) {
      one.classList.toggle("is-on", one.dataset.writes === kind);
      one.setAttribute("aria-pressed", String(one.dataset.writes === kind));
    }
    body.focus();
    if (body.value) keep();
  };
  const insert = (text) => {
    body.setRangeText(text, body.selectionStart, body.selectionEnd, "end");
    body.focus();
    body.dispatchEvent(new Event("input", { bubbles: true }));
  };

  /* ---- canned replies are read when they are first wanted ---- */
  const repliesButton = composer.querySelector("[data-replies]");
  const repliesMenu = repliesButton.nextElementSibling;
  const openReplies = async (byKey) => {
    if (!repliesMenu.hasChildNodes()) {
      const found = await window.LiniaDesk.get("ticket/replies", `number=${number}`).catch(() => null);
      const replies = [...found?.querySelectorAll("[data-inserts]") ?? []].map((one) => document.adoptNode(one));
      if (replies.length) repliesMenu.replaceChildren(...replies);
      else repliesMenu.append(Object.assign(document.createElement("p"), { className: "help", textContent: repliesMenu.dataset.empty }));
    }
    if (byKey) {
      if (repliesMenu.hidden) repliesButton.click();
      repliesMenu.querySelector("button")?.focus();
    }
  };
  repliesButton.addEventListener("click", () => openReplies(false));
  composer.addEventListener("click", ({ target }) => {
    const kind = target.closest("[data-writes]");
    const reply = target.closest("[data-inserts]");
    if (kind) write(kind.dataset.writes);
    if (reply) insert(reply.dataset.inserts);
  });

  /* ---- @ calls colleagues: arrows and Enter choose, Escape leaves it as it is typed ---- */
  const list = document.getElementById("mention-list");
  let colleagues = null;
  let chosen = 0;
  const called = () => /(?:^|\s)@([^\s@][^@\n]{0,40})?$/.exec(body.value.slice(0, body.selectionStart))?.[0].trimStart().slice(1);
  const close = () => {
    list.hidden = true;
    body.removeAttribute("aria-activedescendant");
  };
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const mark = () => {
    [...list.children].forEach((one, at) => one.setAttribute("aria-selected", String(at === chosen)));
    const now = list.children[chosen];
    if (!now) return;
    body.setAttribute("aria-activedescendant", now.id);
    now.scrollIntoView({ block: "nearest" });
  };
  const suggest = async () => {
    if (called() === undefined) {
      if (!list.hidden) close();
      return;
    }
    if (!colleagues) {
      const found = await window.LiniaDesk.get("ticket/colleagues", `number=${number}`).catch(() => null);
      colleagues = [...found?.querySelectorAll("[data-person]") ?? []].map((one) => ({ id: one.dataset.person, name: one.textContent }));
    }
    const sought = called();
    if (sought === undefined) return;
    const fitting = colleagues.filter(({ name }) => plain(name).split(" ").some((part, at, parts) => parts.slice(at).join(" ").startsWith(plain(sought))));
    if (!fitting.length || mentioned.has(sought)) {
      close();
      return;
    }
    list.replaceChildren(...fitting.slice(0, 8).map(({ id, name }) => {
      const option = Object.assign(document.createElement("div"), { id: `mention-${id}`, className: "menu-item", textContent: name });
      option.setAttribute("role", "option");
      option.dataset.person = id;
      return option;
    }));
    chosen = 0;
    list.hidden = false;
    mark();
  };
  const mention = (option) => {
    const from = body.value.lastIndexOf("@", body.selectionStart - 1);
    mentioned.set(option.textContent, option.dataset.person);
    body.setRangeText(`@${option.textContent} `, from, body.selectionStart, "end");
    close();
    body.focus();
    body.dispatchEvent(new Event("input", { bubbles: true }));
  };
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option) mention(option);
  });
  body.addEventListener("blur", close);
  composer.querySelector("[data-mentions]").addEventListener("click", () => {
    const before = body.value.slice(0, body.selectionStart);
    insert(before === "" || /\s$/.test(before) ? "@" : " @");
  });
  const choose = (event) => {
    if (list.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      chosen = (chosen + step + list.children.length) % list.children.length;
      mark();
    } else if (event.key === "Enter" || event.key === "Tab") mention(list.children[chosen]);
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    return true;
  };

  body.addEventListener("input", () => { suggest(); kept.textContent = ""; typing(); keep(); });
  body.addEventListener("keydown", (event) => {
    if (choose(event)) return;
    const line = body.value.slice(0, body.selectionStart).split("\n").pop();
    if (event.key === ";" && line === "") {
      event.preventDefault();
      openReplies(true);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      composer.requestSubmit();
    }
  });

  const isSent = async (sent) => {
    // whoever typed on while it was sent keeps that
    body.value = body.value.startsWith(sent) ? body.value.slice(sent.length).trimStart() : body.value;
    kept.textContent = "";
    files.clear();
    if (body.value) keep();
    window.LiniaLive.looking(number);
    await refresh();
    document.querySelector("#talk > :last-child")?.scrollIntoView({ block: "center" });
  };
  composer.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (!body.value.trim()) {
      body.focus();
      return;
    }
    once("say", async () => {
      clearTimeout(keeping);
      await keptSoFar; // a draft that arrives after its message would come back
      dirty = false;
      const sent = body.value;
      if (isDone(await given("say"))) await isSent(sent);
    });
  });

  /* ---- what is sent together with the step that follows from it goes through the dialog of that step ---- */
  const steps = [...composer.querySelectorAll("[data-sends]")];
  const offerSteps = () => {
    steps.forEach((one) => { one.hidden = !document.querySelector(`#head [data-asks="${one.dataset.needs}"]`); });
    composer.querySelector("[data-then]").hidden = steps.every((one) => one.hidden);
  };
  composer.addEventListener("click", ({ target }) => {
    const name = target.closest("[data-sends]")?.dataset.sends;
    if (!name) return;
    if (!body.value.trim()) {
      body.focus();
      return;
    }
    once(name, async () => {
      if (dirty) keepNow();
      await keptSoFar;
      const step = fill(await fetchForm(name));
      if (step.elements.solution && !isNote()) step.elements.solution.value = body.value;
      show(name, step);
    });
  });
  document.addEventListener("linia:sends", ({ detail }) => {
    if (detail.name.startsWith("say-")) detail.files.push(...files.chosen());
  });
  document.addEventListener("linia:done", ({ detail }) => { if (detail.name.startsWith("say-")) isSent(body.value); });
  document.addEventListener("linia:parts", offerSteps);
  offerSteps();
  window.LiniaLive.looking(number);
};
document.addEventListener("linia:ticket-ready", start);
})();
