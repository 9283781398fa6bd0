package org.rapporteur.analysis.draft;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.sentence.ReplyCue;
import org.rapporteur.language.TextSpan;

/// Sentences that say who said something, with the words themselves. The verb follows the kind of
/// the statement.
final class ReportedSpeech {

  /// Marks of all kinds, which would end the gloss or look like a quotation.
  private static final Pattern MARKS = Pattern.compile("[‘’“”„«»「」]");

  private static final Pattern ARTICLE = Pattern.compile("(An?|The) ");

  private final Material material;
  private final SentenceWriter writer;
  private final Wording wording;
  private final Glosses glosses;

  ReportedSpeech(Material material, SentenceWriter writer, Wording wording, Glosses glosses) {
    this.material = material;
    this.writer = writer;
    this.wording = wording;
    this.glosses = glosses;
  }

  DraftSentence say(Quotes.Passage passage) {
    return sentence("say." + passage.first().kind(), passage).done();
  }

  /// Says more from the comment that the sentence before quotes.
  DraftSentence add(Quotes.Passage passage) {
    return sentence("say.more", passage).done();
  }

  DraftSentence reply(Quotes.Passage passage, boolean agrees) {
    return sentence(agrees ? "reply." + ReplyCue.AGREEMENT : "reply", passage).done();
  }

  SentenceWriter.Sentence sentence(String key, Quotes.Passage passage) {
    return sentence(SentenceKind.KEY_POINT, key, passage, List.of(passage.first().comment()));
  }

  SentenceWriter.Sentence sentence(
      SentenceKind kind, String key, Quotes.Passage passage, List<Integer> cited) {
    SourceComment comment = material.present(passage.first().comment());
    return writer
        .sentence(kind, key, cited)
        .with("speaker", speaker(comment))
        .quote("quote", comment, passage.spans())
        .with("note", note(comment, passage.spans()));
  }

  /// Names the delegation or organization; otherwise the group.
  String speaker(SourceComment comment) {
    String name = comment.contributor().name();
    String kind = comment.delegation() ? "delegation" : "person";
    if (name == null || !Marks.areFree(name) || hasDigit(name)) {
      return comment.statesGroup()
          ? wording.text(
              "speaker." + kind + ".group",
              Map.of("group", wording.text("from." + comment.group(), Map.of())))
          : wording.text("speaker." + kind, Map.of());
    }
    String written = withSmallArticle(name);
    return comment.statesGroup()
        ? wording.text(
            "speaker." + kind + ".named.group",
            Map.of("name", written, "group", wording.group(comment.group())))
        : wording.text("speaker." + kind + ".named", Map.of("name", written));
  }

  /// "A ministry of finance" is written with a small letter within a sentence.
  private static String withSmallArticle(String name) {
    return ARTICLE.matcher(name).lookingAt()
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : name;
  }

  private static boolean hasDigit(String name) {
    return name.codePoints().anyMatch(Character::isDigit);
  }

  /// Names the language of words in another language, and glosses them where that is possible.
  private String note(SourceComment comment, List<TextSpan> spans) {
    if (comment.language().equals(material.facts().language())) {
      return "";
    }
    String language = wording.language(comment.language());
    var words = new StringBuilder();
    for (TextSpan span : spans) {
      words.append(words.isEmpty() ? "" : " ").append(comment.words(span));
    }
    return glosses
        .gloss(words.toString(), comment.language())
        .map(gloss -> MARKS.matcher(gloss).replaceAll("'"))
        .map(gloss -> wording.text("note.gloss", Map.of("language", language, "gloss", gloss)))
        .orElseGet(() -> wording.text("note.language", Map.of("language", language)));
  }
}
