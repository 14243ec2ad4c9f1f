"use strict";

// A tap on a face sends it. Who goes back to the form, and only who goes back, changes what was just said.
(() => {
  const form = document.querySelector("form[data-point]");
  if (!form) {
    return;
  }
  const name = "visit:" + form.dataset.point;

  if (form.dataset.of) {
    sessionStorage.setItem(name, JSON.stringify({ of: form.dataset.of, token: form.dataset.token }));
    return;
  }

  const navigation = performance.getEntriesByType("navigation")[0];
  window.addEventListener("pageshow", (event) => {
    const back = event.persisted || (navigation && navigation.type === "back_forward");
    const visit = back && JSON.parse(sessionStorage.getItem(name) || "null");
    if (visit) {
      form.elements.of.value = visit.of;
      form.elements.token.value = visit.token;
      form.elements.key.value = crypto.randomUUID ? crypto.randomUUID() : form.elements.key.value + Date.now();
    } else {
      sessionStorage.removeItem(name);
    }
  });

  const details = form.querySelector("details");
  const tellTap = () => { document.getElementById("tap").hidden = details.open; };
  details.addEventListener("toggle", tellTap);
  tellTap();

  // With the arrow keys one only looks around.
  let tapped = false;
  form.addEventListener("pointerdown", () => { tapped = true; });
  form.addEventListener("keydown", () => { tapped = false; });
  form.addEventListener("change", (event) => {
    if (tapped && event.target.name === "answer-overall" && !details.open) {
      form.querySelector("button").click();
    }
  });
})();

// A kiosk that is left alone goes back to its beginning: nobody finds there what the one before said, or in which language.
(() => {
  const patience = 60000;
  const warning = 20000;
  const kiosk = document.querySelector("[data-start]");
  const start = kiosk.dataset.start;
  if (kiosk.dataset.shared) {
    sessionStorage.setItem("kiosk", start);
  }
  if (sessionStorage.getItem("kiosk") !== start) {
    return;
  }
  const leaving = kiosk.querySelector(".leaving");
  let timer;
  const warn = () => {
    leaving.hidden = false;
    timer = setTimeout(() => location.replace(start), warning);
  };
  const stay = () => {
    clearTimeout(timer);
    leaving.hidden = true;
    timer = setTimeout(warn, patience);
  };
  ["pointerdown", "keydown", "input", "scroll"].forEach((sign) => window.addEventListener(sign, stay, { passive: true }));
  const untouched = kiosk.dataset.shared && location.pathname + location.search === start;
  if (!untouched) {
    kiosk.querySelector(".next").hidden = false;
    stay();
  }
})();
