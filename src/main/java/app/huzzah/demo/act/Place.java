package app.huzzah.demo.act;

import app.huzzah.demo.model.Message;
import app.huzzah.demo.model.View;

/** Where an interactive element stands, as the person sees it at that moment. */
public sealed interface Place {
  record InMessage(Message message) implements Place {}

  record InView(View view) implements Place {}
}
