package app.huzzah.demo.api;

import com.google.gson.JsonObject;

/**
 * One call of the Web API, as it is kept in the log.
 *
 * @param params without the token
 * @param status the HTTP status; 0 where the connection was broken
 * @param answer what the method answered, or would have
 */
public record ApiCall(
    int number, String method, JsonObject params, int status, JsonObject answer) {}
