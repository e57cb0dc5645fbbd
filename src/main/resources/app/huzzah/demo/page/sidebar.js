// The workspace: channels, direct messages, the app. On a narrow screen a drawer.
import { h, icon } from "./dom.js";
import { avatar } from "./avatar.js";
import { bot, channels, dms, nameOf, person, shortcuts } from "./directory.js";
import { draft } from "./drafts.js";
import { goTo, hashOf } from "./places.js";
import { store } from "./state.js";
import { unread } from "./unread.js";
import { shortcut } from "./verbs.js";

const NARROW = matchMedia("(max-width: 760px)");

export class Sidebar {
  constructor() {
    this.node = document.getElementById("sidebar");
    this.shade = document.getElementById("shade");
    this.toggle = h(
      "button",
      {
        type: "button",
        class: "icon-button menu-toggle",
        "aria-label": "Channels and people",
        "aria-expanded": "false",
        "aria-controls": "sidebar",
        "data-testid": "menu",
        on: { click: () => this.open(true) },
      },
      icon("menu"),
    );
    this.dot = h("span", { class: "menu-dot", hidden: true });
    this.toggle.append(this.dot);
    this.shade.addEventListener("click", () => this.open(false));
    this.node.addEventListener("keydown", (event) => event.key === "Escape" && this.open(false));
    this.node.addEventListener("click", (event) => event.target.closest("a, button") && this.open(false));
    NARROW.addEventListener("change", () => this.open(false));
    this.open(false);
  }

  open(open) {
    const wasOpen = this.node.classList.contains("open");
    this.node.classList.toggle("open", open);
    this.shade.hidden = !open;
    this.node.inert = NARROW.matches && !open;
    this.toggle.setAttribute("aria-expanded", String(open));
    if (open) (this.node.querySelector("[aria-current]") ?? this.node.querySelector("a"))?.focus();
    else if (wasOpen && NARROW.matches) this.toggle.focus();
  }

  update() {
    if (!store.people) return;
    const print = JSON.stringify([store.place, store.as, listed(), store.people.workspace]);
    this.dot.hidden = !listed().some((one) => one.loud);
    if (print === this.print) return;
    this.print = print;
    const focused = this.node.contains(document.activeElement) ? document.activeElement.dataset.testid : null;
    const scroll = this.node.querySelector(".sidebar-lists")?.scrollTop ?? 0;
    this.node.replaceChildren(this.head(), this.lists());
    this.node.querySelector(".sidebar-lists").scrollTop = scroll;
    if (focused) this.node.querySelector(`[data-testid="${CSS.escape(focused)}"]`)?.focus();
  }

  head() {
    const close = h(
      "button",
      { type: "button", class: "icon-button drawer-close", "aria-label": "Close" },
      icon("close"),
    );
    const name = store.people.workspace?.name ?? "Workspace";
    const mark = h("img", { class: "workspace-mark", src: "/assets/icon.svg", alt: "" });
    return h(
      "div",
      { class: "sidebar-head" },
      mark,
      h("div", { class: "workspace-name", dir: "auto" }, name, h("small", null, "demo workspace")),
      close,
    );
  }

  lists() {
    return h(
      "nav",
      { class: "sidebar-lists", "aria-label": "Conversations" },
      list("Channels", channels().map(channelEntry)),
      list(
        "Direct messages",
        [...dms()].sort((a, b) => (b.with === bot().id) - (a.with === bot().id)).map(dmEntry),
      ),
      list("Apps", [homeEntry()]),
      shortcuts("global").length > 0 ? list("Shortcuts", shortcuts("global").map(shortcutEntry)) : null,
    );
  }
}

/** What the sidebar shows of each conversation, to see whether anything of it changed. */
const listed = () =>
  [...channels(), ...dms()].map((one) => ({
    id: one.id,
    name: one.name,
    private: one.private,
    member: one.member,
    draft: hasDraft(one.id),
    ...unread(one),
  }));

function list(title, entries) {
  return h(
    "section",
    { class: "sidebar-section" },
    h("h2", null, title),
    h(
      "ul",
      { role: "list" },
      entries.map((entry) => h("li", null, entry)),
    ),
  );
}

function entry({ hash, current, testId, sign, name, fresh, dim, draft: drafted }) {
  const classes = ["entry", fresh?.count > 0 ? "unread" : "", dim ? "dim" : ""].join(" ").trim();
  return h(
    "a",
    {
      href: hash,
      class: classes,
      "aria-current": current ? "page" : null,
      "data-testid": testId,
      on: { click: (event) => plainClick(event) && goTo(hash, event) },
    },
    h("span", { class: "entry-sign" }, sign),
    h("span", { class: "entry-name", dir: "auto" }, name),
    drafted
      ? h(
          "span",
          { class: "entry-draft", title: "Not sent yet" },
          icon("edit"),
          h("span", { class: "visually-hidden" }, ", draft"),
        )
      : null,
    fresh?.loud
      ? h("span", { class: "count-badge", "aria-label": `${fresh.count} new` }, String(fresh.count))
      : null,
    fresh?.count > 0 && !fresh.loud ? h("span", { class: "visually-hidden" }, ", new messages") : null,
  );
}

const hasDraft = (id) => draft(`${id} `) !== "" && !isHere(id);

/** With a modifier the browser opens another tab, as for every link. */
const plainClick = (event) => !event.ctrlKey && !event.metaKey && !event.shiftKey;

const isHere = (id) => store.place?.kind === "conversation" && store.place.id === id;

const channelEntry = (one) =>
  entry({
    hash: hashOf(one.id),
    current: isHere(one.id),
    testId: `channel-${one.name}`,
    sign: icon(one.private ? "lock" : "hash"),
    name: one.name,
    fresh: unread(one),
    dim: one.member === false,
    draft: hasDraft(one.id),
  });

function dmEntry(one) {
  const someone = person(one.with);
  return entry({
    hash: hashOf(one.id),
    current: isHere(one.id),
    testId: `dm-${someone?.handle ?? one.with}`,
    sign: avatar(someone, "avatar-tiny"),
    name: nameOf(one.with),
    fresh: unread(one),
    dim: someone?.deactivated,
    draft: hasDraft(one.id),
  });
}

const homeEntry = () =>
  entry({
    hash: "#/home",
    current: store.place?.kind === "home",
    testId: `app-${bot().app ?? "huzzah"}`,
    sign: avatar({ ...bot(), bot: true }, "avatar-tiny"),
    name: bot().name,
  });

const shortcutEntry = (one) =>
  h(
    "button",
    {
      type: "button",
      class: "entry",
      "data-testid": `shortcut-${one.callback_id}`,
      on: { click: () => shortcut(one.callback_id) },
    },
    h("span", { class: "entry-sign" }, "⚡"),
    h("span", { class: "entry-name" }, one.name),
  );
