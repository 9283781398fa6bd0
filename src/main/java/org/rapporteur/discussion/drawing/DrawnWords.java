package org.rapporteur.discussion.drawing;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.reference.Passage;
import org.rapporteur.discussion.reference.Reference;
import org.rapporteur.discussion.reference.References;
import org.rapporteur.discussion.thread.CommentDetails;
import org.rapporteur.discussion.thread.Connections;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Templates;
import org.springframework.stereotype.Component;

/// The words of a comment with links to what they name, and with the source of what they quote.
@Component
class DrawnWords {

  /// The paragraph that ends a quotation, as Markdown draws it.
  private static final Pattern SOURCE =
      Pattern.compile(
          "<p><a href=\"([^\"]*#quoted-[0-9-]+)\"[^>]*>[^<]*</a></p>(?=\\s*</blockquote>)");

  private static final String PARAGRAPH = "¶";

  private final Templates templates;
  private final Messages messages;

  DrawnWords(Templates templates, Messages messages) {
    this.templates = templates;
    this.messages = messages;
  }

  String of(CommentDetails comment, CommentPlace place) {
    return of(comment.html(), comment.connections(), place);
  }

  String of(String words, Connections connections, CommentPlace place) {
    String html = words;
    if (!connections.addresses().isEmpty() || html.contains(PARAGRAPH)) {
      html =
          References.replace(
              html,
              (reference, written) ->
                  Optional.ofNullable(connections.addresses().get(reference))
                      .map(address -> link(place.address(reference, address), written))
                      .or(() -> leadingNowhere(reference, written, place)));
    }
    if (!connections.quotes().isEmpty()) {
      html =
          SOURCE
              .matcher(html)
              .replaceAll(
                  match ->
                      source(match.group(1), connections, place)
                          .map(Matcher::quoteReplacement)
                          .orElse(Matcher.quoteReplacement(match.group())));
    }
    return html;
  }

  // Neither the address nor what is written can hold a character that HTML escapes.
  private static String link(String address, String written) {
    return "<a class=\"ref\" href=\"" + address + "\"><bdi>" + written + "</bdi></a>";
  }

  /// Whoever names a paragraph means a report, which may come later; other numbers are just text.
  private Optional<String> leadingNowhere(Reference reference, String written, CommentPlace place) {
    return reference.kind() == Reference.Kind.PARAGRAPH
        ? Optional.of(
            "<abbr class=\"ref\" title=\""
                + messages.text(place.locale(), "discussion.paragraph.none")
                + "\">"
                + written
                + "</abbr>")
        : Optional.empty();
  }

  private Optional<String> source(String link, Connections connections, CommentPlace place) {
    return Passage.of(link)
        .flatMap(
            passage ->
                Optional.ofNullable(connections.quotes().get(passage))
                    .map(
                        quoted ->
                            templates.html(
                                "discussion/quoted.jte",
                                Map.of(
                                    "messages", messages,
                                    "place", place,
                                    "passage", passage,
                                    "reference", CommentLinks.reference(passage.comment()),
                                    "quoted", quoted))));
  }
}
