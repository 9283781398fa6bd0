package org.rapporteur.discussion.thread;

import java.util.List;
import java.util.Map;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.discussion.reference.Reference;

/// Connections of a comment.
///
/// @param referencePaths the paths of its references to public items
/// @param quotations the source of each quoted passage
/// @param referrers numbers of the first published comments that refer to it, at most
///     [#MAX_REFERRERS]
public record CommentConnections(
    Map<Reference, String> referencePaths,
    Map<CommentPassage, QuotedSource> quotations,
    List<Integer> referrers,
    boolean hasMoreReferrers) {

  public static final int MAX_REFERRERS = 10;
  public static final CommentConnections NONE =
      new CommentConnections(Map.of(), Map.of(), List.of(), false);

  /// The author of a quoted passage, and its current status.
  public record QuotedSource(String author, QuotationStatus status) {}

  /// Status of a quoted passage in its source.
  public enum QuotationStatus {
    UNCHANGED,
    CHANGED,
    /// The source is not public any more.
    MISSING;

    public String key() {
      return "discussion.quoted." + name();
    }
  }

  public CommentConnections {
    referencePaths = Map.copyOf(referencePaths);
    quotations = Map.copyOf(quotations);
    referrers = List.copyOf(referrers);
  }
}
