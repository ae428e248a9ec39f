/* Files that go with a message: chosen, dropped anywhere on the page or pasted, and sent together with it.
   window.LiniaAttach(composer): chosen(), clear(); LiniaAttach.post(path, form): sends with a progress bar. */
(() => {
"use strict";
const MOST = 20;
let bar = null;
const size = (bytes) => new Intl.NumberFormat(document.documentElement.lang || "en", {
  style: "unit", unit: bytes < 1e6 ? "kilobyte" : "megabyte", maximumFractionDigits: bytes < 1e6 ? 0 : 1,
}).format(bytes < 1e6 ? Math.max(1, bytes / 1024) : bytes / 1048576);

window.LiniaAttach = (composer) => {
  const place = composer.querySelector("[data-chosen]");
  const input = composer.querySelector("[data-file]");
  const words = place.dataset;
  bar = composer.querySelector("[data-progress]");
  let chosen = [];
  const draw = () => place.replaceChildren(...chosen.map((file) => {
    const chip = Object.assign(document.createElement("span"), { className: "file" });
    const drop = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-quiet btn-icon btn-s" });
    drop.setAttribute("aria-label", words.remove.replace("{0}", () => file.name));
    drop.append(window.LiniaDesk.icon("x"));
    drop.addEventListener("click", () => {
      chosen = chosen.filter((one) => one !== file);
      draw();
      composer.elements.body.focus();
    });
    chip.append(window.LiniaDesk.icon(file.type.startsWith("image/") ? "image" : "clip"),
      Object.assign(document.createElement("span"), { className: "cut", textContent: file.name }),
      Object.assign(document.createElement("span"), { className: "faint nowrap", textContent: size(file.size) }), drop);
    return chip;
  }));
  /* a pasted picture is always called image.png: several of them could not be told apart */
  const named = (file) => file.name && file.name !== "image.png" ? file
    : new File([file], `${words.picture} ${new Date().toLocaleString(document.documentElement.lang).replace(/[/:,]/g, "-")} ${chosen.length + 1}.png`, { type: file.type });
  const take = (files) => {
    for (const file of [...files].map(named)) {
      if (file.size > Number(words.limit)) {
        window.Linia.toast({ text: words.large.replace("{0}", () => file.name).replace("{1}", size(Number(words.limit))), kind: "danger" });
      } else if (chosen.length < MOST) chosen.push(file);
    }
    draw();
  };
  composer.querySelector("[data-attach]").addEventListener("click", () => input.click());
  input.addEventListener("change", () => { take(input.files); input.value = ""; });
  document.addEventListener("paste", (event) => {
    const files = event.clipboardData?.files ?? [];
    if (!files.length || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    take(files);
  });
  const carries = (event) => [...event.dataTransfer?.types ?? []].includes("Files");
  const mark = (on) => composer.classList.toggle("is-target", on);
  document.addEventListener("dragover", (event) => { if (carries(event)) { event.preventDefault(); mark(true); } });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) mark(false); });
  document.addEventListener("drop", (event) => {
    mark(false);
    if (carries(event)) { event.preventDefault(); take(event.dataTransfer.files); }
  });
  return { chosen: () => chosen, clear: () => { chosen = []; draw(); } };
};

/** As LiniaDesk.ask, and shows how far it is. */
window.LiniaAttach.post = (path, form) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open("POST", new URL(path, new URL("./", location.href)));
  request.responseType = "text";
  request.upload.addEventListener("progress", ({ loaded, total }) => { bar.value = total ? loaded / total * 100 : 0; });
  const end = (failure) => { bar.hidden = true; reject(new Error(failure, { cause: request.status || undefined })); };
  request.addEventListener("error", () => end("not sent"));
  request.addEventListener("load", () => {
    if (request.status === 401 || new URL(request.responseURL).pathname.endsWith("/sign-in")) {
      window.Linia.signedOut();
      end("signed out");
    } else if (request.status >= 400) end(String(request.status));
    else {
      bar.hidden = true;
      resolve(new DOMParser().parseFromString(request.responseText, "text/html"));
    }
  });
  bar.value = 0;
  bar.hidden = false;
  request.send(form);
});
})();
