package app.huzzah.permission;

import app.huzzah.permission.Office.Person;

/**
 * One line of the table, as it is done.
 *
 * @param writes whether something is stored where it is allowed
 */
record Deed(boolean writes, Beginning beginning) {
  /** Brings about what it needs; nothing of that is judged. */
  interface Beginning {
    Attempt of(Office office, Person person);
  }

  /** Tries it, and tells whether it was done. */
  interface Attempt {
    boolean succeeds();
  }

  static Deed writes(Beginning beginning) {
    return new Deed(true, beginning);
  }

  static Deed reads(Beginning beginning) {
    return new Deed(false, beginning);
  }
}
