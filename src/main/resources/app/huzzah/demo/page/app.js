// Starts the page: who is there, who speaks, where one is; then everything follows the state.
//
// How the modules lie on each other: dom, api; state; directory, places; text (emoji, entities, mrkdwn, richtext,
// markdown, table); elements (controls, picker, overflow, confirm, form); blocks; then what one sees: messages,
// composer, sidebar, topbar, home, thread, modal. Each of the last has `update()`, called after every change, and
// touches only what differs. The server's side of it is PageApi.
import { get } from "./api.js";
import { speakers } from "./directory.js";
import { Conversation } from "./conversation.js";
import { Home } from "./home.js";
import { Modal } from "./modal.js";
import { notify } from "./notices.js";
import { followAddress, settle } from "./places.js";
import { Sidebar } from "./sidebar.js";
import { changed, pause, recall, reconnect, speakAs, store, subscribe } from "./state.js";
import { Thread } from "./thread.js";
import { Topbar } from "./topbar.js";
import { noteState } from "./unread.js";

const RETRY_MS = 1500;
const HIDDEN_FOR_LONG_MS = 5 * 60_000;

const sidebar = new Sidebar();
const topbar = new Topbar(sidebar.toggle);
const conversation = new Conversation();
const home = new Home();
const thread = new Thread();
const modal = new Modal();
document.getElementById("stage").append(conversation.node, home.node);

subscribe(() => {
  noteState();
  settle();
  // The conversation comes before the sidebar, since showing messages marks them as read.
  for (const part of [conversation, home, thread, sidebar, topbar, modal]) part.update();
  document.body.classList.toggle("loading", !store.data);
});

followAddress();
window.addEventListener("unhandledrejection", (event) =>
  notify(event.reason?.message ?? "Something on this page went wrong."),
);
start();

async function start() {
  try {
    store.people = await get("people");
  } catch (failure) {
    store.online = false;
    changed();
    setTimeout(start, RETRY_MS);
    return;
  }
  store.online = true;
  // `/?as=mia` opens the page as Mia.
  const wanted = new URLSearchParams(location.search).get("as") ?? recall("huzzah.as");
  const who = speakers().find((one) => one.id === wanted || one.handle === wanted) ?? speakers()[0];
  if (!who) return notify("There is nobody here to speak as.");
  speakAs(who.id);
  restWhileHidden();
}

function restWhileHidden() {
  let timer = 0;
  let resting = false;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (document.hidden) {
      timer = setTimeout(() => {
        resting = true;
        pause();
      }, HIDDEN_FOR_LONG_MS);
    } else if (resting) {
      resting = false;
      reconnect();
    } else changed();
  });
}
