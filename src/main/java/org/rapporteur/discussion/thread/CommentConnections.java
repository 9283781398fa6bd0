package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Map;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.discussion.reference.Reference;

/// Public links of a comment: addresses of its references, its quoted passages, and comments that
/// refer to it. If there are more referrers than shown, the list contains one extra.
public record CommentConnections(
    Map<Reference, String> addresses,
    Map<CommentPassage, QuotedSource> quotations,
    List<Integer> referrers) {

  public static final int MAX_REFERRERS = 10;
  public static final CommentConnections NONE =
      new CommentConnections(Map.of(), Map.of(), List.of());

  /// The author of a quoted passage, and its current status.
  public record QuotedSource(String author, QuotationStatus status) {}

  /// Status of a quoted passage in its source.
  public enum QuotationStatus {
    SAME,
    CHANGED,
    GONE;

    public String key() {
      return "discussion.quoted." + name();
    }
  }

  public CommentConnections {
    addresses = Map.copyOf(addresses);
    quotations = Map.copyOf(quotations);
    referrers = List.copyOf(referrers);
  }

  public List<Integer> shownReferrers() {
    return referrers.subList(0, Math.min(MAX_REFERRERS, referrers.size()));
  }

  public boolean hasMoreReferrers() {
    return referrers.size() > MAX_REFERRERS;
  }
}
