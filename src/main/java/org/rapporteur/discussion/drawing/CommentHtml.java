package org.rapporteur.discussion.drawing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentThread;
import org.rapporteur.discussion.thread.Connections;
import org.rapporteur.discussion.thread.Tally;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The one HTML of a comment and of a thread, for every reader and edition. What is personal is
/// laid over it and never part of it.
@Component
public class CommentHtml {

  /// Replies are drawn to this level; what is deeper stands on it and says what it answers.
  public static final int LEVELS = 3;

  /// Characters of drawn comments to keep; some 60,000 comments of usual length.
  private static final long KEPT = 100_000_000;

  private record Key(
      CommentId comment,
      int revision,
      CommentState state,
      @Nullable Integer parent,
      @Nullable Integer decision,
      Tally tally,
      List<AttachmentDetails> attachments,
      Connections connections,
      CommentPlace place,
      boolean named) {}

  private final Cache<Key, String> drawn =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .weigher((Key key, String html) -> html.length() + 200)
          .build();
  private final Templates templates;
  private final Messages messages;
  private final DrawnWords words;
  private final ObjectProvider<CommentActions> actions;

  CommentHtml(
      Templates templates,
      Messages messages,
      DrawnWords words,
      ObjectProvider<CommentActions> actions) {
    this.words = words;
    this.templates = templates;
    this.messages = messages;
    this.actions = actions;
  }

  /// A comment by itself; a reply says which comment it answers.
  public String html(CommentDetails comment, CommentPlace place) {
    return html(comment, place, comment.parent() != null);
  }

  /// The words of a text that is being written, as they will be drawn once it is posted.
  public String preview(String markdown, Connections connections, CommentPlace place) {
    return words.of(Markdown.toHtml(markdown), connections, place);
  }

  /// A comment with the replies read with it.
  public String thread(CommentThread thread, CommentPlace place) {
    var html = new StringBuilder(4096);
    html.append("<div class=\"thread\">").append(html(thread.root(), place, false));
    if (!thread.replies().isEmpty()) {
      append(html, thread, place, "");
    }
    return html.append("</div>").toString();
  }

  /// The replies alone, in the order in which they are drawn. The total is that of the whole
  /// thread, of which these may be a part.
  public String replies(CommentThread thread, CommentPlace place) {
    return replies(thread, place, "");
  }

  /// The same with what stands at their end, such as where further ones are.
  public String replies(CommentThread thread, CommentPlace place, String end) {
    var html = new StringBuilder(4096);
    append(html, thread, place, end);
    return html.toString();
  }

  private void append(StringBuilder html, CommentThread thread, CommentPlace place, String end) {
    var root = thread.root();
    int total = Math.max(root.threadSize(), thread.replies().size());
    open(html, total, place);
    level(html, thread.replies(), 1, root.depth(), place);
    if (thread.hasMore()) {
      html.append(draw("more-replies", place, Map.of("place", place, "root", root)));
    }
    html.append(end).append("</details>");
  }

  private void level(
      StringBuilder html, List<CommentDetails> replies, int level, int base, CommentPlace place) {
    int i = 0;
    while (i < replies.size()) {
      var reply = replies.get(i);
      html.append(html(reply, place, reply.depth() - base > LEVELS));
      int end = i + 1;
      while (end < replies.size() && levelOf(replies.get(end), base) > level) {
        end++;
      }
      if (end > i + 1) {
        open(html, end - i - 1, place);
        level(html, replies.subList(i + 1, end), level + 1, base, place);
        html.append("</details>");
      }
      i = end;
    }
  }

  private static int levelOf(CommentDetails reply, int base) {
    return Math.min(reply.depth() - base, LEVELS);
  }

  private void open(StringBuilder html, int count, CommentPlace place) {
    html.append("<details class=\"replies\" open>").append(summary(count, place));
  }

  private String summary(int count, CommentPlace place) {
    return draw("summary", place, Map.of("count", count));
  }

  private String html(CommentDetails comment, CommentPlace place, boolean named) {
    var key =
        new Key(
            comment.id(),
            comment.revision(),
            comment.state(),
            comment.parent(),
            comment.decision(),
            comment.tally(),
            comment.attachments(),
            comment.connections(),
            place,
            named);
    return drawn.get(
        key,
        k ->
            draw(
                "comment",
                place,
                Map.of(
                    "comment",
                    comment,
                    "words",
                    words.of(comment, place),
                    "place",
                    place,
                    "named",
                    named,
                    "tools",
                    tools(comment, place))));
  }

  private List<CommentTool> tools(CommentDetails comment, CommentPlace place) {
    if (place.edition() == CommentPlace.Edition.PRINT) {
      return List.of();
    }
    return actions
        .orderedStream()
        .flatMap(
            module ->
                module.forEveryone(place.phase()).stream()
                    .filter(action -> action.on().contains(comment.state()))
                    .filter(action -> module.suits(action, comment))
                    .map(
                        action ->
                            new CommentTool(
                                action,
                                module
                                    .address(action, place.consultation(), comment.number())
                                    .orElse(""))))
        .filter(tool -> place.isLive() || tool.isLink())
        .toList();
  }

  private String draw(String template, CommentPlace place, Map<String, ?> parameters) {
    var all = new HashMap<String, Object>(parameters);
    all.put("messages", messages);
    all.put("locale", place.locale());
    return templates.html("discussion/" + template + ".jte", all);
  }
}
