package app.huzzah;

/** Placeholder until the command line arrives. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("Huzzah");
  }
}
