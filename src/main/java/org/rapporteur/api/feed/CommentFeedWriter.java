package org.rapporteur.api.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.rapporteur.api.CommentPageWriter;
import org.rapporteur.api.feed.FeedWriter.FeedItem;
import org.rapporteur.api.feed.FeedWriter.FeedSource;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentVersion;
import org.rapporteur.discussion.thread.CommentVersionSql;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Writes an Atom feed of comments. The comments are loaded only if one of them has changed.
@Component
class CommentFeedWriter {

  private final FeedWriter feedWriter;
  private final CommentPageWriter pageWriter;
  private final CommentVersionSql commentVersions;
  private final Messages messages;

  CommentFeedWriter(
      FeedWriter feedWriter,
      CommentPageWriter pageWriter,
      CommentVersionSql commentVersions,
      Messages messages) {
    this.feedWriter = feedWriter;
    this.pageWriter = pageWriter;
    this.commentVersions = commentVersions;
    this.messages = messages;
  }

  /// Comments of a feed.
  /// @param consultation slug of the consultation of a comment
  /// @param order order of the feed items
  record FeedComments(
      List<CommentVersion> versions,
      Function<CommentId, Slug> consultation,
      Comparator<CommentDetails> order) {}

  Locale resolveLocale(HttpServletRequest request) {
    return feedWriter.resolveLocale(request);
  }

  void write(
      FeedSource source,
      FeedComments comments,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, XMLStreamException {
    var locale = resolveLocale(request);
    feedWriter.write(
        source,
        pageWriter.computeVersion(comments.versions()),
        () -> loadItems(comments, locale),
        request,
        response);
  }

  private List<FeedItem> loadItems(FeedComments comments, Locale locale) {
    var ids = comments.versions().stream().map(CommentVersion::comment).toList();
    return commentVersions.loadComments(ids).stream()
        .filter(comment -> comment.state().showsText())
        .sorted(comments.order())
        .map(comment -> toFeedItem(comment, comments.consultation().apply(comment.id()), locale))
        .toList();
  }

  private FeedItem toFeedItem(CommentDetails comment, Slug consultation, Locale locale) {
    return new FeedItem(
        CommentLinks.comment(consultation, comment.number()),
        messages.text(locale, "api.feed.entry", comment.reference(), comment.author()),
        comment.author(),
        comment.createdAt(),
        comment.language().value(),
        comment.html());
  }
}
