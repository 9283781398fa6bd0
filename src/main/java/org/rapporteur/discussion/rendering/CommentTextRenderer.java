package org.rapporteur.discussion.rendering;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.discussion.reference.Reference;
import org.rapporteur.discussion.reference.ReferenceParser;
import org.rapporteur.discussion.thread.CommentConnections;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Renders the text of a comment with links to its references and the sources of its quotations.
@Component
class CommentTextRenderer {

  /// The paragraph that ends a quotation in the HTML generated from Markdown.
  private static final Pattern QUOTATION_SOURCE =
      Pattern.compile(
          "<p><a href=\"([^\"]*#quoted-[0-9-]+)\"[^>]*>[^<]*</a></p>(?=\\s*</blockquote>)");

  private static final String PARAGRAPH_SIGN = "¶";

  private final HtmlTemplates templates;
  private final Messages messages;

  CommentTextRenderer(HtmlTemplates templates, Messages messages) {
    this.templates = templates;
    this.messages = messages;
  }

  String render(CommentDetails comment, CommentRenderContext context) {
    return render(comment.html(), comment.connections(), context);
  }

  String render(String html, CommentConnections connections, CommentRenderContext context) {
    return linkQuotations(linkReferences(html, connections, context), connections, context);
  }

  private String linkReferences(
      String html, CommentConnections connections, CommentRenderContext context) {
    if (connections.referencePaths().isEmpty() && !html.contains(PARAGRAPH_SIGN)) {
      return html;
    }
    return ReferenceParser.replaceIn(
        html,
        (reference, matchedText) ->
            Optional.ofNullable(connections.referencePaths().get(reference))
                .map(path -> renderLink(context.referencePath(reference, path), matchedText))
                .or(() -> renderUnresolved(reference, matchedText, context)));
  }

  private String linkQuotations(
      String html, CommentConnections connections, CommentRenderContext context) {
    if (connections.quotations().isEmpty()) {
      return html;
    }
    return QUOTATION_SOURCE
        .matcher(html)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    renderSource(match.group(1), connections, context).orElse(match.group())));
  }

  // Neither the path nor the label can contain characters that HTML must escape.
  private static String renderLink(String path, String label) {
    return "<a class=\"ref\" href=\"" + path + "\"><bdi>" + label + "</bdi></a>";
  }

  /// Marks a reference to a paragraph, because a report may be published later. Other unresolved
  /// references remain plain text.
  private Optional<String> renderUnresolved(
      Reference reference, String label, CommentRenderContext context) {
    return reference.kind() == Reference.ReferenceKind.PARAGRAPH
        ? Optional.of(
            "<abbr class=\"ref\" title=\""
                + messages.text(context.locale(), "discussion.paragraph.none")
                + "\">"
                + label
                + "</abbr>")
        : Optional.empty();
  }

  private Optional<String> renderSource(
      String link, CommentConnections connections, CommentRenderContext context) {
    var passage = CommentPassage.parseLink(link).orElse(null);
    var quoted = passage == null ? null : connections.quotations().get(passage);
    return passage == null || quoted == null
        ? Optional.empty()
        : Optional.of(
            templates.render(
                "discussion/quotation-source.jte",
                Map.of(
                    "messages", messages,
                    "context", context,
                    "passage", passage,
                    "reference", CommentLinks.reference(passage.comment()),
                    "source", quoted)));
  }
}
