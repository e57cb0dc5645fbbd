package app.huzzah.demo.api;

import com.google.gson.JsonObject;

/** What a method of the Web API does; it may throw {@link app.huzzah.demo.talk.Refused}. */
@FunctionalInterface
interface Method {
  JsonObject answer(Call call);
}
