package app.huzzah.demo.talk;

import app.huzzah.demo.delivery.Deliveries;
import app.huzzah.demo.delivery.Events;
import app.huzzah.demo.model.Workspace;
import java.net.URI;

/**
 * What works together in one pretend Slack.
 *
 * @param base where its server stands, such as {@code http://127.0.0.1:4000/}
 */
public record Parts(
    Workspace workspace,
    Deliveries deliveries,
    Events events,
    Scopes scopes,
    Posting posting,
    ViewDesk views,
    Directory directory,
    Triggers triggers,
    ResponseUrls urls,
    URI base) {}
