package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Marks;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.sentence.ReplyCue;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.wording.Glosses;
import org.rapporteur.analysis.wording.Wording;
import org.rapporteur.language.TextSpan;

/// Sentences that say who said something, with the words themselves. The verb follows the kind of
/// the statement.
final class ReportedSpeech {

  /// Marks of all kinds, which would end the gloss or look like a quotation.
  private static final Pattern MARKS = Pattern.compile("[‘’“”„«»「」]");

  private static final Pattern ARTICLE = Pattern.compile("(An?|The) ");

  /// More contributors are counted.
  private static final int MAX_NAMED = 5;

  private final Material material;
  private final SentenceWriter writer;
  private final Wording wording;
  private final Quotes quotes;
  private final Glosses glosses;
  private final boolean isBrief;

  ReportedSpeech(
      Material material, SentenceWriter writer, Wording wording, Quotes quotes, Glosses glosses) {
    this(material, writer, wording, quotes, glosses, false);
  }

  private ReportedSpeech(
      Material material,
      SentenceWriter writer,
      Wording wording,
      Quotes quotes,
      Glosses glosses,
      boolean isBrief) {
    this.material = material;
    this.writer = writer;
    this.wording = wording;
    this.quotes = quotes;
    this.glosses = glosses;
    this.isBrief = isBrief;
  }

  /// For the summary: an organization is named without its group. Where nearly all comments are in
  /// one language, only the body translates it.
  ReportedSpeech brief() {
    return new ReportedSpeech(material, writer, wording, quotes, glosses, true);
  }

  DraftSentence say(Quotes.Passage passage) {
    return sentence("say." + passage.first().kind(), passage).done();
  }

  /// Says more from the comment that the sentence before quotes.
  DraftSentence add(Quotes.Passage passage) {
    return sentence("say.more", passage).done();
  }

  /// Says a point that contributors made. Up to five are named if all have names of their own; of
  /// more the number is told.
  ///
  /// @param key of the sentence with the number
  /// @param named key of the sentence with the names
  SentenceWriter.Sentence point(
      KeyPoint point, Quotes.Passage passage, String key, String named, Scope scope) {
    var others = others(point);
    return others.isEmpty()
        ? sentence(SentenceKind.KEY_POINT, key, passage, point.comments())
            .count("contributors", CountForm.CONTRIBUTORS, scope)
        : sentence(SentenceKind.KEY_POINT, named, passage, point.comments())
            .with("others", wording.list(others));
  }

  /// Names the contributors of a point beside the one who is quoted; empty if not all can be named.
  private List<String> others(KeyPoint point) {
    int quoted = material.present(point.statement().comment()).holder();
    var names = new TreeMap<Integer, String>();
    for (int number : point.comments()) {
      var comment = material.present(number);
      if (comment.holder() != quoted) {
        names.putIfAbsent(comment.holder(), name(comment).isEmpty() ? "" : speaker(comment));
      }
    }
    boolean areNamed =
        names.size() < MAX_NAMED
            && names.values().stream().noneMatch(String::isEmpty)
            && Set.copyOf(names.values()).size() == names.size();
    return areNamed ? List.copyOf(names.values()) : List.of();
  }

  DraftSentence reply(Quotes.Passage passage, boolean agrees) {
    return sentence(agrees ? "reply." + ReplyCue.AGREEMENT : "reply", passage).done();
  }

  /// A claim of a comment and the reply against it, in one sentence.
  DraftSentence exchange(Quotes.Passage said, Quotes.Passage replied) {
    var sentence =
        writer.sentence(
            SentenceKind.KEY_POINT,
            "summary.exchange",
            List.of(said.first().comment(), replied.first().comment()));
    return sentence
        .with("said", item(sentence, "said", said))
        .with("replied", item(sentence, "replied", replied))
        .done();
  }

  /// Passages of several comments, each with its contributor. The verb follows the first.
  DraftSentence items(List<Quotes.Passage> passages) {
    var sentence =
        writer.sentence(
            SentenceKind.KEY_POINT,
            passages.getFirst().first().proposal() ? "summary.proposed" : "summary.stated",
            passages.stream().map(passage -> passage.first().comment()).toList());
    var items = new ArrayList<String>();
    passages.forEach(passage -> items.add(item(sentence, "item" + items.size(), passage)));
    return sentence.with("items", String.join("; ", items)).done();
  }

  private String item(SentenceWriter.Sentence sentence, String name, Quotes.Passage passage) {
    SourceComment comment = material.present(passage.first().comment());
    sentence.quote(name, comment, passage.spans());
    return wording.text(
        "summary.item",
        Map.of(
            "quote",
            sentence.arguments().getOrDefault(name, ""),
            "speaker",
            origin(comment),
            "note",
            note(comment, passage.spans())));
  }

  /// The comment that most agreed with, and what it says first.
  DraftSentence agreed(int comment) {
    return about(SentenceKind.CONVERGENCE, "summary.agreed", comment)
        .with("comment", "C" + comment)
        .with("origin", origin(material.present(comment)))
        .count("all", CountForm.AGREED, Scope.ALL)
        .done();
  }

  /// The delegation or organization; otherwise the group.
  private String origin(SourceComment comment) {
    String name = name(comment);
    if (!name.isEmpty()) {
      return name;
    }
    return comment.statesGroup()
        ? wording.text("from." + comment.group(), Map.of())
        : wording.text("speaker.person", Map.of());
  }

  SentenceWriter.Sentence sentence(String key, Quotes.Passage passage) {
    return sentence(SentenceKind.KEY_POINT, key, passage, List.of(passage.first().comment()));
  }

  SentenceWriter.Sentence sentence(
      SentenceKind kind, String key, Quotes.Passage passage, List<Integer> cited) {
    SourceComment comment = material.present(passage.first().comment());
    String note = note(comment, passage.spans());
    return writer
        .sentence(kind, key, cited)
        .with("speaker", speaker(comment))
        .quote("quote", comment, passage.spans())
        .with("note", note)
        .with("end", note.isEmpty() ? "" : wording.text("note.end", Map.of("note", note)));
  }

  /// Says which comment a position is on, who wrote it, and its first claim: positions are on the
  /// whole comment.
  SentenceWriter.Sentence about(SentenceKind kind, String key, int comment) {
    return quotes
        .firstClaim(comment)
        .map(claim -> about(kind, key, claim))
        .orElseGet(
            () ->
                writer
                    .sentence(kind, key, List.of(comment))
                    .with("what", wording.text("comment", Map.of("comment", "C" + comment))));
  }

  private SentenceWriter.Sentence about(SentenceKind kind, String key, Statement claim) {
    SourceComment comment = material.present(claim.comment());
    boolean isReply = comment.parent() != null && !Quotable.standsAlone(claim);
    var sentence = sentence(kind, key, quotes.passage(List.of(claim)), List.of(claim.comment()));
    return sentence.with(
        "what",
        wording.text(
            "comment." + (isReply ? "reply" : claim.kind()),
            sentence.with("comment", "C" + claim.comment()).arguments()));
  }

  /// The statement that a reply answers, if the reply cannot be understood without it.
  Optional<DraftSentence> answered(int comment) {
    Integer parent = material.present(comment).parent();
    boolean isUnderstood = quotes.firstClaim(comment).filter(Quotable::standsAlone).isPresent();
    return parent == null || isUnderstood
        ? Optional.empty()
        : material
            .comment(parent)
            .flatMap(answered -> quotes.firstClaim(answered.number()))
            .map(claim -> say(quotes.passage(List.of(claim))));
  }

  /// Names the delegation or organization; otherwise the group.
  String speaker(SourceComment comment) {
    String name = name(comment);
    String kind = comment.delegation() ? "delegation" : "person";
    if (name.isEmpty()) {
      return comment.statesGroup()
          ? wording.text(
              "speaker." + kind + ".group",
              Map.of("group", wording.text("from." + comment.group(), Map.of())))
          : wording.text("speaker." + kind, Map.of());
    }
    return comment.statesGroup() && !isBrief
        ? wording.text(
            "speaker." + kind + ".named.group",
            Map.of("name", name, "group", wording.group(comment.group())))
        : wording.text("speaker." + kind + ".named", Map.of("name", name));
  }

  /// The name as it is written within a sentence; empty if it cannot be.
  private String name(SourceComment comment) {
    String name = comment.contributor().name();
    if (name == null || !Marks.areFree(name) || hasDigit(name)) {
      return "";
    }
    return withSmallArticle(isBrief ? name.split(",", 2)[0] : name);
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

  /// Says that words stand in an attached document, names another language than the report's, and
  /// glosses it where that is possible.
  private String note(SourceComment comment, List<TextSpan> spans) {
    var notes = new ArrayList<String>();
    if (spans.stream().anyMatch(comment::isInDocument)) {
      notes.add(wording.text("note.document", Map.of()));
    }
    boolean isForeign = !comment.language().equals(material.facts().language());
    if (isForeign && !(isBrief && comment.language().equals(material.mainLanguage()))) {
      notes.add(
          wording.text("note.language", Map.of("language", wording.language(comment.language()))));
      String words = String.join(" ", spans.stream().map(comment::words).toList());
      glosses
          .gloss(words, comment.language())
          .map(gloss -> MARKS.matcher(gloss).replaceAll("'"))
          .ifPresent(gloss -> notes.add(wording.text("note.gloss", Map.of("gloss", gloss))));
    }
    return notes.isEmpty() ? "" : wording.text("note", Map.of("notes", String.join("; ", notes)));
  }
}
