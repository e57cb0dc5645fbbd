package app.huzzah.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import app.huzzah.workspace.ChannelId;
import app.huzzah.workspace.GroupId;
import app.huzzah.workspace.MemberId;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One gift of a story, given through the real service: {@code
 * team.from(mia).to(ben).big().win().in(general).give()}. Unless said otherwise it is a small
 * effort, by command, in no channel, with a reason.
 */
public final class GiftFrom {
  private final TestWorkspace workspace;
  private final MemberId giver;
  private final Set<MemberId> people = new LinkedHashSet<>();
  private final Set<GroupId> groups = new LinkedHashSet<>();
  private Kind kind = Kind.EFFORT;
  private Size size = Size.SMALL;
  private String reason = "the late night on Acme";
  private List<String> values = List.of();
  private Place place = Place.between();
  private Origin origin = Origin.COMMAND;
  private Optional<Occasion> occasion = Optional.empty();
  private boolean manyConfirmed;

  GiftFrom(TestWorkspace workspace, MemberId giver) {
    this.workspace = workspace;
    this.giver = giver;
  }

  public GiftFrom to(MemberId... members) {
    return to(List.of(members));
  }

  @CanIgnoreReturnValue
  public GiftFrom to(Collection<MemberId> members) {
    people.addAll(members);
    return this;
  }

  @CanIgnoreReturnValue
  public GiftFrom to(GroupId group) {
    groups.add(group);
    return this;
  }

  @CanIgnoreReturnValue
  public GiftFrom kind(Kind kind) {
    this.kind = kind;
    return this;
  }

  public GiftFrom win() {
    return kind(Kind.WIN);
  }

  public GiftFrom lesson() {
    return kind(Kind.LESSON);
  }

  @CanIgnoreReturnValue
  public GiftFrom size(Size size) {
    this.size = size;
    return this;
  }

  public GiftFrom big() {
    return size(Size.BIG);
  }

  @CanIgnoreReturnValue
  public GiftFrom because(String reason) {
    this.reason = reason;
    return this;
  }

  @CanIgnoreReturnValue
  public GiftFrom values(String... values) {
    this.values = List.of(values);
    return this;
  }

  /** Said in this channel: public where the workspace knows it as public, else private. */
  @CanIgnoreReturnValue
  public GiftFrom in(ChannelId channel) {
    this.place = Place.in(channel);
    return this;
  }

  @CanIgnoreReturnValue
  public GiftFrom by(Origin origin) {
    this.origin = origin;
    return this;
  }

  /** Names the occasion, for second deliveries; otherwise each gift is an occasion of its own. */
  @CanIgnoreReturnValue
  public GiftFrom key(String businessKey) {
    return on(Occasion.command(businessKey));
  }

  /** Names the occasion. */
  @CanIgnoreReturnValue
  public GiftFrom on(Occasion occasion) {
    this.occasion = Optional.of(occasion);
    return this;
  }

  /** The giver was asked, and does mean so many people. */
  @CanIgnoreReturnValue
  public GiftFrom confirmed() {
    this.manyConfirmed = true;
    return this;
  }

  /** Gives it now, which has to work. */
  @CanIgnoreReturnValue
  public Recognition give() {
    GiveOutcome outcome = outcome();
    assertThat(outcome).isInstanceOf(GiveOutcome.Given.class);
    return ((GiveOutcome.Given) outcome).recognition();
  }

  /** Tries to give it now. */
  @CanIgnoreReturnValue
  public GiveOutcome outcome() {
    return workspace.recognitions().give(gift());
  }

  /** The gift, not given yet. */
  public Gift gift() {
    return new Gift(
        workspace.id(),
        occasion.orElseGet(() -> Occasion.command(workspace.nextKey())),
        giver,
        people,
        groups,
        kind,
        size,
        reason,
        values,
        place,
        origin,
        manyConfirmed);
  }
}
