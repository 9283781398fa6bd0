package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Map;
import org.rapporteur.discussion.reference.Passage;
import org.rapporteur.discussion.reference.Reference;

/// What a comment's words lead to, as far as it is public: addresses of what they name, and
/// passages that they quote; and which comments name this one, one more than are shown where there
/// are more.
public record Connections(
    Map<Reference, String> addresses, Map<Passage, Quoted> quotes, List<Integer> referrers) {

  public static final int MOST_REFERRERS = 10;
  public static final Connections NONE = new Connections(Map.of(), Map.of(), List.of());

  /// Who said it, and whether they still do.
  public record Quoted(String author, Standing standing) {}

  /// What became of the words since they were quoted.
  public enum Standing {
    SAME,
    CHANGED,
    GONE;

    public String key() {
      return "discussion.quoted." + name();
    }
  }

  public Connections {
    addresses = Map.copyOf(addresses);
    quotes = Map.copyOf(quotes);
    referrers = List.copyOf(referrers);
  }

  public List<Integer> shownReferrers() {
    return referrers.subList(0, Math.min(MOST_REFERRERS, referrers.size()));
  }

  public boolean hasMoreReferrers() {
    return referrers.size() > MOST_REFERRERS;
  }
}
