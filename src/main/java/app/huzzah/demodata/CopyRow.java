package app.huzzah.demodata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Rows in PostgreSQL's binary COPY format: for each field its length, then its bytes, high ones
 * first. Everything goes into one buffer, which is handed on and used again.
 */
final class CopyRow {
  private static final byte[] BEGINNING = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final short END = -1;
  private static final int NULL = -1;
  private static final int OID_OF_TEXT = 25;

  /** PostgreSQL counts days and microseconds from here. */
  private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

  private static final long EPOCH_SECOND = 946_684_800L;
  private static final long MICROS = 1_000_000L;

  private final ByteBuffer buffer;

  /** A buffer of so many bytes; the largest row has to fit with them. */
  CopyRow(int bytes) {
    buffer = ByteBuffer.allocate(bytes);
  }

  void begin() {
    buffer.put(BEGINNING);
  }

  void end() {
    buffer.putShort(END);
  }

  CopyRow fields(int count) {
    buffer.putShort((short) count);
    return this;
  }

  CopyRow text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    buffer.putInt(bytes.length).put(bytes);
    return this;
  }

  CopyRow text(Optional<String> value) {
    return value.map(this::text).orElseGet(this::nothing);
  }

  CopyRow texts(List<String> values) {
    int start = buffer.position();
    buffer.putInt(0);
    buffer.putInt(values.isEmpty() ? 0 : 1).putInt(0).putInt(OID_OF_TEXT);
    if (!values.isEmpty()) {
      buffer.putInt(values.size()).putInt(1);
      values.forEach(this::text);
    }
    buffer.putInt(start, buffer.position() - start - Integer.BYTES);
    return this;
  }

  CopyRow number(int value) {
    buffer.putInt(Integer.BYTES).putInt(value);
    return this;
  }

  CopyRow number(long value) {
    buffer.putInt(Long.BYTES).putLong(value);
    return this;
  }

  CopyRow truth(boolean value) {
    buffer.putInt(1).put((byte) (value ? 1 : 0));
    return this;
  }

  CopyRow date(LocalDate value) {
    return number((int) ChronoUnit.DAYS.between(EPOCH, value));
  }

  /** A moment, in seconds since 1970. */
  CopyRow moment(long second) {
    return number((second - EPOCH_SECOND) * MICROS);
  }

  CopyRow nothing() {
    buffer.putInt(NULL);
    return this;
  }

  /** How many bytes there are to hand on. */
  int size() {
    return buffer.position();
  }

  byte[] bytes() {
    return buffer.array();
  }

  void clear() {
    buffer.clear();
  }
}
