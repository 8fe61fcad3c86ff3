// The little that pages do besides their forms. Every page works without this file.

// A form is sent once, however often its button is pressed; the token of the form guards the server's side too.
document.addEventListener("submit", event => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  if (form.method === "post" && !form.hasAttribute("hx-post") && !form.hasAttribute("data-again")) form.dataset.sent = "true";
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));

// Close the open menu on Escape, a click elsewhere, or when the keyboard moves on.
const menus = () => document.querySelectorAll("details.me[open]");
document.addEventListener("keydown", event => { if (event.key === "Escape") menus().forEach(menu => { menu.open = false; menu.querySelector("summary").focus(); }); });
document.addEventListener("focusout", event => menus().forEach(menu => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false; }));
document.addEventListener("click", event => menus().forEach(menu => { if (!menu.contains(event.target)) menu.open = false; }));

// After a refusal the first field to correct is where one goes on.
document.querySelector("main [aria-invalid=true]")?.focus();

// Tick or clear every box of a table at once.
document.addEventListener("change", event => {
  if (!event.target.matches("[data-ticks]")) return;
  document.querySelectorAll(`input[name="${event.target.dataset.ticks}"]`).forEach(box => { box.checked = event.target.checked; });
});

// The code of a mail link stands after the #, where no server sees it: it is put into the form and taken out of the address.
const code = document.querySelector("input[data-from-address]");
if (code && location.hash.length > 1) {
  code.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
}

// What was typed and not sent stays in its tab (compagnon-meetings.js) until somebody signs out.
document.addEventListener("submit", event => {
  if (!(event.target.getAttribute("action") || "").startsWith("/accounts/sign-out")) return;
  Object.keys(sessionStorage).filter(key => key.startsWith("draft:")).forEach(key => sessionStorage.removeItem(key));
});
