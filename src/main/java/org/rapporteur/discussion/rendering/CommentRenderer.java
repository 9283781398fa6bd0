package org.rapporteur.discussion.rendering;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.question.ScaleChoice;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentState;
import org.rapporteur.discussion.attachment.AttachmentDetails;
import org.rapporteur.discussion.thread.CommentConnections;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.CommentThread;
import org.rapporteur.discussion.thread.PositionTally;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Renders the HTML of comments and threads, the same for every reader and edition. Personal parts
/// are added to the page separately.
@Component
public class CommentRenderer {

  /// Nesting depth of replies. Deeper replies appear at this level and name the comment they
  /// answer.
  public static final int MAX_LEVELS = 3;

  /// Characters of rendered HTML in the cache, enough for about 60,000 comments of usual length.
  private static final long CACHE_CHARACTERS = 100_000_000;

  /// Approximate memory of a cache key, expressed in characters of HTML.
  private static final int KEY_CHARACTERS = 200;

  /// Everything that changes the HTML of a comment.
  private record CommentHtmlKey(
      CommentId comment,
      CommentContentKey content,
      @Nullable Integer parent,
      CommentRenderContext context,
      boolean showsParent) {}

  private record CommentContentKey(
      int revision,
      CommentState state,
      @Nullable Integer decision,
      PositionTally tally,
      List<AttachmentDetails> attachments,
      @Nullable ScaleChoice questionPosition,
      CommentConnections connections) {

    private static CommentContentKey fromComment(CommentDetails comment) {
      return new CommentContentKey(
          comment.revision(),
          comment.state(),
          comment.decision(),
          comment.tally(),
          comment.attachments(),
          comment.questionPosition(),
          comment.connections());
    }
  }

  private final Cache<CommentHtmlKey, String> htmlCache =
      Caffeine.newBuilder()
          .maximumWeight(CACHE_CHARACTERS)
          .weigher((CommentHtmlKey key, String html) -> html.length() + KEY_CHARACTERS)
          .build();
  private final HtmlTemplates templates;
  private final Messages messages;
  private final CommentTextRenderer textRenderer;
  private final ObjectProvider<CommentActionProvider> actions;

  CommentRenderer(
      HtmlTemplates templates,
      Messages messages,
      CommentTextRenderer textRenderer,
      ObjectProvider<CommentActionProvider> actions) {
    this.templates = templates;
    this.messages = messages;
    this.textRenderer = textRenderer;
    this.actions = actions;
  }

  /// Renders a single comment. A reply names the comment that it answers.
  public String renderComment(CommentDetails comment, CommentRenderContext context) {
    return renderComment(comment, context, comment.parent() != null);
  }

  /// Renders the text of a draft as it will appear when it is posted.
  public String renderPreview(
      String markdown, CommentConnections connections, CommentRenderContext context) {
    return textRenderer.render(Markdown.toHtml(markdown), connections, context);
  }

  /// Renders the first comment of a thread with its loaded replies.
  public String renderThread(CommentThread thread, CommentRenderContext context) {
    var html = new StringBuilder();
    html.append("<div class=\"thread\">").append(renderComment(thread.root(), context, false));
    if (!thread.replies().isEmpty()) {
      appendReplies(html, thread, context, "");
    }
    return html.append("</div>").toString();
  }

  /// Renders only the loaded replies, in display order. The count shown is that of the whole
  /// thread.
  public String renderReplies(CommentThread thread, CommentRenderContext context) {
    return renderReplies(thread, context, "");
  }

  /// Renders the loaded replies and appends HTML, such as a link to further replies.
  public String renderReplies(CommentThread thread, CommentRenderContext context, String trailer) {
    var html = new StringBuilder();
    appendReplies(html, thread, context, trailer);
    return html.toString();
  }

  private void appendReplies(
      StringBuilder html, CommentThread thread, CommentRenderContext context, String trailer) {
    var root = thread.root();
    int total = Math.max(root.threadSize(), thread.replies().size());
    openDetails(html, total, context);
    appendLevel(html, thread.replies(), 1, root.depth(), context);
    if (thread.hasMore()) {
      html.append(
          renderTemplate("all-replies-link", context, Map.of("context", context, "root", root)));
    }
    html.append(trailer).append("</details>");
  }

  /// Appends the replies of one level, each followed by its own replies, which come next in the
  /// list.
  private void appendLevel(
      StringBuilder html,
      List<CommentDetails> replies,
      int level,
      int rootDepth,
      CommentRenderContext context) {
    int index = 0;
    while (index < replies.size()) {
      var reply = replies.get(index);
      html.append(renderComment(reply, context, reply.depth() - rootDepth > MAX_LEVELS));
      int end = index + 1;
      while (end < replies.size() && levelOf(replies.get(end), rootDepth) > level) {
        end++;
      }
      var deeperReplies = replies.subList(index + 1, end);
      if (!deeperReplies.isEmpty()) {
        openDetails(html, deeperReplies.size(), context);
        appendLevel(html, deeperReplies, level + 1, rootDepth, context);
        html.append("</details>");
      }
      index = end;
    }
  }

  private static int levelOf(CommentDetails reply, int rootDepth) {
    return Math.min(reply.depth() - rootDepth, MAX_LEVELS);
  }

  private void openDetails(StringBuilder html, int count, CommentRenderContext context) {
    html.append("<details class=\"replies\" open>")
        .append(renderTemplate("replies-summary", context, Map.of("count", count)));
  }

  private String renderComment(
      CommentDetails comment, CommentRenderContext context, boolean showsParent) {
    var key =
        new CommentHtmlKey(
            comment.id(),
            CommentContentKey.fromComment(comment),
            comment.parent(),
            context,
            showsParent);
    return htmlCache.get(
        key,
        unknown ->
            renderTemplate(
                "comment",
                context,
                Map.of(
                    "comment", comment,
                    "html", textRenderer.render(comment, context),
                    "context", context,
                    "showsParent", showsParent,
                    "actions", findActions(comment, context))));
  }

  private List<RenderedAction> findActions(CommentDetails comment, CommentRenderContext context) {
    if (context.mode() == CommentRenderContext.RenderMode.PRINT) {
      return List.of();
    }
    var rendered = new ArrayList<RenderedAction>();
    for (var provider : actions.orderedStream().toList()) {
      for (var action : provider.publicActions(context.phase())) {
        String path =
            provider.noScriptPath(action, context.consultation(), comment.number()).orElse("");
        boolean isUsable = context.isLive() || !path.isEmpty();
        if (isUsable
            && action.states().contains(comment.state())
            && provider.isAvailable(action, comment)) {
          rendered.add(new RenderedAction(action, path));
        }
      }
    }
    return rendered;
  }

  private String renderTemplate(
      String template, CommentRenderContext context, Map<String, ?> parameters) {
    var allParameters = new HashMap<String, Object>(parameters);
    allParameters.put("messages", messages);
    allParameters.put("locale", context.locale());
    return templates.render("discussion/" + template + ".jte", allParameters);
  }
}
