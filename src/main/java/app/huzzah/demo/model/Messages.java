package app.huzzah.demo.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** All messages, ephemeral ones too, by conversation and in the order of their timestamps. */
public final class Messages {
  private final ReentrantLock lock;
  private final Consumer<Message> changed;
  private final Map<String, TreeMap<String, Message>> byChannel = new HashMap<>();

  Messages(ReentrantLock lock, Consumer<Message> changed) {
    this.lock = lock;
    this.changed = changed;
  }

  public Message put(Message message) {
    lock.lock();
    try {
      byChannel
          .computeIfAbsent(message.channel(), ignored -> new TreeMap<>())
          .put(message.ts(), message);
      changed.accept(message);
      return message;
    } finally {
      lock.unlock();
    }
  }

  public Optional<Message> find(String channel, String ts) {
    lock.lock();
    try {
      return Optional.ofNullable(byChannel.getOrDefault(channel, new TreeMap<>()).get(ts));
    } finally {
      lock.unlock();
    }
  }

  /** Replaces the message, in one step; empty where there is none. */
  public Optional<Message> change(String channel, String ts, UnaryOperator<Message> how) {
    lock.lock();
    try {
      return find(channel, ts).map(message -> put(how.apply(message)));
    } finally {
      lock.unlock();
    }
  }

  public Optional<Message> remove(String channel, String ts) {
    lock.lock();
    try {
      Optional<Message> gone =
          Optional.ofNullable(byChannel.getOrDefault(channel, new TreeMap<>()).remove(ts));
      gone.ifPresent(changed);
      return gone;
    } finally {
      lock.unlock();
    }
  }

  /** What everybody in the conversation sees, oldest first. */
  public List<Message> in(String channel) {
    return all(channel).stream().filter(message -> message.onlyFor() == null).toList();
  }

  /** What this person sees in the conversation, with what only they see, oldest first. */
  public List<Message> in(String channel, String reader) {
    return all(channel).stream()
        .filter(message -> message.onlyFor() == null || reader.equals(message.onlyFor()))
        .toList();
  }

  /** The replies to this message that everybody sees, oldest first. */
  public List<Message> replies(Message parent) {
    return in(parent.channel()).stream()
        .filter(message -> parent.ts().equals(message.threadTs()))
        .toList();
  }

  private List<Message> all(String channel) {
    lock.lock();
    try {
      return List.copyOf(byChannel.getOrDefault(channel, new TreeMap<>()).values());
    } finally {
      lock.unlock();
    }
  }

  /** Forgets what was for one person alone, as Slack does when they come back another day. */
  public void forgetPrivateOnes() {
    lock.lock();
    try {
      everything().stream()
          .filter(message -> message.onlyFor() != null)
          .forEach(message -> remove(message.channel(), message.ts()));
    } finally {
      lock.unlock();
    }
  }

  List<Message> everything() {
    lock.lock();
    try {
      List<Message> all = new ArrayList<>();
      byChannel.values().forEach(channel -> all.addAll(channel.values()));
      return all;
    } finally {
      lock.unlock();
    }
  }
}
