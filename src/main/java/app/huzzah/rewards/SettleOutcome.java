package app.huzzah.rewards;

/** What became of somebody's wish to approve, decline, fulfil or cancel a redemption. */
public sealed interface SettleOutcome {
  /** It is so now. */
  record Settled(Redemption redemption, Reward reward) implements SettleOutcome {}

  /** Nothing moved. */
  sealed interface Refused extends SettleOutcome {}

  /** Somebody was faster; this is how it stands. */
  record AlreadySettled(Redemption redemption, Reward reward) implements Refused {}

  /** Whoever pressed does not settle this reward, or it is not their redemption. */
  record NotYours() implements Refused {}

  /** Whoever pressed asked for it themselves. */
  record YourOwn() implements Refused {}

  /** A decline says why. */
  record NoReason() implements Refused {}

  /**
   * More than {@link SettlingService#LONGEST_REASON} characters.
   *
   * @param length in characters (UTF-16)
   */
  record ReasonTooLong(int length) implements Refused {}

  /**
   * More than {@link SettlingService#LONGEST_CODE} characters.
   *
   * @param length in characters (UTF-16)
   */
  record CodeTooLong(int length) implements Refused {}

  /** Whoever runs Huzzah has set no key to seal codes with. */
  record NoVault() implements Refused {}

  record NoSuchRedemption() implements Refused {}
}
