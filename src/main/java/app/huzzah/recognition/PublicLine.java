package app.huzzah.recognition;

/**
 * One recipient of one recognition that was said in public, with the names as they are now; empty
 * where we know none.
 */
record PublicLine(ExportLine line, String giverName, String recipientName, String channelName) {}
